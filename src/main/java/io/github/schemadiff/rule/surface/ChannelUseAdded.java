package io.github.schemadiff.rule.surface;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.PartKind;
import java.util.stream.Stream;

/// A service now sends or receives a message on a channel.
public final class ChannelUseAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "channel-use-added",
        Principle.R4,
        "A message is newly sent or received on a channel",
        "channel-use-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.added(evidence, PartKind.ACTION).map(this::finding);
  }

  private Finding finding(Site<Change.PartAdded> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(
            Parts.headline(
                site.event() + " is now " + ActionWords.done(site.node().name()) + " on " + name))
        .message(
            site.event() + " is now " + ActionWords.done(site.node().name()) + " on " + name,
            "Nobody breaks")
        .why("A further sender or reader breaks no rule")
        .fix("Nothing needs to be done")
        .build();
  }
}

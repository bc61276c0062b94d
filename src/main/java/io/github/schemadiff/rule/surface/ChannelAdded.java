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

/// A message also goes through another channel.
public final class ChannelAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "channel-added",
        Principle.R4,
        "A message goes through a further channel",
        "channel-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.added(evidence, PartKind.CHANNEL).map(this::finding);
  }

  private Finding finding(Site<Change.PartAdded> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(site.event() + " also goes through " + name))
        .message(
            site.event() + " also goes through " + name + " in " + site.newLabel(),
            "Nobody has to listen there")
        .why("Sending to a second channel is how one moves without breaking anybody")
        .fix("Nothing needs to be done")
        .build();
  }
}

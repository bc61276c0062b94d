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

/// A service no longer sends or receives a message on a channel that stays.
public final class ChannelUseRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "channel-use-removed",
        Principle.R4,
        "A message is no longer sent or received on a channel",
        "channel-use-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.removed(evidence, PartKind.ACTION).map(this::finding);
  }

  private Finding finding(Site<Change.PartRemoved> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.WARNING)
        .headline(
            Parts.headline(
                site.event()
                    + " is no longer "
                    + ActionWords.done(site.node().name())
                    + " on "
                    + name))
        .message(
            site.event() + " is no longer " + ActionWords.done(site.node().name()) + " on " + name,
            Parts.reach(site).isPresent()
                ? "its subscribers wait for it in vain"
                : "Safe only if nobody relies on its being read")
        .why("Who exchanges a message on a channel relies on the other side")
        .fix("Keep it until nobody relies on it any more")
        .build();
  }
}

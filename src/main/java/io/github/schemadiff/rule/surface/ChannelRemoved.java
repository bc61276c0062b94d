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

/// A message no longer goes through a channel.
public final class ChannelRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "channel-removed", Principle.R4, "A message left a channel", "channel-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.removed(evidence, PartKind.CHANNEL).map(this::finding);
  }

  private Finding finding(Site<Change.PartRemoved> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.WARNING)
        .headline(Parts.headline(site.event() + " left " + name))
        .message(
            site.event() + " no longer goes through " + name,
            Parts.reach(site).isPresent()
                ? "subscribers of that channel wait for it in vain"
                : "Safe only if nobody relies on its being read there")
        .why(
            "Rule 4 lets a message go only after its last subscriber, and who subscribed did so to"
                + " a channel")
        .fix("Send it to both channels until the last subscriber has moved")
        .build();
  }
}

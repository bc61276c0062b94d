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

/// A server has another address, or speaks another protocol.
public final class ServerChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("server-changed", Principle.R4, "A server changed", "server-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.SERVER_DETAIL).map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.WARNING)
        .headline(Parts.headline(name + " changed"))
        .message(
            name + " " + PartValues.moved(site.change()),
            Parts.reach(site).isPresent()
                ? "who speaks the old protocol reaches nobody"
                : "Safe only if nobody is still configured with the old value")
        .why("Where a service is reached, and how, belongs to the contract")
        .fix("Declare a second server, and keep the first for a time")
        .build();
  }
}

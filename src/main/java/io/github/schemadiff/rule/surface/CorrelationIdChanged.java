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

/// What tells which messages belong together stands in another place.
public final class CorrelationIdChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "correlation-id-changed",
        Principle.R4,
        "The correlation id changed",
        "correlation-id-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.CORRELATION_ID).map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " of " + site.event() + " changed"))
        .message(
            name + " of " + site.event() + " " + PartValues.moved(site.change()),
            Parts.reach(site).isPresent()
                ? "who looks for it in the old place cannot tell which messages belong together"
                : "Nobody looks for it yet")
        .why("Where it stands belongs to the contract")
        .fix("Keep it where it was, beside the new one")
        .build();
  }
}

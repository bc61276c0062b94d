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

/// A security scheme is used in another way, or is had from another place.
public final class SecuritySchemeChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "security-scheme-changed",
        Principle.R4,
        "A security scheme changed",
        "security-scheme-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.SECURITY_DETAIL).map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " changed"))
        .message(
            name + " " + PartValues.moved(site.change()),
            Parts.reach(site).isPresent()
                ? "clients of "
                    + site.oldLabel()
                    + " show who they are in another way, and are refused"
                : "Those who came in go on coming in")
        .why("How a client shows who it is belongs to the contract")
        .fix("Declare a second scheme, and accept both for a time")
        .build();
  }
}

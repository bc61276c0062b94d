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

/// An operation goes by another id.
public final class OperationIdChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "operation-id-changed", Principle.R4, "An operation id changed", "operation-id-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.OPERATION_ID).map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " of " + site.event() + " changed"))
        .message(
            name + " of " + site.event() + " " + PartValues.moved(site.change()),
            "Nobody sees it on the way; code that is generated from the document has another name")
        .why("An operation id is no part of what is sent")
        .fix("Keep it where clients are generated")
        .build();
  }
}

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

/// A parameter, a header or a body that was declared is gone.
public final class ParameterRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "parameter-removed",
        Principle.R4,
        "A parameter, header or body was removed",
        "required-parameter-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.removed(evidence, PartKind.PARAMETER, PartKind.REQUEST, PartKind.HEADER)
        .map(this::finding);
  }

  private Finding finding(Site<Change.PartRemoved> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " was removed"))
        .message(
            name + " is gone in " + site.newLabel(),
            Parts.byClient(site.change().part())
                ? "clients of " + site.oldLabel() + " send it, and what they ask by it is not done"
                : "Those on " + site.oldLabel() + " look for it in vain")
        .why(
            "Rule 4 asks for another operation when what was declared goes: who uses it cannot see"
                + " that it is gone")
        .fix("Keep it, deprecate it, and let it go when nobody uses it any more")
        .build();
  }
}

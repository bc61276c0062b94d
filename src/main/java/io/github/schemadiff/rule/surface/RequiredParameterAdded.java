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

/// A parameter, a header or a body that no existing client sends is required.
public final class RequiredParameterAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "required-parameter-added",
        Principle.R1,
        "A new parameter, header or body is required",
        "parameter-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.added(evidence, PartKind.PARAMETER, PartKind.REQUEST, PartKind.HEADER)
        .filter(site -> site.change().part().required())
        .map(this::finding);
  }

  private Finding finding(Site<Change.PartAdded> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " is new and required"))
        .message(
            name + " is new and required in " + site.newLabel(),
            Parts.byClient(site.change().part())
                ? "clients of " + site.oldLabel() + " do not send it, and are refused"
                : "Whoever is called may read it, and may leave it")
        .why(
            "Rule 1 lets what others write gain optional parts only: those who are out there do not"
                + " know of new ones")
        .fix("Make it optional, and say which value its absence means")
        .build();
  }
}

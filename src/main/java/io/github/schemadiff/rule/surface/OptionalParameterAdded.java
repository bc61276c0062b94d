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

/// A new parameter, header or body that may be left out.
public final class OptionalParameterAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "optional-parameter-added",
        Principle.R1,
        "A new optional parameter, header or body",
        "parameter-removed tells of required and optional ones alike");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.added(evidence, PartKind.PARAMETER, PartKind.REQUEST, PartKind.HEADER)
        .filter(site -> !site.change().part().required())
        .map(this::finding);
  }

  private Finding finding(Site<Change.PartAdded> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " is new and optional"))
        .message(
            name + " is new and optional in " + site.newLabel(),
            "Whoever does not know of it leaves it")
        .why("Rule 1 allows optional parts, with a documented default")
        .fix("Say which value its absence means")
        .build();
  }
}

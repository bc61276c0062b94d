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

/// A parameter, a header or a body could be left out, and cannot any more.
public final class ParameterBecameRequired implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "parameter-became-required",
        Principle.R1,
        "A parameter, header or body became required",
        "parameter-became-optional");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.changed(evidence, PartKind.PARAMETER, PartKind.REQUEST, PartKind.HEADER)
        .filter(
            site -> site.change().attribute().equals("required") && site.change().part().required())
        .map(this::finding);
  }

  private Finding finding(Site<Change.PartChanged> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " became required"))
        .message(
            name + " was optional in " + site.oldLabel() + " and is required in " + site.newLabel(),
            Parts.byClient(site.change().part())
                ? "clients of " + site.oldLabel() + " may leave it out, and are refused"
                : "Whoever reads it was prepared for its absence")
        .why(
            "Rule 1 lets nothing become required that was optional: who leaves it out was right to"
                + " do so")
        .fix("Keep it optional, and say which value its absence means")
        .build();
  }
}

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

/// A parameter, a header or a body was always there, and may be left out now.
public final class ParameterBecameOptional implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "parameter-became-optional",
        Principle.R3,
        "A parameter, header or body became optional",
        "parameter-became-required");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.changed(evidence, PartKind.PARAMETER, PartKind.REQUEST, PartKind.HEADER)
        .filter(
            site ->
                site.change().attribute().equals("required") && !site.change().part().required())
        .map(this::finding);
  }

  private Finding finding(Site<Change.PartChanged> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " became optional"))
        .message(
            name + " was required in " + site.oldLabel() + " and is optional in " + site.newLabel(),
            Parts.byClient(site.change().part())
                ? "clients of " + site.oldLabel() + " go on sending it"
                : "Those on " + site.oldLabel() + " rely on it, and find it missing")
        .why(
            "Rule 3 asks for defaults where something is missing: who was told that it is always"
                + " there has none")
        .fix("Go on sending it to those who rely on it")
        .build();
  }
}

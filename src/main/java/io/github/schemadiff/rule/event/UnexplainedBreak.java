package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Readers fail for reasons that no single change explains.
public final class UnexplainedBreak implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "unexplained-break",
        Principle.R4,
        "Readers fail, and no single change explains it",
        "it reports both directions itself");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    Together together = new Together(evidence);
    return Stream.of(Direction.values())
        .flatMap(
            direction ->
                alike(evidence.attribution().unexplained(direction)).stream()
                    .map(failures -> finding(evidence, direction, failures, together)));
  }

  /// Several keywords may refuse the same document at the same place.
  private static Collection<List<Incompatibility>> alike(List<Incompatibility> failures) {
    record Shown(SchemaPath path, Optional<JsonNode> document) {}
    return failures.stream()
        .collect(
            Collectors.groupingBy(
                failure -> new Shown(failure.path(), failure.witness().map(Witness::document)),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private Finding finding(
      Evidence evidence, Direction direction, List<Incompatibility> failures, Together together) {
    Incompatibility first = failures.getFirst();
    String event = evidence.match().name();
    String place = Phrase.place(event, first.path());
    List<String> keywords =
        failures.stream().map(Incompatibility::keyword).distinct().map(Phrase::code).toList();
    String readers =
        direction == Direction.BACKWARD ? "Upgraded readers" : "Readers on " + evidence.oldLabel();
    List<String> changed =
        together.behind(first, direction).stream().map(path -> Phrase.place(event, path)).toList();
    return FindingBuilder.at(card(), evidence, first.path())
        .values(direction.name(), first.aspect().name(), first.keyword())
        .severity(Severity.VIOLATION)
        .breaks(direction, failures)
        .headline(readers + " fail at " + place)
        .message(readers + " reject " + place + " by " + Phrase.list(keywords), because(changed))
        .why(
            "What was written with one version is rejected by the other, and rule 4 asks for a new"
                + " event then")
        .fix(
            (changed.isEmpty()
                    ? "Take back the changes around " + place + " one by one, or "
                    : "Take back what changed at " + changed.getFirst() + ", or ")
                + Phrase.publishBeside(event))
        .build();
  }

  private static String because(List<String> changed) {
    return switch (changed.size()) {
      case 0 -> "No single change explains it: several act together, or one acts from afar";
      case 1 -> "It comes from what changed at " + changed.getFirst();
      default ->
          "No single change explains it: only together do those at "
              + Phrase.list(changed)
              + " break it";
    };
  }
}

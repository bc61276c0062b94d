package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Voice;
import java.util.List;
import java.util.stream.Stream;

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
    return Stream.of(Direction.values())
        .flatMap(
            direction ->
                evidence.attribution().unexplained(direction).stream()
                    .map(failure -> finding(evidence, direction, failure)));
  }

  private Finding finding(Evidence evidence, Direction direction, Incompatibility failure) {
    Voice voice = Voice.at(evidence, failure.path());
    String place = Phrase.place(evidence.match().name(), failure.path());
    boolean backward = direction == Direction.BACKWARD;
    return FindingBuilder.at(card(), evidence, failure.path())
        .values(direction.name(), failure.aspect().name(), failure.keyword())
        .severity(Severity.VIOLATION)
        .breaks(direction, List.of(failure))
        .headline(
            Phrase.begun(backward ? voice.upgraded() : voice.waiting(evidence.oldLabel()))
                + " fail at "
                + place)
        .message(
            (backward ? voice.upgraded() : voice.waiting(evidence.oldLabel()))
                + " reject "
                + place
                + " by "
                + Phrase.code(failure.keyword()),
            "No single change explains it: several act together, or one acts from afar")
        .why(
            "What was written with one version is rejected by the other, and rule 4 asks for "
                + voice.anew()
                + " then")
        .fix(
            "Take back the changes around "
                + place
                + " one by one, or "
                + voice.beside(evidence.match().name()))
        .build();
  }
}

package io.github.schemadiff.report.content;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.EvidenceKind;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How the verdicts of a report were reached.
final class HowDecided {
  private final Comparison comparison;

  HowDecided(Comparison comparison) {
    this.comparison = comparison;
  }

  List<Prose> sentences() {
    List<Prose> out = new ArrayList<>();
    out.add(
        direction("Backward", "a reader on the new schema, old events", EventComparison::backward));
    out.add(
        direction("Forward", "a reader on the old schema, new events", EventComparison::forward));
    List<Prose> checkers =
        comparison.findings().stream()
            .flatMap(
                finding -> Stream.concat(finding.backward().stream(), finding.forward().stream()))
            .map(Incompatibility::witness)
            .flatMap(Optional::stream)
            .map(Witness::checkedBy)
            .distinct()
            .sorted()
            .map(Prose::of)
            .toList();
    if (!checkers.isEmpty()) {
      out.add(
          Prose.of(
                  "A witness is a document that its writer’s schema accepts and its reader’s"
                      + " rejects or misreads. Every one here was checked by ")
              .and(Prose.list(checkers, 6))
              .and("."));
    }
    out.add(
        Prose.of(
            "A proof means that everything that could differ was gone through and nothing was"
                + " found. What could not be decided is said, and never counted as safe."));
    return out;
  }

  private Prose direction(
      String label, String meaning, Function<EventComparison, Outcome> outcome) {
    List<String> parts = new ArrayList<>();
    count(parts, outcome, Word.COMPATIBLE, EvidenceKind.PROOF, "safe by proof");
    count(parts, outcome, Word.COMPATIBLE, EvidenceKind.RULE, "safe by the specification");
    count(parts, outcome, Word.COMPATIBLE, EvidenceKind.NONE, "safe as there is nothing to read");
    count(parts, outcome, Word.INCOMPATIBLE, EvidenceKind.WITNESS, "broken, with a witness");
    count(parts, outcome, Word.INCOMPATIBLE, EvidenceKind.RULE, "broken by the specification");
    count(parts, outcome, Word.INCOMPATIBLE, EvidenceKind.NONE, "no longer published");
    int open =
        (int)
            comparison.events().stream()
                .filter(event -> outcome.apply(event).word() == Word.UNDECIDED)
                .count();
    parts.add(Words.grouped(open) + " undecided");
    return Prose.strong(label).and(" (" + meaning + "): " + String.join(", ", parts) + ".");
  }

  private void count(
      List<String> parts,
      Function<EventComparison, Outcome> outcome,
      Word word,
      EvidenceKind evidence,
      String said) {
    long count =
        comparison.events().stream()
            .map(outcome)
            .filter(one -> one.word() == word && one.evidence() == evidence)
            .count();
    if (count > 0) {
      parts.add(Words.grouped((int) count) + " " + said);
    }
  }
}

package io.github.schemadiff.engine;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.engine.EventComparison.EvidenceKind;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How verdicts are spelled in results.
final class Outcomes {
  /// A new event breaks nobody, in either direction.
  static final Outcome NEW_EVENT = plain(Word.COMPATIBLE, Optional.empty());

  /// Who reads the new version does not read a removed event.
  static final Outcome NOTHING_TO_READ = plain(Word.COMPATIBLE, Optional.of("no longer published"));

  /// Who reads the old version waits for a removed event in vain.
  static final Outcome NO_LONGER_PUBLISHED =
      plain(Word.INCOMPATIBLE, Optional.of("no longer published"));

  private Outcomes() {}

  static Outcome of(Verdict verdict) {
    Optional<Verdict> decided = Optional.of(verdict);
    return switch (verdict) {
      case Verdict.Compatible(Optional<String> remark) ->
          new Outcome(Word.COMPATIBLE, EvidenceKind.PROOF, remark, decided);
      case Verdict.Incompatible incompatible ->
          new Outcome(
              Word.INCOMPATIBLE,
              switch (incompatible.evidence()) {
                case WITNESS -> EvidenceKind.WITNESS;
                case RULE -> EvidenceKind.RULE;
                case SURFACE -> EvidenceKind.NONE;
              },
              incompatible.remark(),
              decided);
      case Verdict.Undecided(String reason) ->
          new Outcome(Word.UNDECIDED, EvidenceKind.NONE, Optional.of(reason), decided);
    };
  }

  /// Incompatible if any event is, else undecided if any is, else compatible.
  static Word ofSet(List<EventComparison> events, Function<EventComparison, Outcome> direction) {
    Set<Word> words = events.stream().map(direction).map(Outcome::word).collect(Collectors.toSet());
    if (words.contains(Word.INCOMPATIBLE)) {
      return Word.INCOMPATIBLE;
    }
    return words.contains(Word.UNDECIDED) ? Word.UNDECIDED : Word.COMPATIBLE;
  }

  /// The set's answer to every question that one of its events was asked.
  static List<Further.OfSet> furtherOfSet(List<EventComparison> events, boolean unknown) {
    Map<String, Further.OfSet> answers = new LinkedHashMap<>();
    for (EventComparison event : events) {
      for (Further further : event.further()) {
        if (further instanceof Further.Single(var key, var label, var question, var outcome)) {
          Word word = unknown ? Word.UNDECIDED : outcome.word();
          answers.merge(
              key,
              new Further.OfSet(key, label, question, word),
              (one, other) -> worse(one.word(), other.word()) == one.word() ? one : other);
        }
      }
    }
    return List.copyOf(answers.values());
  }

  private static Word worse(Word one, Word other) {
    List<Word> heaviest = List.of(Word.INCOMPATIBLE, Word.UNDECIDED, Word.COMPATIBLE);
    return heaviest.indexOf(one) <= heaviest.indexOf(other) ? one : other;
  }

  private static Outcome plain(Word word, Optional<String> reason) {
    return new Outcome(word, EvidenceKind.NONE, reason, Optional.empty());
  }
}

package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.surface.Surface;
import io.github.schemadiff.engine.EventComparison.EvidenceKind;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.match.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether existing clients go on working against the new service: what they write is read by it,
/// what it writes is read by them, and the surface is still there.
final class Clients {
  private static final String KEY = "clients";
  private static final String LABEL = "Clients";
  private static final String QUESTION = "existing clients go on working against the new service";

  private Clients() {}

  /// Whether a set offers something to clients, even if nothing of it could be read.
  static boolean expected(EventCatalog old, EventCatalog recent) {
    return Stream.of(old, recent)
        .flatMap(catalog -> catalog.services().stream())
        .anyMatch(service -> !service.serves().isEmpty());
  }

  /// Of operations none of which could be read, nothing is known.
  static Further.OfSet ofNothing() {
    return new Further.OfSet(KEY, LABEL, QUESTION, Word.UNDECIDED);
  }

  /// @param answers empty where there are no clients
  static Rollout rollout(List<Further> answers, boolean backward, boolean forward) {
    boolean goOn =
        answers.stream()
            .allMatch(
                answer ->
                    answer instanceof Further.Single single
                        && single.outcome().word() == Word.COMPATIBLE);
    return answers.isEmpty()
        ? Rollout.of(backward, forward)
        : Rollout.ofCall(goOn, backward, forward);
  }

  static List<Further> of(Match.Matched match, Decided decided, Surface surface) {
    if (!match.old().hasClients() && !match.recent().hasClients()) {
      return List.of();
    }
    List<Verdict> asked = new ArrayList<>();
    for (Decided.Part part : decided.parts()) {
      part.writer()
          .ifPresent(
              writer ->
                  asked.add(
                      switch (writer) {
                        case CLIENT -> part.backward();
                        case SERVICE -> part.forward();
                      }));
    }
    return List.of(single(outcome(asked, surface)));
  }

  private static Outcome outcome(List<Verdict> asked, Surface surface) {
    for (Verdict verdict : asked) {
      if (verdict instanceof Verdict.Incompatible) {
        return Outcomes.of(verdict);
      }
    }
    if (surface.isBroken()) {
      return plain(Word.INCOMPATIBLE, String.join("; ", surface.reasons()));
    }
    return asked.stream()
        .filter(Verdict.Undecided.class::isInstance)
        .findFirst()
        .map(Outcomes::of)
        .orElse(
            new Outcome(Word.COMPATIBLE, EvidenceKind.PROOF, Optional.empty(), Optional.empty()));
  }

  static List<Further> added(EventType event) {
    Outcome outcome =
        new Outcome(Word.COMPATIBLE, EvidenceKind.NONE, Optional.empty(), Optional.empty());
    return event.hasClients() ? List.of(single(outcome)) : List.of();
  }

  static List<Further> removed(EventType event) {
    return event.hasClients()
        ? List.of(single(plain(Word.INCOMPATIBLE, "no longer offered")))
        : List.of();
  }

  private static Outcome plain(Word word, String reason) {
    return new Outcome(word, EvidenceKind.NONE, Optional.of(reason), Optional.empty());
  }

  private static Further single(Outcome outcome) {
    return new Further.Single(KEY, LABEL, QUESTION, outcome);
  }
}

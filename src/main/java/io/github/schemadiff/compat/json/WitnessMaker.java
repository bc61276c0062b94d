package io.github.schemadiff.compat.json;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.json.check.Check;
import io.github.schemadiff.compat.json.check.WitnessChecker;
import io.github.schemadiff.schema.SchemaPath;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Makes documents witnesses: those that an independent validator accepts for the writer and
/// rejects for the reader.
final class WitnessMaker {
  /// A witness, or why there is none.
  sealed interface Attempt {
    record Made(Witness witness) implements Attempt {}

    record Refused(String reason) implements Attempt {}
  }

  private final Options.Formats formats;
  private final Map<JsonDocuments, WitnessChecker> checkers = new IdentityHashMap<>();

  WitnessMaker(Options.Formats formats) {
    this.formats = formats;
  }

  /// @param place that the document was made for
  Attempt make(
      Contract.JsonSchema writes,
      Contract.JsonSchema reads,
      JsonNode document,
      Optional<LocalBreak> place) {
    return switch (check(writes, document)) {
      case Check.Accepted _ -> rejected(reads, document, place);
      case Check.Rejected _ -> disagreement(document);
      case Check.Unusable(String reason) -> unusable(reason);
    };
  }

  private Attempt rejected(
      Contract.JsonSchema reads, JsonNode document, Optional<LocalBreak> place) {
    return switch (check(reads, document)) {
      case Check.Accepted _ -> disagreement(document);
      case Check.Unusable(String reason) -> unusable(reason);
      case Check.Rejected rejected -> {
        Check.Failure failure =
            place.map(one -> nearest(rejected, one)).orElse(rejected.errors().getFirst());
        yield new Attempt.Made(
            new Witness(
                document,
                Optional.empty(),
                failingAt(failure, place),
                failure.message(),
                WitnessChecker.name()));
      }
    };
  }

  private static Attempt unusable(String reason) {
    return new Attempt.Refused(
        "a document that breaks was found, but the validator cannot read the schema: " + reason);
  }

  private static Attempt disagreement(JsonNode document) {
    String text = document.toString();
    return new Attempt.Refused(
        "an independent validator does not agree that %s breaks it"
            .formatted(text.length() > 200 ? text.substring(0, 200) + "…" : text));
  }

  private Check check(Contract.JsonSchema contract, JsonNode document) {
    return checkers
        .computeIfAbsent(contract.documents(), all -> WitnessChecker.of(all, formats))
        .check(contract.root(), document);
  }

  /// The validator's failure at the place in question: the deepest one that lies on its path.
  private static Check.Failure nearest(Check.Rejected rejected, LocalBreak place) {
    SchemaPath value = place.member().isPresent() ? place.path().parent() : place.path();
    List<Check.Failure> there =
        rejected.errors().stream()
            .filter(
                failure -> covers(value, failure.path()) || covers(place.path(), failure.path()))
            .toList();
    // Where several members are missing, the error must speak of this one.
    return there.stream()
        .filter(failure -> failure.member().equals(place.member()))
        .findFirst()
        .or(() -> there.stream().findFirst())
        .orElse(rejected.errors().getFirst());
  }

  private static boolean covers(SchemaPath pattern, SchemaPath concrete) {
    if (pattern.steps().size() != concrete.steps().size()) {
      return false;
    }
    for (int i = 0; i < pattern.steps().size(); i++) {
      boolean each = pattern.steps().get(i) instanceof SchemaPath.Each;
      if (!each && !pattern.steps().get(i).equals(concrete.steps().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static SchemaPath failingAt(Check.Failure failure, Optional<LocalBreak> place) {
    Optional<String> member = place.flatMap(LocalBreak::member);
    boolean above = member.isPresent() && covers(place.get().path().parent(), failure.path());
    return above ? failure.path().member(member.get()) : failure.path();
  }
}

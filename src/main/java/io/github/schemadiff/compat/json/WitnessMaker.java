package io.github.schemadiff.compat.json;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.json.check.Check;
import io.github.schemadiff.compat.json.check.WitnessChecker;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.place.LocalBreak;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Makes documents witnesses: those that an independent validator accepts for the writer and
/// rejects for the reader. May be used by several threads.
final class WitnessMaker {
  /// A witness, or why there is none.
  sealed interface Attempt {
    record Made(Witness witness) implements Attempt {}

    record Refused(String reason) implements Attempt {}
  }

  private final Options.Formats formats;
  private final Map<JsonDocuments, WitnessChecker> checkers = new ConcurrentHashMap<>();

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

  /// The validator's failure at the place in question: one that lies on its path, or else one by
  /// the same schema, where the document shows the break at another place of it.
  private static Check.Failure nearest(Check.Rejected rejected, LocalBreak place) {
    SchemaPath value = place.member().isPresent() ? place.path().parent() : place.path();
    List<Check.Failure> there =
        rejected.errors().stream()
            .filter(failure -> value.covers(failure.path()) || place.path().covers(failure.path()))
            .toList();
    // Where several members are missing, the error must speak of this one.
    return first(there, failure -> failure.member().equals(place.member()) && said(place, failure))
        .or(() -> first(there, failure -> failure.member().equals(place.member())))
        .or(() -> first(rejected.errors(), failure -> said(place, failure)))
        .or(() -> there.stream().findFirst())
        .orElse(rejected.errors().getFirst());
  }

  private static Optional<Check.Failure> first(
      List<Check.Failure> failures, Predicate<Check.Failure> wanted) {
    return failures.stream().filter(wanted).findFirst();
  }

  /// Whether the failure is by the break's own keyword.
  private static boolean said(LocalBreak place, Check.Failure failure) {
    Node reader = place.reader();
    return reader.place != null
        && failure.keyword().equals(place.suspect().keyword())
        && failure.member().equals(place.member())
        && failure.schema().startsWith(reader.place.key());
  }

  private static SchemaPath failingAt(Check.Failure failure, Optional<LocalBreak> place) {
    Optional<String> member = place.flatMap(LocalBreak::member);
    boolean above =
        member.isPresent()
            && (place.get().path().parent().covers(failure.path())
                || failure.member().equals(member));
    return above ? failure.path().member(member.get()) : failure.path();
  }
}

package io.github.schemadiff.compat.json;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.json.check.Check;
import io.github.schemadiff.compat.json.check.WitnessChecker;
import io.github.schemadiff.compat.json.check.WitnessChecker.Errors;
import io.github.schemadiff.compat.json.place.LocalBreak;
import io.github.schemadiff.format.jsonschema.Place;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Makes documents witnesses: those that an independent validator accepts for the writer and
/// rejects for the reader. May be used by several threads.
final class WitnessMaker {
  /// A witness, or why there is none.
  sealed interface Attempt {
    record Made(Witness witness) implements Attempt {}

    /// It is rejected, but not for what it was made to show.
    record Elsewhere() implements Attempt {}

    record Refused(String reason) implements Attempt {}
  }

  /// Keywords that judge a value by schemas of what it is or holds.
  private static final Set<String> CLAUSES =
      Set.of(
          "anyOf",
          "oneOf",
          "not",
          "if",
          "contains",
          "minContains",
          "maxContains",
          "propertyNames",
          "dependentSchemas",
          "dependencies",
          "uniqueItems",
          "unevaluatedItems",
          "unevaluatedProperties",
          "const",
          "enum");

  private final Schemas schemas;
  private final Options.Formats formats;
  private final Map<JsonDocuments, WitnessChecker> checkers = new ConcurrentHashMap<>();

  WitnessMaker(Schemas schemas, Options.Formats formats) {
    this.schemas = schemas;
    this.formats = formats;
  }

  /// @param place that the document was made for
  Attempt make(
      Contract.JsonSchema writes, Contract.JsonSchema reads, JsonNode document, LocalBreak place) {
    return refused(writes, document)
        .or(() -> plainly(reads, document, place))
        .orElseGet(
            () ->
                attempt(
                    check(reads, document, Errors.ALL),
                    document,
                    rejected -> nearest(rejected, place).map(one -> made(document, one, place))));
  }

  /// A witness that is to show no place.
  ///
  /// @param wanted of which the first one is told
  Attempt make(
      Contract.JsonSchema writes, Contract.JsonSchema reads, JsonNode document, Errors wanted) {
    return refused(writes, document)
        .orElseGet(
            () ->
                attempt(
                    check(reads, document, wanted),
                    document,
                    rejected -> {
                      Check.Failure first = rejected.errors().getFirst();
                      return Optional.of(made(document, first, first.path()));
                    }));
  }

  private Optional<Attempt> refused(Contract.JsonSchema writes, JsonNode document) {
    return switch (check(writes, document, Errors.FIRST)) {
      case Check.Accepted _ -> Optional.empty();
      case Check.Rejected _ -> Optional.of(disagreement(document));
      case Check.Unusable(String reason) -> Optional.of(unusable(reason));
    };
  }

  /// Where the first error of a branch is the break itself, the others need not be known.
  private Optional<Attempt> plainly(
      Contract.JsonSchema reads, JsonNode document, LocalBreak place) {
    return check(reads, document, Errors.FIRST_OF_EACH_BRANCH) instanceof Check.Rejected some
        ? itself(there(some, place), place).map(one -> made(document, one, place))
        : Optional.empty();
  }

  private static Attempt attempt(
      Check check, JsonNode document, Function<Check.Rejected, Optional<Attempt>> made) {
    return switch (check) {
      case Check.Accepted _ -> disagreement(document);
      case Check.Unusable(String reason) -> unusable(reason);
      case Check.Rejected rejected -> made.apply(rejected).orElse(new Attempt.Elsewhere());
    };
  }

  private static Attempt made(JsonNode document, Check.Failure failure, LocalBreak place) {
    return made(document, failure, failingAt(failure, place));
  }

  private static Attempt made(JsonNode document, Check.Failure failure, SchemaPath failing) {
    return new Attempt.Made(
        new Witness(document, Optional.empty(), failing, failure.message(), WitnessChecker.name()));
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

  private Check check(Contract.JsonSchema contract, JsonNode document, Errors wanted) {
    return checkers
        .computeIfAbsent(
            contract.documents(), all -> WitnessChecker.of(schemas.resources(all), formats))
        .check(contract.root(), document, wanted);
  }

  /// The validator's failure at the place in question: one that lies on its path, or one by the
  /// same schema, where the document shows the break at another place of it; else one below, or
  /// that of a clause around it. Where all lie elsewhere, the document does not show the break.
  private static Optional<Check.Failure> nearest(Check.Rejected rejected, LocalBreak place) {
    SchemaPath value = value(place);
    List<Check.Failure> there = there(rejected, place);
    return itself(there, place)
        // Where several members are missing, the error must speak of this one.
        .or(() -> first(there, failure -> failure.member().equals(place.member())))
        .or(() -> first(rejected.errors(), failure -> said(place, failure)))
        .or(() -> there.stream().findFirst())
        .or(() -> first(rejected.errors(), failure -> value.isAbove(failure.path())))
        .or(() -> first(rejected.errors(), failure -> isAround(failure, value)));
  }

  /// The value that is wrong: where a member is, what has it or lacks it.
  private static SchemaPath value(LocalBreak place) {
    return place.member().isPresent() ? place.path().parent() : place.path();
  }

  private static List<Check.Failure> there(Check.Rejected rejected, LocalBreak place) {
    SchemaPath value = value(place);
    return rejected.errors().stream()
        .filter(failure -> value.covers(failure.path()) || place.path().covers(failure.path()))
        .toList();
  }

  /// The failure by the break's own keyword, of the break's own member.
  private static Optional<Check.Failure> itself(List<Check.Failure> there, LocalBreak place) {
    return first(there, failure -> said(place, failure));
  }

  /// Whether it is of a clause that judges what stands within the value it names.
  private static boolean isAround(Check.Failure failure, SchemaPath value) {
    return CLAUSES.contains(failure.keyword()) && failure.path().isAbove(value);
  }

  private static Optional<Check.Failure> first(
      List<Check.Failure> failures, Predicate<Check.Failure> wanted) {
    return failures.stream().filter(wanted).findFirst();
  }

  /// Whether the failure is by the break's own keyword.
  private static boolean said(LocalBreak place, Check.Failure failure) {
    Place reader = place.reader().place;
    if (reader == null
        || !failure.keyword().equals(place.suspect().keyword())
        || !failure.member().equals(place.member())) {
      return false;
    }
    // The validator names schemas by the identifier of their resource.
    String within = reader.pointer().substring(reader.resourcePointer().length());
    String schema = failure.schema();
    return stands(schema, reader.key()) || stands(schema, reader.resource() + "#" + within);
  }

  private static boolean stands(String keyword, String schema) {
    return keyword.startsWith(schema)
        && (keyword.length() == schema.length() || keyword.charAt(schema.length()) == '/');
  }

  private static SchemaPath failingAt(Check.Failure failure, LocalBreak place) {
    Optional<String> member = place.member();
    boolean above =
        member.isPresent()
            && (place.path().parent().covers(failure.path()) || failure.member().equals(member));
    return above ? failure.path().member(member.get()) : failure.path();
  }
}

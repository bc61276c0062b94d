package io.github.schemadiff.compat.avro;

import java.util.Optional;
import java.util.stream.Stream;

/// Where the specification and the decoder do not agree, or a witness is not what one expects: said
/// with the verdict.
final class Remarks {
  static final String ALIASES_TWICE =
      "the specification applies aliases once, Avro Java applies them again to what came of it";

  private static final String BRANCH =
      "the specification reads a record by the first branch of its unqualified name, Avro Java by"
          + " one whose fields fit";

  private Remarks() {}

  /// @param shown whether there is a witness
  /// @param endless whether every document that leads there is without an end
  static Stream<String> on(Break found, boolean shown, boolean endless) {
    return Stream.of(
            found.specified() && !shown ? Optional.of(BRANCH) : Optional.<String>empty(),
            disagreement(found.flaw()),
            endless ? Optional.of(endless(shown)) : Optional.<String>empty())
        .flatMap(Optional::stream);
  }

  private static Optional<String> disagreement(Flaw flaw) {
    return switch (flaw.keyword()) {
      case "name" ->
          flaw.effect() == Flaw.Effect.REFUSED
              ? Optional.of(
                  "the specification matches records by their names, which Avro Java does not look"
                      + " at")
              : Optional.empty();
      case "precision" ->
          Optional.of(
              "the specification matches decimals by scale and precision, which Avro Java does not"
                  + " look at");
      case "scale" ->
          Optional.of(
              "the specification matches decimals by scale and precision; Avro Java reads another"
                  + " number without an error");
      case "unusable" ->
          Optional.of(
              "the specification allows a default of any branch of a union; Avro Java fails on this"
                  + " one, as an earlier branch looks right to it");
      case Clashes.SPOILT ->
          Optional.of(
              "the specification does not look at a writer’s defaults; Avro Java checks them under"
                  + " the new names, and a default of a record still has the old one");
      case "namespace" ->
          Optional.of(
              "the specification matches unqualified names; Avro Java compares full names within a"
                  + " union");
      default -> Optional.empty();
    };
  }

  private static String endless(boolean shown) {
    return "a document of the writer’s schema has no end"
        + (shown ? ": what is shown is the beginning of one" : ", so none can be shown");
  }
}

package io.github.schemadiff.compat.avro;

import java.util.Optional;

/// Where the specification and the decoder do not agree, said with the verdict.
final class Remarks {
  private Remarks() {}

  /// @param shown whether there is a witness
  /// @param endless whether every document that leads there is without an end
  static Optional<String> on(Break found, boolean shown, boolean endless) {
    return switch (found.flaw().keyword()) {
      case "name" ->
          found.flaw().effect() == Flaw.Effect.REFUSED
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
      case "namespace" ->
          Optional.of(
              "the specification matches unqualified names; Avro Java compares full names within a"
                  + " union");
      default -> endless ? Optional.of(endless(shown)) : Optional.empty();
    };
  }

  private static String endless(boolean shown) {
    return "a document of the writer’s schema has no end"
        + (shown ? ": what is shown is the beginning of one" : ", so none can be shown");
  }
}

package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a witness shows at the place where its reader fails.
final class Witnesses {
  private Witnesses() {}

  /// The value that the reader failed on; empty without a witness, or where the member is missing.
  static Optional<JsonNode> offending(Incompatibility failure) {
    return failure.witness().flatMap(Witnesses::offending);
  }

  private static Optional<JsonNode> offending(Witness witness) {
    JsonNode at = witness.document();
    for (SchemaPath.Step step : witness.failing().steps()) {
      at =
          switch (step) {
            case SchemaPath.Member(String name) -> at.get(name);
            case SchemaPath.Index(int position) -> at.get(position);
            case SchemaPath.Each _ -> null;
            case SchemaPath.Branch _ -> at;
          };
      if (at == null) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }
}

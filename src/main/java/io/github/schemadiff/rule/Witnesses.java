package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a witness shows at the place where its reader fails.
final class Witnesses {
  private Witnesses() {}

  /// The value that the reader failed on; empty without a witness, or where the member is missing.
  static Optional<JsonNode> offending(Incompatibility failure) {
    return failure.witness().flatMap(Witnesses::offending);
  }

  /// Whether the document has a value at a path, at the place where its reader fails.
  static boolean shows(Incompatibility failure, SchemaPath path) {
    List<SchemaPath.Step> steps = inDocuments(path);
    int above = inDocuments(failure.path()).size();
    return steps.size() >= above
        && offending(failure).filter(at -> has(at, steps.subList(above, steps.size()))).isPresent();
  }

  private static List<SchemaPath.Step> inDocuments(SchemaPath path) {
    return path.steps().stream().filter(step -> !(step instanceof SchemaPath.Branch)).toList();
  }

  private static boolean has(JsonNode at, List<SchemaPath.Step> steps) {
    if (steps.isEmpty()) {
      return true;
    }
    List<SchemaPath.Step> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case SchemaPath.Member(String name) -> at.has(name) && has(at.get(name), rest);
      case SchemaPath.Index(int position) -> at.has(position) && has(at.get(position), rest);
      case SchemaPath.Each _ -> at.values().stream().anyMatch(each -> has(each, rest));
      case SchemaPath.Branch _ -> has(at, rest);
    };
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

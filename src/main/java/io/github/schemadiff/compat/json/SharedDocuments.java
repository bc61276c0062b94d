package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.schema.SchemaPath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Has witnesses say what else their document shows, where several breaks have to share one.
final class SharedDocuments {
  private SharedDocuments() {}

  /// @param breaks of one direction
  static List<Incompatibility> named(List<Incompatibility> breaks) {
    Map<JsonNode, Set<SchemaPath>> failing = new HashMap<>();
    for (Incompatibility one : breaks) {
      one.witness()
          .ifPresent(
              witness ->
                  failing
                      .computeIfAbsent(witness.document(), _ -> new LinkedHashSet<>())
                      .add(witness.failing()));
    }
    return breaks.stream().map(one -> named(one, failing)).toList();
  }

  private static Incompatibility named(
      Incompatibility one, Map<JsonNode, Set<SchemaPath>> failing) {
    return one.showing(
        one.witness()
            .map(
                witness ->
                    witness.failingAlsoAt(others(witness, failing.get(witness.document())))));
  }

  private static List<SchemaPath> others(Witness witness, Set<SchemaPath> all) {
    return all.stream().filter(path -> !path.equals(witness.failing())).toList();
  }
}

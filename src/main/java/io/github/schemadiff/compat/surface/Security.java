package io.github.schemadiff.compat.surface;

import io.github.schemadiff.compat.surface.Surface.Reach;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whether a client that was let in is still let in.
///
/// A requirement is a list of alternatives, each an object of schemes with the scopes that they
/// need; all schemes of an alternative must be met. A client may have chosen any of the old ones,
/// so each of them must still do: some new alternative asks for nothing beyond it.
final class Security {
  private Security() {}

  /// @param from empty where nothing was asked for
  static Optional<Reach> tightened(Optional<JsonNode> from, Optional<JsonNode> to) {
    List<JsonNode> old = alternatives(from);
    List<JsonNode> recent = alternatives(to);
    boolean open =
        old.stream().allMatch(one -> recent.stream().anyMatch(other -> asksNoMore(one, other)));
    return open ? Optional.empty() : Optional.of(Reach.BACKWARD);
  }

  /// No requirement at all is the alternative that asks for nothing.
  private static List<JsonNode> alternatives(Optional<JsonNode> requirement) {
    List<JsonNode> all = requirement.map(it -> List.copyOf(it.values())).orElse(List.of());
    return all.isEmpty() ? List.of(JsonNodeFactory.instance.objectNode()) : all;
  }

  private static boolean asksNoMore(JsonNode old, JsonNode recent) {
    for (Map.Entry<String, JsonNode> scheme : recent.properties()) {
      JsonNode had = old.get(scheme.getKey());
      if (had == null || !scopes(had).containsAll(scopes(scheme.getValue()))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> scopes(JsonNode list) {
    Set<String> names = new HashSet<>();
    list.values().forEach(scope -> names.add(scope.asString("")));
    return names;
  }
}

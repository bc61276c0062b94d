package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What is plain of the objects that a node and all that hold with it accept: members that they
/// must have and those that they cannot have, and what the values of members can be at the most.
final class MemberOverview {
  private final Set<String> required = new HashSet<>();

  /// Supersets of the values, of members whose values are listed.
  private final Map<String, Set<JsonNode>> values = new HashMap<>();

  /// Supersets of the kinds, of members that `properties` names.
  private final Map<String, Integer> kinds = new HashMap<>();

  /// Parts that admit no member but those they name.
  private final List<Node> closed = new ArrayList<>();

  /// @param parts that hold together; some of them may be missing
  MemberOverview(Overview overview, List<Node> parts) {
    for (Node part : parts) {
      required.addAll(part.required);
      overview.discriminators(part).forEach(this::confine);
      part.properties.forEach(
          (name, child) -> kinds.merge(name, overview.kinds(child), (a, b) -> a & b));
      if (part.additional != null && overview.kinds(part.additional) == 0) {
        closed.add(part);
      }
    }
  }

  private void confine(String name, List<JsonNode> listed) {
    Set<JsonNode> own = new HashSet<>(listed);
    Set<JsonNode> before = values.put(name, own);
    if (before != null) {
      own.retainAll(before);
    }
  }

  Set<String> required() {
    return required;
  }

  /// Those that a member may have; empty where they are not listed.
  Set<JsonNode> values(String name) {
    return values.getOrDefault(name, Set.of());
  }

  /// Whether a member that is always there has other constants here than there.
  boolean discriminate(MemberOverview other) {
    for (Map.Entry<String, Set<JsonNode>> entry : values.entrySet()) {
      String name = entry.getKey();
      Set<JsonNode> others = other.values.get(name);
      if (others != null
          && (required.contains(name) || other.required.contains(name))
          && Collections.disjoint(entry.getValue(), others)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a member that must be here cannot be there, or has no kind of value in common.
  boolean exclude(MemberOverview other) {
    for (String name : required) {
      int common = kinds.getOrDefault(name, Kind.ALL) & other.kinds.getOrDefault(name, Kind.ALL);
      if (common == 0 || other.refuses(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean refuses(String name) {
    for (Node part : closed) {
      if (!Names.named(part, name)) {
        return true;
      }
    }
    return false;
  }
}

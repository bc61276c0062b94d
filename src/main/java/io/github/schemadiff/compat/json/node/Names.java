package io.github.schemadiff.compat.json.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which of a node's subschemas speak of a member, by its name.
public final class Names {
  private Names() {}

  /// The subschemas that a member of this name must satisfy; empty where the node says nothing of
  /// it.
  public static List<Node> schemas(Node node, String name) {
    List<Node> said = new ArrayList<>(2);
    Node named = node.properties.get(name);
    if (named != null) {
      said.add(named);
    }
    for (Map.Entry<String, Node> pattern : node.patterns.entrySet()) {
      if (Patterns.find(pattern.getKey(), name)) {
        said.add(pattern.getValue());
      }
    }
    if (said.isEmpty() && node.additional != null) {
      said.add(node.additional);
    }
    return said;
  }

  /// Whether the node, or what holds with it by reference and `allOf`, evaluates a member in every
  /// document that it accepts.
  public static boolean evaluated(Node node, String name) {
    return Conjuncts.of(node).stream()
        .anyMatch(
            part ->
                named(part, name)
                    || part.additional != null
                    || (part != node && part.unevaluatedProperties != null));
  }

  /// Whether `properties` or `patternProperties` names it.
  public static boolean named(Node node, String name) {
    return node.properties.containsKey(name)
        || !node.patterns.isEmpty()
            && node.patterns.keySet().stream().anyMatch(pattern -> Patterns.find(pattern, name));
  }
}

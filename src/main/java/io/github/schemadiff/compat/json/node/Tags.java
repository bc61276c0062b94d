package io.github.schemadiff.compat.json.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// The branches of a union by the value of the member that tells most of them apart: a document
/// names its kind, and none of a thousand others needs to be tried. Only for nodes as they were
/// read: a changed copy may be told apart by something else.
final class Tags {
  /// Fewer branches are tried one by one.
  private static final int FEW = 8;

  /// Parts of a branch that are looked at.
  private static final int MOST = 50;

  private final List<Node> branches;

  /// Null where no member tells the branches apart.
  private final String member;

  private final Map<JsonNode, List<Node>> byValue = new HashMap<>();

  /// Those that any value may be meant for.
  private final List<Node> untagged = new ArrayList<>();

  private Tags(List<Node> branches) {
    this.branches = List.copyOf(branches);
    List<Map<String, Set<JsonNode>>> tags = branches.stream().map(Tags::ofBranch).toList();
    this.member = mostCommon(tags);
    if (member == null) {
      return;
    }
    for (int i = 0; i < tags.size(); i++) {
      Node branch = branches.get(i);
      Set<JsonNode> values = tags.get(i).get(member);
      if (values == null) {
        untagged.add(branch);
      } else {
        values.forEach(v -> byValue.computeIfAbsent(v, _ -> new ArrayList<>()).add(branch));
      }
    }
  }

  static void make(List<Node> nodes) {
    for (Node node : nodes) {
      node.anyOfTags = of(node.anyOf);
      node.oneOfTags = of(node.oneOf);
    }
  }

  private static Tags of(List<Node> branches) {
    Tags tags = branches.size() < FEW ? null : new Tags(branches);
    return tags == null || tags.member == null ? null : tags;
  }

  /// The branches that may accept a value; all others surely reject it.
  List<Node> candidates(JsonNode value) {
    JsonNode tag = value.get(member);
    if (tag == null) {
      return branches;
    }
    List<Node> meant = byValue.getOrDefault(Values.canonical(tag), List.of());
    if (untagged.isEmpty()) {
      return meant;
    }
    List<Node> all = new ArrayList<>(meant);
    all.addAll(untagged);
    return all;
  }

  private static String mostCommon(List<Map<String, Set<JsonNode>>> tags) {
    Map<String, Integer> counts = new HashMap<>();
    tags.forEach(each -> each.keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() > tags.size())
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /// Members whose values a branch lists.
  private static Map<String, Set<JsonNode>> ofBranch(Node branch) {
    Map<String, Set<JsonNode>> listed = new HashMap<>();
    for (Node part : conjuncts(branch)) {
      part.properties.forEach(
          (name, schema) -> {
            for (Node said : conjuncts(schema)) {
              if (said.values != null) {
                listed.merge(name, Set.copyOf(said.values), Tags::both);
              }
            }
          });
    }
    return listed;
  }

  private static Set<JsonNode> both(Set<JsonNode> some, Set<JsonNode> others) {
    Set<JsonNode> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }

  private static List<Node> conjuncts(Node node) {
    return Conjuncts.of(node, UnaryOperator.identity(), MOST).stream()
        .filter(part -> part.broken == null && part.constant == null)
        .toList();
  }
}

package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Conjuncts;
import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Cheap truths about nodes, each a superset of what they accept: kinds, listed values, required
/// members.
///
/// They let most branches of a union be told apart at a glance, by kind or by a discriminating
/// constant.
final class Overview {
  private static final int MOST_CONJUNCTS = 200;

  private static final int DEPTH = 12;

  /// Odd, so that keys stay apart; without it, those of neighbouring nodes share their hash.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final List<Node> classes;
  private final Map<Integer, Integer> kinds = new HashMap<>();
  private final Map<Integer, Map<String, List<JsonNode>>> discriminators = new HashMap<>();
  private final Map<Integer, Map<String, Set<JsonNode>>> tellTales = new HashMap<>();
  private final Map<Integer, Set<String>> required = new HashMap<>();
  private final Map<Long, Boolean> disjoint = new HashMap<>();
  private final Map<Kind, Map<Node, List<List<Node>>>> rivals = new EnumMap<>(Kind.class);

  /// @param classes one node of each class, by id: a bare reference is looked at as its target
  Overview(List<Node> classes) {
    this.classes = classes;
  }

  /// The kinds that the node may accept.
  int kinds(Node said) {
    Node node = classes.get(said.id);
    Integer known = kinds.get(node.id);
    if (known != null) {
      return known;
    }
    kinds.put(node.id, Kind.ALL); // what a cycle may assume of itself
    int mask = node.impossible() ? 0 : node.kinds;
    if (node.values != null) {
      mask &=
          node.values.stream().mapToInt(value -> Kind.of(value).bit()).reduce(0, (a, b) -> a | b);
    }
    if (node.reference != null) {
      mask &= kinds(node.reference);
    }
    for (Node part : node.allOf) {
      mask &= kinds(part);
    }
    mask &= any(node.anyOf) & any(node.oneOf) & ~openTwice(node.oneOf);
    kinds.put(node.id, mask);
    return mask;
  }

  /// Kinds of which two branches accept everything, so that not exactly one accepts.
  private int openTwice(List<Node> branches) {
    int once = 0;
    int twice = 0;
    for (Node branch : branches) {
      int open = open(branch, DEPTH);
      twice |= once & open;
      once |= open;
    }
    return twice;
  }

  /// Kinds of which the node plainly accepts everything.
  private int open(Node said, int depth) {
    Node node = classes.get(said.id);
    if (depth == 0
        || node.broken != null
        || node.constant != null
        || node.values != null
        || node.not != null
        || node.condition != null
        || !node.anyOf.isEmpty()
        || !node.oneOf.isEmpty()) {
      return 0;
    }
    int mask = node.kinds & ~node.confined();
    if (node.reference != null) {
      mask &= open(node.reference, depth - 1);
    }
    for (Node part : node.allOf) {
      mask &= open(part, depth - 1);
    }
    return mask;
  }

  private int any(List<Node> branches) {
    int mask = branches.isEmpty() ? Kind.ALL : 0;
    for (Node branch : branches) {
      mask |= kinds(branch);
    }
    return mask;
  }

  /// Members of the node's own `properties` whose values are listed.
  Map<String, List<JsonNode>> discriminators(Node said) {
    Node node = classes.get(said.id);
    return discriminators.computeIfAbsent(
        node.id,
        _ -> {
          Map<String, List<JsonNode>> found = new LinkedHashMap<>();
          node.properties.forEach(
              (name, child) -> {
                List<JsonNode> values = values(child, DEPTH);
                if (values != null) {
                  found.put(name, values);
                }
              });
          return found;
        });
  }

  /// A superset of the node's values, or null where it is not finite at a glance.
  private static List<JsonNode> values(Node node, int depth) {
    if (node.values != null || depth == 0) {
      return node.values;
    }
    if (node.reference != null) {
      return values(node.reference, depth - 1);
    }
    return node.allOf.stream()
        .map(part -> values(part, depth - 1))
        .filter(list -> list != null)
        .findFirst()
        .orElse(null);
  }

  /// The branches of a node's `oneOf` that may accept what one of them accepts of a kind.
  List<Node> rivals(Node union, int branch, Kind kind) {
    List<List<Node>> all =
        rivals
            .computeIfAbsent(kind, _ -> new IdentityHashMap<>())
            .computeIfAbsent(
                union, _ -> new ArrayList<>(Collections.nCopies(union.oneOf.size(), null)));
    if (all.get(branch) == null) {
      Node chosen = union.oneOf.get(branch);
      all.set(
          branch,
          union.oneOf.stream()
              .filter(other -> other != chosen && !surelyDisjoint(chosen, other, kind.bit()))
              .toList());
    }
    return all.get(branch);
  }

  /// Whether it is plain that no value of certain kinds satisfies both; false means only that it is
  /// not plain.
  boolean surelyDisjoint(Node one, Node other, int ofKinds) {
    if (one.meaning == other.meaning) {
      return (kinds(one) & ofKinds) == 0;
    }
    long pair = (long) Math.min(one.id, other.id) << 31 | Math.max(one.id, other.id);
    long key = (pair * (Kind.ALL + 1) + ofKinds) * SPREAD;
    Boolean known = disjoint.get(key);
    if (known == null) {
      known = tellApart(one, other, ofKinds);
      disjoint.put(key, known);
    }
    return known;
  }

  private boolean tellApart(Node said, Node otherSaid, int ofKinds) {
    Node one = classes.get(said.id);
    Node other = classes.get(otherSaid.id);
    int common = kinds(one) & kinds(other) & ofKinds;
    if (common == 0) {
      return true;
    }
    List<JsonNode> values = values(one, DEPTH);
    List<JsonNode> others = values(other, DEPTH);
    if (values != null && others != null && Collections.disjoint(values, others)) {
      return true;
    }
    if (common != Kind.OBJECT.bit()) {
      return false;
    }
    Map<String, Set<JsonNode>> tells = tellTales(one);
    Map<String, Set<JsonNode>> otherTells = tellTales(other);
    Set<String> needed = new HashSet<>(required(one));
    needed.addAll(required(other));
    return tells.entrySet().stream()
        .anyMatch(
            tell ->
                needed.contains(tell.getKey())
                    && otherTells.containsKey(tell.getKey())
                    && Collections.disjoint(tell.getValue(), otherTells.get(tell.getKey())));
  }

  private Map<String, Set<JsonNode>> tellTales(Node node) {
    Map<String, Set<JsonNode>> known = tellTales.get(node.id);
    if (known == null) {
      Map<String, Set<JsonNode>> found = new HashMap<>();
      for (Node part : conjuncts(node)) {
        discriminators(part)
            .forEach(
                (name, values) ->
                    found.merge(
                        name,
                        new HashSet<>(values),
                        (a, b) -> {
                          Set<JsonNode> both = new HashSet<>(a);
                          both.retainAll(b);
                          return both;
                        }));
      }
      tellTales.put(node.id, found);
      known = found;
    }
    return known;
  }

  private Set<String> required(Node node) {
    return required.computeIfAbsent(
        node.id,
        _ -> {
          Set<String> names = new HashSet<>();
          conjuncts(node).forEach(part -> names.addAll(part.required));
          return names;
        });
  }

  private List<Node> conjuncts(Node node) {
    return Conjuncts.of(node, each -> classes.get(each.id), MOST_CONJUNCTS);
  }
}

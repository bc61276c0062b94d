package io.github.schemadiff.compat.json.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gives nodes that say the same the same class, by partition refinement over the whole graph.
///
/// Two nodes get one class exactly when no sequence of steps through equal keywords tells them
/// apart: names of definitions, the order of properties and branches, and whether something stands
/// behind a reference make no difference. Recursive schemas come out equal where their unfoldings
/// are. Hopcroft's idea, with hashing: see [Partition].
public final class NodeClasses {
  private final Map<String, Integer> locals = new HashMap<>();
  private final boolean samples;

  /// @param samples whether documented samples tell nodes apart
  private NodeClasses(boolean samples) {
    this.samples = samples;
  }

  /// Sets [Node#id] and [Node#meaning] of all nodes; both are dense from 0.
  ///
  /// @return one node of each class, by id
  static List<Node> assign(List<Node> nodes) {
    new NodeClasses(false).refine(nodes);
    nodes.forEach(node -> node.meaning = node.id);
    return new NodeClasses(true).refine(nodes);
  }

  private List<Node> refine(List<Node> nodes) {
    List<Partition.Slots> slots = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      if (target(node) == node) {
        slots.add(slots(node));
      }
    }
    Partition partition = new Partition(slots, this::target);
    partition.refine();
    int classes = partition.number();
    copyToAliases(nodes);
    Node[] representatives = new Node[classes];
    slots.reversed().forEach(slot -> representatives[slot.node().id] = slot.node());
    return new ArrayList<>(Arrays.asList(representatives));
  }

  private void copyToAliases(List<Node> nodes) {
    for (Node node : nodes) {
      node.id = target(node).id;
    }
  }

  /// The node that this one merely refers to, or itself. A cycle of bare references ends at its
  /// first node.
  public static Node aliased(Node node) {
    return target(node, true);
  }

  private Node target(Node node) {
    return target(node, samples);
  }

  private static Node target(Node node, boolean samples) {
    Node here = node;
    for (int steps = 0; here.reference != null && onlyRefers(here, samples); steps++) {
      here = here.reference;
      if (steps > 1000) {
        return node;
      }
    }
    return here;
  }

  private static boolean onlyRefers(Node node, boolean samples) {
    if (samples && (!node.samples.isEmpty() || node.formatHint != null)) {
      return false;
    }
    return node.saysNothingItself();
  }

  private Partition.Slots slots(Node node) {
    List<List<Node>> ordered = new ArrayList<>();
    ordered.add(node.prefix);
    ordered.add(
        Arrays.asList(
            node.items,
            node.contains,
            node.unevaluatedItems,
            node.additional,
            node.propertyNames,
            node.unevaluatedProperties,
            node.not,
            node.condition,
            node.then,
            node.otherwise,
            node.reference));
    ordered.add(sorted(node.properties));
    ordered.add(sorted(node.patterns));
    ordered.add(sorted(node.dependentSchemas));
    return new Partition.Slots(
        node,
        locals.computeIfAbsent(said(node), _ -> locals.size()),
        ordered,
        List.of(node.allOf, node.anyOf, node.oneOf));
  }

  private static List<Node> sorted(Map<String, Node> members) {
    return List.copyOf(new TreeMap<>(members).values());
  }

  private String said(Node node) {
    if (node.broken != null) {
      String text = node.place.node().toString();
      // Read alike or not, the same words mean the same; but not where they point elsewhere.
      return text.contains("Ref\"") || text.contains("$ref\"")
          ? "broken " + locals.size()
          : "broken " + node.place.draft() + text;
    }
    return samples ? local(node) + node.samples + quoted(node.formatHint) : local(node);
  }

  /// All that a node says without its children and samples, as text.
  private static String local(Node node) {
    List<Object> said = new ArrayList<>();
    said.add(node.constant);
    said.add(node.typed ? node.kinds : Kind.ALL);
    said.add(node.wholeNumbers);
    said.add(
        node.values == null
            ? null
            : new TreeSet<>(node.values.stream().map(Object::toString).toList()));
    said.addAll(Arrays.asList(plain(node.minimum), plain(node.maximum), plain(node.multipleOf)));
    said.add(node.minimumExcluded);
    said.add(node.maximumExcluded);
    said.addAll(Arrays.asList(node.minLength, node.maxLength, quoted(node.pattern)));
    said.add(quoted(node.format));
    said.addAll(List.of(node.minItems, node.maxItems, node.uniqueItems));
    said.addAll(List.of(node.minContains, node.maxContains, node.containsEvaluates));
    said.add(names(node.properties.keySet()));
    said.add(names(node.patterns.keySet()));
    said.add(names(node.required));
    said.add(names(node.dependentSchemas.keySet()));
    Map<String, List<String>> dependent = new TreeMap<>();
    node.dependentRequired.forEach((name, needs) -> dependent.put(quoted(name), names(needs)));
    said.add(dependent);
    said.addAll(List.of(node.minProperties, node.maxProperties));
    return said.toString();
  }

  private static List<String> names(Collection<String> names) {
    return names.stream().sorted().map(NodeClasses::quoted).toList();
  }

  /// Length first, so that no two lists of names print alike.
  private static String quoted(String text) {
    return text == null ? null : text.length() + ":" + text;
  }

  private static Object plain(java.math.BigDecimal number) {
    return number == null ? null : Values.number(number);
  }

  public static boolean same(Node one, Node other) {
    return one.meaning == other.meaning;
  }
}

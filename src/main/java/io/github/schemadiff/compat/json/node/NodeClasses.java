package io.github.schemadiff.compat.json.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Gives nodes that say the same the same class, by partition refinement over the whole graph.
///
/// Two nodes get one class exactly when no sequence of steps through equal keywords tells them
/// apart: names of definitions, the order of properties and branches, and whether something stands
/// behind a reference make no difference. Recursive schemas come out equal where their unfoldings
/// are. Hopcroft's idea, with hashing: see [Partition].
public final class NodeClasses {
  private final boolean samples;

  /// @param samples whether documented samples tell nodes apart
  private NodeClasses(boolean samples) {
    this.samples = samples;
  }

  /// Sets [Node#id] and [Node#meaning] of all nodes; both are dense from 0.
  ///
  /// @return one node of each class, by id
  static List<Node> assign(List<Node> nodes) {
    Said said = new Said();
    new NodeClasses(false).refine(nodes, said::of);
    nodes.forEach(node -> node.meaning = node.id);
    // What does not mean the same does not say the same.
    return new NodeClasses(true)
        .refine(nodes, node -> new Sampled(node.meaning, Said.samplesOf(node)));
  }

  private record Sampled(int meaning, String samples) {}

  /// @param said equal where nodes say the same, children aside
  private List<Node> refine(List<Node> nodes, Function<Node, Object> said) {
    List<Node> targets = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      if (target(node, samples) == node) {
        node.id = targets.size();
        targets.add(node);
      }
    }
    int[][] links = new int[targets.size()][];
    int[] first = new int[targets.size()];
    Map<Object, Integer> numbers = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      links[i] = Links.of(targets.get(i), samples);
      first[i] = numbers.computeIfAbsent(said.apply(targets.get(i)), _ -> numbers.size());
    }
    int[] classes = new Partition(links, first, numbers.size()).refine();
    List<Node> representatives = number(targets, classes);
    for (Node node : nodes) {
      node.id = target(node, samples).id;
    }
    return representatives;
  }

  /// Numbers the classes in the order of their first nodes.
  ///
  /// @return these
  private static List<Node> number(List<Node> targets, int[] classes) {
    int[] numbers = new int[targets.size()];
    List<Node> first = new ArrayList<>();
    for (int i = 0; i < classes.length; i++) {
      if (numbers[classes[i]] == 0) {
        first.add(targets.get(i));
        numbers[classes[i]] = first.size();
      }
      targets.get(i).id = numbers[classes[i]] - 1;
    }
    return first;
  }

  /// The node that this one merely refers to, or itself. A cycle of bare references ends at its
  /// first node.
  public static Node aliased(Node node) {
    return target(node, true);
  }

  /// @param samples whether one that documents samples says more than what it refers to
  static Node target(Node node, boolean samples) {
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

  public static boolean same(Node one, Node other) {
    return one.meaning == other.meaning;
  }
}

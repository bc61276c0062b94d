package io.github.schemadiff.compat.json.node;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where a node leads, as numbers: for each keyword that has children a negative number of its own,
/// and then the children's.
final class Links {
  /// From here downwards the order of children does not matter.
  static final int UNORDERED = -100;

  private int[] numbers = new int[16];
  private int count;

  /// @param node whose children have their numbers as [Node#id]; those that are mere references
  ///   have that of what they lead to
  /// @param samples see [NodeClasses#target]
  static int[] of(Node node, boolean samples) {
    Links links = new Links(samples);
    links.group(-1, node.prefix);
    List<Node> single = node.singles();
    for (int i = 0; i < single.size(); i++) {
      if (single.get(i) != null) {
        links.add(-2 - i);
        links.child(single.get(i));
      }
    }
    links.members(-50, node.properties);
    links.members(-51, node.patterns);
    links.members(-52, node.dependentSchemas);
    links.group(UNORDERED, node.allOf);
    links.group(UNORDERED - 1, node.anyOf);
    links.group(UNORDERED - 2, node.oneOf);
    return Arrays.copyOf(links.numbers, links.count);
  }

  private final boolean samples;

  private Links(boolean samples) {
    this.samples = samples;
  }

  /// By name; which names they are is said elsewhere.
  private void members(int keyword, Map<String, Node> members) {
    if (!members.isEmpty()) {
      String[] names = members.keySet().toArray(String[]::new);
      Arrays.sort(names);
      group(keyword, Arrays.stream(names).map(members::get).toList());
    }
  }

  private void group(int keyword, Collection<Node> children) {
    if (!children.isEmpty()) {
      add(keyword);
      children.forEach(this::child);
    }
  }

  private void child(Node node) {
    add(NodeClasses.target(node, samples).id);
  }

  private void add(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
  }
}

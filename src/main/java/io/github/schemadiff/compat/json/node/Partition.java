package io.github.schemadiff.compat.json.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Classes that are split until nothing tells the nodes of one apart. Only nodes are looked at
/// again of which a child has changed its class; the largest part of a class that is split keeps
/// its number.
final class Partition {
  /// A node and its children, the unordered groups apart.
  record Slots(Node node, int local, List<List<Node>> ordered, List<List<Node>> unordered) {
    List<List<Node>> groups() {
      List<List<Node>> all = new ArrayList<>(ordered);
      all.addAll(unordered);
      return all;
    }
  }

  private record Signature(int[] parts) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Signature that && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(parts);
    }
  }

  private final UnaryOperator<Node> target;
  private final List<Slots> slots;
  private final Map<Node, Integer> indices = new IdentityHashMap<>();
  private final int[] classOf;
  private final List<List<Integer>> parents = new ArrayList<>();
  private int classes;

  /// @param target the node that counts for a child: what bare references lead to
  Partition(List<Slots> slots, UnaryOperator<Node> target) {
    this.target = target;
    this.slots = slots;
    this.classOf = new int[slots.size()];
    for (int i = 0; i < slots.size(); i++) {
      indices.put(slots.get(i).node(), i);
      parents.add(new ArrayList<>());
      classOf[i] = slots.get(i).local();
      classes = Math.max(classes, classOf[i] + 1);
    }
    for (int i = 0; i < slots.size(); i++) {
      for (List<Node> group : slots.get(i).groups()) {
        for (Node child : group) {
          if (child != null) {
            parents.get(indices.get(target.apply(child))).add(i);
          }
        }
      }
    }
  }

  void refine() {
    List<Set<Integer>> members = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      members.add(new LinkedHashSet<>());
    }
    for (int i = 0; i < classOf.length; i++) {
      members.get(classOf[i]).add(i);
    }
    Set<Integer> dirty = new LinkedHashSet<>();
    for (int i = 0; i < classOf.length; i++) {
      dirty.add(i);
    }
    while (!dirty.isEmpty()) {
      Map<Integer, List<Integer>> byClass = new LinkedHashMap<>();
      dirty.forEach(i -> byClass.computeIfAbsent(classOf[i], _ -> new ArrayList<>()).add(i));
      List<List<Integer>> apart = new ArrayList<>();
      byClass.forEach((number, some) -> apart.addAll(split(members.get(number), some)));
      dirty.clear();
      for (List<Integer> part : apart) {
        members.get(classOf[part.getFirst()]).removeAll(Set.copyOf(part));
        members.add(new LinkedHashSet<>(part));
        for (int i : part) {
          classOf[i] = classes;
          dirty.addAll(parents.get(i));
        }
        classes++;
      }
    }
  }

  /// The parts of a class that leave it.
  ///
  /// @param changed members of which a child has changed; the others are alike
  private List<List<Integer>> split(Set<Integer> members, List<Integer> changed) {
    Map<Signature, List<Integer>> parts = new LinkedHashMap<>();
    for (int i : changed) {
      parts.computeIfAbsent(signature(slots.get(i)), _ -> new ArrayList<>()).add(i);
    }
    List<Integer> staying;
    if (members.size() > changed.size()) {
      Set<Integer> seen = Set.copyOf(changed);
      int other = members.stream().filter(i -> !seen.contains(i)).findFirst().orElseThrow();
      staying = parts.get(signature(slots.get(other)));
    } else {
      staying = parts.values().stream().max(Comparator.comparing(List::size)).orElseThrow();
    }
    List<Integer> kept = staying;
    return parts.values().stream().filter(part -> part != kept).toList();
  }

  /// Numbers the classes in the order of their first nodes.
  ///
  /// @return how many there are
  int number() {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < classOf.length; i++) {
      slots.get(i).node().id = numbers.computeIfAbsent(classOf[i], _ -> numbers.size());
    }
    return numbers.size();
  }

  private Signature signature(Slots slots) {
    int size = 1;
    for (List<Node> group : slots.groups()) {
      size += group.size() + 1;
    }
    int[] parts = new int[size];
    int at = 0;
    for (List<Node> group : slots.ordered()) {
      for (Node child : group) {
        parts[at++] = child == null ? -1 : classOf[indices.get(target.apply(child))];
      }
      parts[at++] = -2;
    }
    for (List<Node> group : slots.unordered()) {
      int start = at;
      for (Node child : group) {
        parts[at++] = classOf[indices.get(target.apply(child))];
      }
      Arrays.sort(parts, start, at);
      parts[at++] = -2;
    }
    return new Signature(parts);
  }
}

package io.github.schemadiff.compat.json.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds schemas that lead back to themselves without a step into the document: what they say of a
/// value depends on what they say of that same value, so they say nothing that could be read.
///
/// Strongly connected components by Tarjan, without recursion.
final class InPlaceCycles {
  private static final String REASON =
      "a reference that leads back to itself without a step into the document";

  private static final class Visit {
    final Node node;
    final List<Node> next;
    final int index;
    int at;
    int lowest;

    Visit(Node node, int index) {
      this.node = node;
      this.next = inPlace(node).toList();
      this.index = index;
      this.lowest = index;
    }
  }

  private final Map<Node, Integer> indices = new HashMap<>();
  private final Deque<Node> component = new ArrayDeque<>();
  private final Map<Node, Boolean> onStack = new HashMap<>();

  private InPlaceCycles() {}

  /// Marks them as broken.
  static void mark(List<Node> nodes) {
    InPlaceCycles cycles = new InPlaceCycles();
    for (Node node : nodes) {
      if (!cycles.indices.containsKey(node)) {
        cycles.visit(node);
      }
    }
  }

  private void visit(Node start) {
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(enter(start));
    while (!stack.isEmpty()) {
      Visit top = stack.peek();
      if (top.at < top.next.size()) {
        Node next = top.next.get(top.at++);
        Integer seen = indices.get(next);
        if (seen == null) {
          stack.push(enter(next));
        } else if (onStack.getOrDefault(next, false)) {
          top.lowest = Math.min(top.lowest, seen);
        }
        continue;
      }
      stack.pop();
      if (!stack.isEmpty()) {
        stack.peek().lowest = Math.min(stack.peek().lowest, top.lowest);
      }
      if (top.lowest == top.index) {
        leave(top.node);
      }
    }
  }

  private Visit enter(Node node) {
    int index = indices.size();
    indices.put(node, index);
    component.push(node);
    onStack.put(node, true);
    return new Visit(node, index);
  }

  private void leave(Node root) {
    List<Node> members = new ArrayList<>();
    Node member;
    do {
      member = component.pop();
      onStack.put(member, false);
      members.add(member);
    } while (member != root);
    if (members.size() > 1 || inPlace(root).anyMatch(root::equals)) {
      members.forEach(one -> one.breakOff(REASON));
    }
  }

  private static Stream<Node> inPlace(Node node) {
    return Stream.of(
            Stream.of(node.reference, node.not, node.condition, node.then, node.otherwise),
            node.allOf.stream(),
            node.anyOf.stream(),
            node.oneOf.stream(),
            node.dependentSchemas.values().stream())
        .flatMap(some -> some)
        .filter(Objects::nonNull);
  }
}

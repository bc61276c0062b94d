package io.github.schemadiff.compat.json.node;

import java.util.List;

/// Takes away what is without effect for want of the keyword that it belongs to.
final class IdleKeywords {
  private IdleKeywords() {}

  static void drop(List<Node> nodes) {
    for (Node node : nodes) {
      if (node.contains == null) {
        node.minContains = 1;
        node.maxContains = Node.UNBOUNDED;
      }
    }
  }
}

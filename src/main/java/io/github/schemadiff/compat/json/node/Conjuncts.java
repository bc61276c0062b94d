package io.github.schemadiff.compat.json.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A node and all that hold with it by reference and `allOf`: what a person reads as one schema.
public final class Conjuncts {
  private Conjuncts() {}

  public static List<Node> of(Node node) {
    return of(node, NodeClasses::aliased, Integer.MAX_VALUE);
  }

  /// @param known the node that stands for another one
  /// @param enough how many to look behind at most
  public static List<Node> of(Node node, UnaryOperator<Node> known, int enough) {
    List<Node> parts = new ArrayList<>(List.of(node));
    for (int i = 0; i < parts.size() && parts.size() < enough; i++) {
      Node part = parts.get(i);
      List<Node> more = new ArrayList<>(part.allOf);
      if (part.reference != null) {
        more.add(part.reference);
      }
      more.stream().map(known).filter(next -> !parts.contains(next)).forEach(parts::add);
    }
    return parts;
  }
}

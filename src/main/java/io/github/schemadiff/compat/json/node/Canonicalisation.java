package io.github.schemadiff.compat.json.node;

import java.util.List;

/// Brings the nodes of a comparison into a form in which what means the same looks the same, by
/// passes that are gone through in this order.
public final class Canonicalisation {
  /// Changes nodes of one comparison, all of them read and linked, without a change of what they
  /// accept.
  interface Pass {
    void apply(List<Node> nodes);
  }

  /// What cannot be read comes first, as nothing of it may count; classes last, as they are made of
  /// all that is left.
  private static final List<Pass> PASSES =
      List.of(InPlaceCycles::mark, IdleKeywords::drop, VacuousClauses::drop, Tags::make);

  private Canonicalisation() {}

  /// @return one node of each class, by [Node#id]
  public static List<Node> apply(List<Node> nodes) {
    PASSES.forEach(pass -> pass.apply(nodes));
    return NodeClasses.assign(nodes);
  }
}

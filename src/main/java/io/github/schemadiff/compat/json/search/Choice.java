package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import java.util.function.Consumer;

/// One way to satisfy a disjunction.
///
/// @param node the node that the way assumes first, or null; known contradictions rule the way out
///   before it is taken
/// @param member the member that must fail `node`, or null where the whole value must satisfy or
///   fail it
record Choice(Node node, boolean positive, String member, Consumer<Expansion> way) {
  static Choice of(Consumer<Expansion> way) {
    return new Choice(null, true, null, way);
  }

  static Choice of(Node node, Consumer<Expansion> way) {
    return new Choice(node, true, null, way);
  }

  static Choice assume(Node node, boolean positive, Scope.Stack scopes) {
    return new Choice(node, positive, null, e -> e.assume(node, positive, scopes));
  }
}

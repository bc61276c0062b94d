package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.List;

/// One question of which members or items of a value have been spoken of.
///
/// `unevaluatedProperties` and `unevaluatedItems` ask it of their own subschema; the declared
/// content view asks it of the writer as a whole. Subschemas that apply in place within a scope
/// contribute to it.
///
/// @param owner whose `unevaluated…` asks; null for the declared view
/// @param exact whether the contributions must be exactly those of the accepting branches: for the
///   question which member is *not* spoken of, more contributions than chosen would be wrong
/// @param declared whether what it asks for is said by the writer
record Scope(Node owner, boolean exact, boolean declared) {
  // Identity: two visits of one owner are two questions.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  boolean isDeclaredView() {
    return owner == null;
  }

  /// The scopes that a subschema stands in, and whether it contributes only if others do.
  record Stack(List<Scope> scopes, boolean optional) {
    static final Stack NONE = new Stack(List.of(), false);

    Stack with(Scope scope) {
      List<Scope> more = new ArrayList<>(scopes);
      more.add(scope);
      return new Stack(List.copyOf(more), optional);
    }

    Stack optionally() {
      return optional || scopes.isEmpty() ? this : new Stack(scopes, true);
    }

    boolean exact() {
      return scopes.stream().anyMatch(Scope::exact);
    }

    boolean declared() {
      return scopes.stream().anyMatch(Scope::isDeclaredView);
    }
  }

  /// What a node in a scope speaks of.
  ///
  /// @param everything it has a say on every member or item by an `unevaluated…` of its own
  record Contribution(Node node, boolean everything, boolean optional) {}
}

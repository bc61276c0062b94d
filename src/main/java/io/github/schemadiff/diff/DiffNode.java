package io.github.schemadiff.diff;

import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One aligned place of two schemas.
///
/// @param path in the new schema, or in the old one where the new has no such place
/// @param name member name, `[]` for items, `{}` for map values, a branch's label; the event's name
///   at the root
/// @param kind what the row stands for
/// @param old empty where only the new side has it
/// @param recent empty where only the old side has it
/// @param changes at this very place, not below
/// @param definition name of the shared definition that the place's content comes from, where it
///   does
/// @param folded this shared pair is shown in full elsewhere in the same tree, or each of the two
///   in its own place, and has no children here
public record DiffNode(
    SchemaPath path,
    String name,
    Kind kind,
    Optional<Side> old,
    Optional<Side> recent,
    List<Change> changes,
    List<DiffNode> children,
    Optional<String> definition,
    boolean folded) {
  public enum Kind {
    ROOT,
    FIELD,
    ITEM,
    VALUE,
    BRANCH,
    /// A part of an event that has several.
    PART
  }

  public DiffNode {
    changes = List.copyOf(changes);
    children = List.copyOf(children);
  }

  /// This node and all below it, in reading order.
  ///
  /// None of the questions to a tree recurses: trees may be a thousand levels deep.
  public Stream<DiffNode> walk() {
    List<DiffNode> order = new ArrayList<>();
    Deque<DiffNode> rest = new ArrayDeque<>();
    rest.push(this);
    while (!rest.isEmpty()) {
      DiffNode node = rest.pop();
      order.add(node);
      node.children.reversed().forEach(rest::push);
    }
    return order.stream();
  }

  public boolean changedHere() {
    return !changes.isEmpty();
  }

  public boolean changedBelow() {
    Deque<DiffNode> rest = new ArrayDeque<>(children);
    while (!rest.isEmpty()) {
      DiffNode node = rest.pop();
      if (node.changedHere()) {
        return true;
      }
      rest.addAll(node.children);
    }
    return false;
  }
}

package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeCopy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Nodes that no schema wrote: a node with one keyword only, or without one, or with a member left
/// free.
///
/// [Localizer] asks with them which keyword fails, and what a document looks like that fails
/// nowhere else.
public final class Variants {
  private final List<Node> classes;
  private final Map<String, Node> known = new HashMap<>();

  public Variants(List<Node> classes) {
    this.classes = classes;
  }

  /// A node that says only what `say` puts into it.
  ///
  /// @param key the same for the same content
  Node of(String key, Consumer<Node> say) {
    return known.computeIfAbsent(
        key,
        _ -> {
          Node node = new Node(null);
          say.accept(node);
          return register(node);
        });
  }

  /// A copy of the node's own keywords, without references and `allOf`, changed by `change`.
  Node changed(Node node, String key, Consumer<Node> change) {
    return known.computeIfAbsent(
        node.id + " " + key,
        _ -> {
          Node copy = NodeCopy.own(node);
          change.accept(copy);
          return register(copy);
        });
  }

  /// A node that says only one thing that the given node says.
  Node only(Node node, String key, Consumer<Node> say) {
    return of(node.id + " only " + key, say);
  }

  Node anything() {
    return of("any", node -> node.constant = true);
  }

  Node nothing() {
    return of("none", node -> node.constant = false);
  }

  /// Known by its text, so that one is shown as it is that differs from another only in the order
  /// of its members.
  Node constant(JsonNode value) {
    return of(value.toString(), node -> node.values = List.of(value));
  }

  /// An object whose member has this value.
  Node member(String name, JsonNode value) {
    Node only = constant(value);
    return of(
        "member " + only.id + " " + name,
        node -> {
          node.typed = true;
          node.kinds = Kind.OBJECT.bit();
          node.properties.put(name, only);
          node.required.add(name);
        });
  }

  /// An array with an item of this value at a position.
  Node item(int position, JsonNode value) {
    Node only = constant(value);
    Node before = anything();
    return of(
        "item " + position + " " + only.id,
        node -> {
          node.typed = true;
          node.kinds = Kind.ARRAY.bit();
          for (int i = 0; i < position; i++) {
            node.prefix.add(before);
          }
          node.prefix.add(only);
          node.minItems = position + 1;
        });
  }

  /// Gives a new node a class of its own.
  Node register(Node node) {
    node.id = classes.size();
    node.meaning = node.id;
    classes.add(node);
    return node;
  }
}

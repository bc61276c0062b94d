package io.github.schemadiff.format.avro;

import io.github.schemadiff.format.tree.Pointers;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A place in a source: a type, a field, a protocol.
///
/// @param namespace of the definition around it, which short names are relative to; empty for none
record Part(Source source, String pointer, JsonNode node, String namespace) {
  static Part root(Source source) {
    return new Part(source, "", source.root(), "");
  }

  Part in(String otherNamespace) {
    return new Part(source, pointer, node, otherNamespace);
  }

  /// @throws NullPointerException if there is no such member
  Part member(String name) {
    return child(Pointers.escape(name), node.get(name));
  }

  /// The items of an array; empty for anything else.
  List<Part> items() {
    List<Part> items = new ArrayList<>();
    if (node.isArray()) {
      for (JsonNode item : node) {
        items.add(child(Integer.toString(items.size()), item));
      }
    }
    return items;
  }

  /// The items of a member that is an array.
  List<Part> items(String name) {
    return node.has(name) ? member(name).items() : List.of();
  }

  private Part child(String token, JsonNode below) {
    return new Part(source, pointer + "/" + token, below, namespace);
  }

  Optional<String> text(String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  /// `file#pointer`.
  String address() {
    return source.file() + "#" + pointer;
  }

  /// Where it begins; of a type that is an object, its telling token, but with the type's own
  /// pointer.
  SourceSpan span() {
    SourceSpan whole = source.tree().positions().value(pointer);
    String telling = node.path("name").isString() ? "/name" : node.has("type") ? "/type" : "";
    if (!node.isObject() || telling.isEmpty() || !node.path(telling.substring(1)).isString()) {
      return whole;
    }
    SourceSpan token = source.tree().positions().value(pointer + telling);
    return new SourceSpan(
        token.file(), token.line(), token.column(), token.length(), whole.endLine(), pointer);
  }

  /// A member, with its value where both stand on one line.
  SourceSpan span(String member) {
    return source.tree().positions().member(pointer + "/" + Pointers.escape(member));
  }

  /// The value of a member.
  SourceSpan valueSpan(String member) {
    return source.tree().positions().value(pointer + "/" + Pointers.escape(member));
  }
}

package io.github.schemadiff.format.avro.idl;

import io.github.schemadiff.format.tree.Positions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A JSON value and the text that it comes from.
sealed interface Piece {
  Span span();

  /// Offsets in UTF-16 units; `end` is behind.
  record Span(int start, int end) {}

  record Leaf(JsonNode value, Span span) implements Piece {}

  record Items(List<Piece> items, Span span) implements Piece {}

  /// In the order of writing.
  record Members(Map<String, Member> members, Span span) implements Piece {
    Members(Span span) {
      this(new LinkedHashMap<>(), span);
    }

    Members put(String name, Span key, Piece value) {
      members.put(name, new Member(key, value));
      return this;
    }

    /// Where the text has no name for it.
    Members put(String name, Piece value) {
      return put(name, value.span(), value);
    }

    Members text(String name, String value, Span span) {
      return put(name, Piece.text(value, span));
    }

    Members put(Members others) {
      members.putAll(others.members());
      return this;
    }
  }

  record Member(Span key, Piece value) {}

  static Piece text(String value, Span span) {
    return new Leaf(JsonNodeFactory.instance.stringNode(value), span);
  }

  static Piece items(List<Piece> items, Span span) {
    return new Items(new ArrayList<>(items), span);
  }

  /// The value, with the places of everything in it.
  default JsonNode written(Positions.Builder positions) {
    return written(positions, new Span(-1, -1));
  }

  private JsonNode written(Positions.Builder positions, Span key) {
    int node = positions.open(key.start(), key.end(), span().start());
    JsonNode value =
        switch (this) {
          case Leaf leaf -> leaf.value();
          case Items all -> {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            all.items().forEach(item -> array.add(item.written(positions)));
            yield array;
          }
          case Members all -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            all.members()
                .forEach(
                    (name, member) ->
                        object.set(name, member.value().written(positions, member.key())));
            yield object;
          }
        };
    positions.close(node, span().end());
    return value;
  }
}

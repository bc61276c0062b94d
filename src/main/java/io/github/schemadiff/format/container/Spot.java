package io.github.schemadiff.format.container;

import io.github.schemadiff.format.tree.Pointers;
import io.github.schemadiff.format.tree.Positions;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A place in a document.
///
/// @param pointer from the document's root
public record Spot(String file, Positions positions, String pointer, JsonNode json) {
  public boolean isObject() {
    return json.isObject();
  }

  public boolean has(String name) {
    return json.has(name);
  }

  public Optional<Spot> child(String name) {
    JsonNode child = json.get(name);
    return child == null ? Optional.empty() : Optional.of(at(Pointers.escape(name), child));
  }

  /// A member of an object, or an item of an array.
  public Optional<Spot> at(String token) {
    if (json.isArray()) {
      return token.matches("\\d{1,9}") && Integer.parseInt(token) < json.size()
          ? Optional.of(at(token, json.get(Integer.parseInt(token))))
          : Optional.empty();
    }
    return child(token);
  }

  private Spot at(String token, JsonNode child) {
    return new Spot(file, positions, pointer + "/" + token, child);
  }

  /// The members of an object, in the order of the file.
  public List<Named> members() {
    List<Named> out = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      out.add(new Named(member.getKey(), at(Pointers.escape(member.getKey()), member.getValue())));
    }
    return out;
  }

  /// Members of the object under a name; none where there is no such object.
  public List<Named> members(String name) {
    return child(name).map(Spot::members).orElse(List.of());
  }

  public record Named(String name, Spot spot) {}

  public List<Spot> items() {
    List<Spot> out = new ArrayList<>();
    if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) {
        out.add(at(Integer.toString(i), json.get(i)));
      }
    }
    return out;
  }

  public List<Spot> items(String name) {
    return child(name).map(Spot::items).orElse(List.of());
  }

  /// The text under a name; empty for anything else.
  public Optional<String> text(String name) {
    JsonNode value = json.get(name);
    return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  public boolean isTrue(String name) {
    return json.path(name).isBoolean() && json.path(name).booleanValue();
  }

  /// Where it begins.
  public SourceSpan value() {
    return positions.value(pointer);
  }

  /// The name under which it stands; where it begins, if it has none.
  public SourceSpan key() {
    return positions.key(pointer);
  }

  /// Name and value of one of its members, where both stand on one line.
  public SourceSpan member(String name) {
    return positions.member(pointer + "/" + Pointers.escape(name));
  }

  /// What it is called: the last token of its pointer.
  public String name() {
    return Pointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /// `file#pointer`: the same for every way that leads here.
  public String address() {
    return file + "#" + pointer;
  }
}

package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Patterns;
import java.util.Optional;
import java.util.function.Consumer;

/// One thing that a reader's schema says, and on which the reader may fail.
///
/// @param part the reader's node that says it
/// @param keyword as the schema spells it (in its newest spelling)
/// @param member whose absence or presence it is about
/// @param without takes it out of a copy of the node
public record Suspect(
    Node part, Aspect aspect, String keyword, Optional<String> member, Consumer<Node> without) {

  static Suspect of(Keyword keyword, Node part) {
    return new Suspect(
        part, keyword.aspect(), keyword.name(part), Optional.empty(), keyword::remove);
  }

  /// The schema `false`.
  static Suspect impossible(Node part) {
    return new Suspect(
        part, Aspect.CLAUSE, "false", Optional.empty(), copy -> copy.constant = true);
  }

  static Suspect required(Node part, String name) {
    return new Suspect(
        part, Aspect.MISSING, "required", Optional.of(name), copy -> copy.required.remove(name));
  }

  /// That a member must not be there.
  static Suspect unexpected(Node part, String name, Node anything) {
    return new Suspect(
        part,
        Aspect.UNEXPECTED,
        refusing(part, name),
        Optional.of(name),
        copy -> free(copy, name, anything));
  }

  private static String refusing(Node part, String name) {
    if (part.properties.containsKey(name)) {
      return "properties";
    }
    if (Names.named(part, name)) {
      return "patternProperties";
    }
    return part.additional == null ? "unevaluatedProperties" : "additionalProperties";
  }

  static Suspect anyOf(Node part) {
    return union(part, "anyOf", copy -> copy.anyOf.clear());
  }

  static Suspect oneOf(Node part) {
    return union(part, "oneOf", copy -> copy.oneOf.clear());
  }

  private static Suspect union(Node part, String keyword, Consumer<Node> without) {
    return new Suspect(part, Aspect.UNION, keyword, Optional.empty(), without);
  }

  private static void free(Node node, String name, Node anything) {
    node.properties.put(name, anything);
    node.patterns.replaceAll((pattern, said) -> Patterns.find(pattern, name) ? anything : said);
  }
}

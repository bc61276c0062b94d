package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.json.node.Node;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A keyword that says something of a value as a whole, and can fail by itself. Members, items and
/// unions are gone into, not asked here.
///
/// @param spelling as the schema spells it (in its newest spelling)
/// @param said whether a node has it
/// @param copy carries it from one node over to another; from an empty node it takes it away
record Keyword(
    Function<Node, String> spelling,
    Aspect aspect,
    Predicate<Node> said,
    BiConsumer<Node, Node> copy) {
  private static final List<Keyword> ALL =
      List.of(
          new Keyword(
              _ -> "type",
              Aspect.TYPE,
              node -> node.typed,
              (from, to) -> {
                to.typed = from.typed;
                to.kinds = from.kinds;
                to.wholeNumbers = from.wholeNumbers;
              }),
          new Keyword(
              node -> node.place != null && node.place.node().has("enum") ? "enum" : "const",
              Aspect.SYMBOL,
              node -> node.values != null,
              (from, to) -> to.values = from.values),
          constraint(
              node -> node.minimumExcluded ? "exclusiveMinimum" : "minimum",
              node -> node.minimum != null,
              (from, to) -> {
                to.minimum = from.minimum;
                to.minimumExcluded = from.minimumExcluded;
              }),
          constraint(
              node -> node.maximumExcluded ? "exclusiveMaximum" : "maximum",
              node -> node.maximum != null,
              (from, to) -> {
                to.maximum = from.maximum;
                to.maximumExcluded = from.maximumExcluded;
              }),
          constraint(
              _ -> "multipleOf",
              node -> node.multipleOf != null,
              (from, to) -> to.multipleOf = from.multipleOf),
          constraint(
              _ -> "minLength",
              node -> node.minLength > 0,
              (from, to) -> to.minLength = from.minLength),
          constraint(
              _ -> "maxLength",
              node -> node.maxLength < Node.UNBOUNDED,
              (from, to) -> to.maxLength = from.maxLength),
          constraint(
              _ -> "pattern",
              node -> node.pattern != null,
              (from, to) -> to.pattern = from.pattern),
          new Keyword(
              _ -> "format",
              Aspect.FORMAT,
              node -> node.format != null,
              (from, to) -> to.format = from.format),
          constraint(
              _ -> "minItems",
              node -> node.minItems > 0,
              (from, to) -> to.minItems = from.minItems),
          constraint(
              _ -> "maxItems",
              node -> node.maxItems < Node.UNBOUNDED,
              (from, to) -> to.maxItems = from.maxItems),
          constraint(
              _ -> "uniqueItems",
              node -> node.uniqueItems,
              (from, to) -> to.uniqueItems = from.uniqueItems),
          constraint(
              _ -> "minProperties",
              node -> node.minProperties > 0,
              (from, to) -> to.minProperties = from.minProperties),
          constraint(
              _ -> "maxProperties",
              node -> node.maxProperties < Node.UNBOUNDED,
              (from, to) -> to.maxProperties = from.maxProperties),
          clause(
              "contains",
              node -> node.contains != null,
              (from, to) -> {
                to.contains = from.contains;
                to.minContains = from.minContains;
                to.maxContains = from.maxContains;
              }),
          clause(
              "propertyNames",
              node -> node.propertyNames != null,
              (from, to) -> to.propertyNames = from.propertyNames),
          clause(
              "dependentRequired",
              node -> !node.dependentRequired.isEmpty(),
              (from, to) -> to.dependentRequired = from.dependentRequired),
          clause(
              "dependentSchemas",
              node -> !node.dependentSchemas.isEmpty(),
              (from, to) -> to.dependentSchemas = from.dependentSchemas),
          clause("not", node -> node.not != null, (from, to) -> to.not = from.not),
          clause(
              "if",
              node -> node.condition != null,
              (from, to) -> {
                to.condition = from.condition;
                to.then = from.then;
                to.otherwise = from.otherwise;
              }));

  /// Those that a node has.
  static Stream<Keyword> of(Node node) {
    return ALL.stream().filter(keyword -> keyword.said().test(node));
  }

  String name(Node node) {
    return spelling.apply(node);
  }

  /// Says in an empty node what it says in another.
  void put(Node from, Node empty) {
    copy.accept(from, empty);
  }

  void remove(Node from) {
    copy.accept(new Node(null), from);
  }

  private static Keyword constraint(
      Function<Node, String> spelling, Predicate<Node> said, BiConsumer<Node, Node> copy) {
    return new Keyword(spelling, Aspect.CONSTRAINT, said, copy);
  }

  private static Keyword clause(String name, Predicate<Node> said, BiConsumer<Node, Node> copy) {
    return new Keyword(_ -> name, Aspect.CLAUSE, said, copy);
  }
}

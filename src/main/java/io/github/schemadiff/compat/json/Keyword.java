package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The assertions of a node that can fail by themselves, each with a way to say only it and a way
/// to leave it out.
///
/// @param name as the schema spells it (in its newest spelling)
/// @param only puts just this assertion into an empty node
/// @param without takes it out of a copy
record Keyword(String name, Aspect aspect, Consumer<Node> only, Consumer<Node> without) {

  /// Those that say something of the value as a whole. Members, items and unions are gone into, not
  /// asked here.
  static List<Keyword> whole(Node node) {
    List<Keyword> all = new ArrayList<>();
    if (node.typed) {
      all.add(
          new Keyword(
              "type",
              Aspect.TYPE,
              only -> {
                only.typed = true;
                only.kinds = node.kinds;
                only.wholeNumbers = node.wholeNumbers;
              },
              copy -> {
                copy.typed = false;
                copy.kinds = Kind.ALL;
                copy.wholeNumbers = false;
              }));
    }
    if (node.values != null) {
      String name = node.place != null && node.place.node().has("enum") ? "enum" : "const";
      all.add(new Keyword(name, Aspect.SYMBOL, n -> n.values = node.values, n -> n.values = null));
    }
    numbers(node, all);
    texts(node, all);
    sizes(node, all);
    clauses(node, all);
    return all;
  }

  private static void numbers(Node node, List<Keyword> all) {
    if (node.minimum != null) {
      all.add(
          constraint(
              node.minimumExcluded ? "exclusiveMinimum" : "minimum",
              only -> {
                only.minimum = node.minimum;
                only.minimumExcluded = node.minimumExcluded;
              },
              copy -> copy.minimum = null));
    }
    if (node.maximum != null) {
      all.add(
          constraint(
              node.maximumExcluded ? "exclusiveMaximum" : "maximum",
              only -> {
                only.maximum = node.maximum;
                only.maximumExcluded = node.maximumExcluded;
              },
              copy -> copy.maximum = null));
    }
    if (node.multipleOf != null) {
      all.add(
          constraint("multipleOf", n -> n.multipleOf = node.multipleOf, n -> n.multipleOf = null));
    }
  }

  private static void texts(Node node, List<Keyword> all) {
    if (node.minLength > 0) {
      all.add(constraint("minLength", n -> n.minLength = node.minLength, n -> n.minLength = 0));
    }
    if (node.maxLength < Node.UNBOUNDED) {
      all.add(
          constraint(
              "maxLength", n -> n.maxLength = node.maxLength, n -> n.maxLength = Node.UNBOUNDED));
    }
    if (node.pattern != null) {
      all.add(constraint("pattern", n -> n.pattern = node.pattern, n -> n.pattern = null));
    }
    if (node.format != null) {
      all.add(
          new Keyword("format", Aspect.FORMAT, n -> n.format = node.format, n -> n.format = null));
    }
  }

  private static void sizes(Node node, List<Keyword> all) {
    if (node.minItems > 0) {
      all.add(constraint("minItems", n -> n.minItems = node.minItems, n -> n.minItems = 0));
    }
    if (node.maxItems < Node.UNBOUNDED) {
      all.add(
          constraint(
              "maxItems", n -> n.maxItems = node.maxItems, n -> n.maxItems = Node.UNBOUNDED));
    }
    if (node.uniqueItems) {
      all.add(constraint("uniqueItems", n -> n.uniqueItems = true, n -> n.uniqueItems = false));
    }
    if (node.minProperties > 0) {
      all.add(
          constraint(
              "minProperties",
              n -> n.minProperties = node.minProperties,
              n -> n.minProperties = 0));
    }
    if (node.maxProperties < Node.UNBOUNDED) {
      all.add(
          constraint(
              "maxProperties",
              n -> n.maxProperties = node.maxProperties,
              n -> n.maxProperties = Node.UNBOUNDED));
    }
  }

  private static void clauses(Node node, List<Keyword> all) {
    if (node.contains != null) {
      all.add(
          clause(
              "contains",
              only -> {
                only.contains = node.contains;
                only.minContains = node.minContains;
                only.maxContains = node.maxContains;
              },
              copy -> copy.contains = null));
    }
    if (node.propertyNames != null) {
      all.add(
          clause(
              "propertyNames",
              n -> n.propertyNames = node.propertyNames,
              n -> n.propertyNames = null));
    }
    if (!node.dependentRequired.isEmpty()) {
      all.add(
          clause(
              "dependentRequired",
              n -> n.dependentRequired = node.dependentRequired,
              n -> n.dependentRequired = new java.util.LinkedHashMap<>()));
    }
    if (!node.dependentSchemas.isEmpty()) {
      all.add(
          clause(
              "dependentSchemas",
              n -> n.dependentSchemas = node.dependentSchemas,
              n -> n.dependentSchemas = new java.util.LinkedHashMap<>()));
    }
    if (node.not != null) {
      all.add(clause("not", n -> n.not = node.not, n -> n.not = null));
    }
    if (node.condition != null) {
      all.add(
          clause(
              "if",
              only -> {
                only.condition = node.condition;
                only.then = node.then;
                only.otherwise = node.otherwise;
              },
              copy -> copy.condition = null));
    }
  }

  private static Keyword constraint(String name, Consumer<Node> only, Consumer<Node> without) {
    return new Keyword(name, Aspect.CONSTRAINT, only, without);
  }

  private static Keyword clause(String name, Consumer<Node> only, Consumer<Node> without) {
    return new Keyword(name, Aspect.CLAUSE, only, without);
  }
}

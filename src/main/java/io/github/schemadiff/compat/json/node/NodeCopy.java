package io.github.schemadiff.compat.json.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Copies of nodes, for what no schema wrote.
public final class NodeCopy {
  private NodeCopy() {}

  /// The node's own keywords, without references, `allOf` and samples.
  public static Node own(Node from) {
    Node to = new Node(from.place);
    to.constant = from.constant;
    to.kinds = from.kinds;
    to.typed = from.typed;
    to.wholeNumbers = from.wholeNumbers;
    to.values = from.values;
    to.minimum = from.minimum;
    to.maximum = from.maximum;
    to.minimumExcluded = from.minimumExcluded;
    to.maximumExcluded = from.maximumExcluded;
    to.multipleOf = from.multipleOf;
    to.minLength = from.minLength;
    to.maxLength = from.maxLength;
    to.pattern = from.pattern;
    to.format = from.format;
    to.prefix = new ArrayList<>(from.prefix);
    to.items = from.items;
    to.contains = from.contains;
    to.minContains = from.minContains;
    to.maxContains = from.maxContains;
    to.containsEvaluates = from.containsEvaluates;
    to.minItems = from.minItems;
    to.maxItems = from.maxItems;
    to.uniqueItems = from.uniqueItems;
    to.unevaluatedItems = from.unevaluatedItems;
    to.properties.putAll(from.properties);
    to.patterns.putAll(from.patterns);
    to.additional = from.additional;
    to.required.addAll(from.required);
    to.minProperties = from.minProperties;
    to.maxProperties = from.maxProperties;
    to.propertyNames = from.propertyNames;
    to.dependentRequired.putAll(from.dependentRequired);
    to.dependentSchemas.putAll(from.dependentSchemas);
    to.unevaluatedProperties = from.unevaluatedProperties;
    to.anyOf.addAll(from.anyOf);
    to.oneOf.addAll(from.oneOf);
    to.not = from.not;
    to.condition = from.condition;
    to.then = from.then;
    to.otherwise = from.otherwise;
    return to;
  }

  public static Node whole(Node from) {
    Node to = own(from);
    to.broken = from.broken;
    to.missing = from.missing;
    to.allOf.addAll(from.allOf);
    to.reference = from.reference;
    to.samples.addAll(from.samples);
    to.formatHint = from.formatHint;
    return to;
  }

  /// The nodes that a node leads to.
  public static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node one : node.singles()) {
      if (one != null) {
        children.add(one);
      }
    }
    children.addAll(node.prefix);
    children.addAll(node.properties.values());
    children.addAll(node.patterns.values());
    children.addAll(node.dependentSchemas.values());
    children.addAll(node.allOf);
    children.addAll(node.anyOf);
    children.addAll(node.oneOf);
    return children;
  }

  /// Puts others in their places.
  public static void relink(Node node, UnaryOperator<Node> other) {
    UnaryOperator<Node> link = child -> child == null ? null : other.apply(child);
    node.items = link.apply(node.items);
    node.contains = link.apply(node.contains);
    node.unevaluatedItems = link.apply(node.unevaluatedItems);
    node.additional = link.apply(node.additional);
    node.propertyNames = link.apply(node.propertyNames);
    node.unevaluatedProperties = link.apply(node.unevaluatedProperties);
    node.not = link.apply(node.not);
    node.condition = link.apply(node.condition);
    node.then = link.apply(node.then);
    node.otherwise = link.apply(node.otherwise);
    node.reference = link.apply(node.reference);
    node.prefix.replaceAll(other);
    node.properties.replaceAll((_, child) -> other.apply(child));
    node.patterns.replaceAll((_, child) -> other.apply(child));
    node.dependentSchemas.replaceAll((_, child) -> other.apply(child));
    node.allOf.replaceAll(other);
    node.anyOf.replaceAll(other);
    node.oneOf.replaceAll(other);
  }
}

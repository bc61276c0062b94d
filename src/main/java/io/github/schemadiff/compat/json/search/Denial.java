package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Members.Selector;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// All ways in which a value of one kind can fail a node: the dual of [Assertion], keyword by
/// keyword.
final class Denial {
  private final Expansion expansion;
  private final Node node;
  private final List<Choice> ways = new ArrayList<>();

  Denial(Expansion expansion, Node node) {
    this.expansion = expansion;
    this.node = node;
  }

  List<Choice> ways() {
    if (node.constant != null) {
      return node.constant ? List.of() : List.of(Choice.of(_ -> {}));
    }
    if (!expansion.kind.in(node.kinds)) {
      return List.of(Choice.of(_ -> {}));
    }
    if (node.values != null) {
      way(e -> e.exclude(node.values));
    }
    switch (expansion.kind) {
      case NULL, BOOLEAN -> {}
      case NUMBER -> number();
      case STRING -> text();
      case ARRAY -> array();
      case OBJECT -> object();
    }
    inPlace();
    return ways;
  }

  private void way(Consumer<Expansion> way) {
    ways.add(Choice.of(way));
  }

  private void fail(Node child) {
    ways.add(Choice.assume(child, false, Scope.Stack.NONE));
  }

  private void number() {
    if (node.wholeNumbers) {
      way(e -> e.numbers.notMultipleOf(java.math.BigDecimal.ONE));
    }
    if (node.minimum != null) {
      way(e -> e.atMost(node.minimum, !node.minimumExcluded));
    }
    if (node.maximum != null) {
      way(e -> e.atLeast(node.maximum, !node.maximumExcluded));
    }
    if (node.multipleOf != null) {
      way(e -> e.numbers.notMultipleOf(node.multipleOf));
    }
  }

  private void text() {
    if (node.pattern != null) {
      way(e -> e.texts.matching(node.pattern, false));
    }
    if (node.format != null) {
      way(e -> e.texts.having(node.format, false));
    }
    if (node.minLength > 0) {
      way(e -> e.texts.shorterOrEqual(node.minLength - 1));
    }
    if (node.maxLength < Node.UNBOUNDED) {
      way(e -> e.texts.longerOrEqual(node.maxLength + 1));
    }
  }

  private void array() {
    for (int i = 0; i < node.prefix.size(); i++) {
      item(new Items.Some(i, true, node.prefix.get(i)));
    }
    if (node.items != null) {
      item(new Items.Some(node.prefix.size(), false, node.items));
    }
    if (node.contains != null) {
      if (node.minContains > 0) {
        way(e -> e.items.counts.add(new Items.Count(node.contains, 0, node.minContains - 1)));
      }
      if (node.maxContains < Node.UNBOUNDED) {
        way(
            e ->
                e.items.counts.add(
                    new Items.Count(node.contains, node.maxContains + 1, Node.UNBOUNDED)));
      }
    }
    if (node.minItems > 0) {
      way(e -> e.items.most = Math.min(e.items.most, node.minItems - 1));
    }
    if (node.maxItems < Node.UNBOUNDED) {
      way(e -> e.items.least = Math.max(e.items.least, node.maxItems + 1));
    }
    if (node.uniqueItems) {
      way(e -> e.items.repeated = true);
    }
    if (node.unevaluatedItems != null) {
      way(
          e -> {
            Scope scope = new Scope(node, true, false);
            new Assertion(e, node).assertEvaluating(Scope.Stack.NONE.with(scope));
            e.items.unevaluatedFails.add(scope);
          });
    }
  }

  private void item(Items.Some some) {
    if (!some.refused().trivial()) {
      way(e -> e.items.somes.add(some));
    }
  }

  private void object() {
    for (String name : node.required) {
      way(e -> e.forbid(name));
    }
    node.properties.forEach((name, child) -> member(new Selector.Named(name), child));
    node.patterns.forEach((pattern, child) -> member(new Selector.Matching(pattern), child));
    if (node.additional != null) {
      member(new Selector.Unnamed(node), node.additional);
    }
    if (node.minProperties > 0) {
      way(e -> e.members.most = Math.min(e.members.most, node.minProperties - 1));
    }
    if (node.maxProperties < Node.UNBOUNDED) {
      way(e -> e.members.least = Math.max(e.members.least, node.maxProperties + 1));
    }
    if (node.propertyNames != null && !node.propertyNames.trivial()) {
      way(
          e ->
              e.members.somes.add(
                  new Members.Some(new Selector.NameFailing(node.propertyNames), null)));
    }
    node.dependentRequired.forEach(
        (name, needed) ->
            needed.forEach(
                other ->
                    way(
                        e -> {
                          e.require(name);
                          e.forbid(other);
                        })));
    node.dependentSchemas.forEach(
        (name, schema) ->
            way(
                e -> {
                  e.require(name);
                  e.assume(schema, false, Scope.Stack.NONE);
                }));
    if (node.unevaluatedProperties != null) {
      way(
          e -> {
            Scope scope = new Scope(node, true, false);
            new Assertion(e, node).assertEvaluating(Scope.Stack.NONE.with(scope));
            e.members.somes.add(
                new Members.Some(new Selector.Unevaluated(scope), node.unevaluatedProperties));
          });
    }
  }

  private void member(Selector where, Node child) {
    if (!child.trivial()) {
      Members.Some some = new Members.Some(where, child);
      String name = where instanceof Selector.Named(String named) ? named : null;
      ways.add(
          name == null
              ? Choice.of(e -> e.members.somes.add(some))
              : new Choice(child, false, name, e -> e.members.somes.add(some)));
    }
  }

  private void inPlace() {
    if (node.reference != null) {
      fail(node.reference);
    }
    node.allOf.forEach(this::fail);
    if (!node.anyOf.isEmpty()) {
      way(e -> node.anyOf.forEach(branch -> e.assume(branch, false, Scope.Stack.NONE)));
    }
    if (!node.oneOf.isEmpty()) {
      way(e -> node.oneOf.forEach(branch -> e.assume(branch, false, Scope.Stack.NONE)));
      twoAccept();
    }
    if (node.not != null) {
      ways.add(Choice.assume(node.not, true, Scope.Stack.NONE));
    }
    if (node.condition != null) {
      if (node.then != null) {
        way(
            e -> {
              e.assume(node.condition, true, Scope.Stack.NONE);
              e.assume(node.then, false, Scope.Stack.NONE);
            });
      }
      if (node.otherwise != null) {
        way(
            e -> {
              e.assume(node.condition, false, Scope.Stack.NONE);
              e.assume(node.otherwise, false, Scope.Stack.NONE);
            });
      }
    }
  }

  /// `oneOf` fails when two branches accept: each branch that may overlap with a later one.
  private void twoAccept() {
    Map<Node, Integer> positions = new IdentityHashMap<>();
    for (int i = 0; i < node.oneOf.size(); i++) {
      positions.put(node.oneOf.get(i), i);
    }
    for (int i = 0; i < node.oneOf.size(); i++) {
      Node first = node.oneOf.get(i);
      int here = i;
      List<Choice> overlapping =
          expansion.solver.rivals(node, i, expansion.kind).stream()
              .filter(other -> positions.get(other) > here)
              .map(second -> Choice.assume(second, true, Scope.Stack.NONE))
              .toList();
      if (!overlapping.isEmpty()) {
        ways.add(
            Choice.of(
                first,
                e -> {
                  e.assume(first, true, Scope.Stack.NONE);
                  e.choose(overlapping);
                }));
      }
    }
  }
}

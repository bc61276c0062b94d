package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.List;

/// All that a node says, taken into an [Expansion].
final class Assertion {

  private final Expansion expansion;
  private final Node node;

  Assertion(Expansion expansion, Node node) {
    this.expansion = expansion;
    this.node = node;
  }

  void assertAll(Scope.Stack outer) {
    if (node.constant != null) {
      if (node.impossible()) {
        expansion.die();
      }
      return;
    }
    Scope.Stack scopes = outer;
    if (asksForUnevaluated()) {
      expansion.contribute(node, true, outer);
      scopes = outer.with(new Scope(node, false, outer.declared()));
    }
    assertSelf(scopes);
    assertInPlace(scopes);
  }

  /// Everything but the `unevaluated…` keywords, contributing to `scopes`.
  void assertEvaluating(Scope.Stack scopes) {
    assertSelf(scopes);
    assertInPlace(scopes);
  }

  private boolean asksForUnevaluated() {
    return (expansion.kind == Kind.OBJECT && node.unevaluatedProperties != null)
        || (expansion.kind == Kind.ARRAY && node.unevaluatedItems != null);
  }

  private void assertSelf(Scope.Stack scopes) {
    if (!expansion.kind.in(node.kinds)) {
      expansion.die();
      return;
    }
    if (node.values != null) {
      expansion.allow(node.values);
    }
    switch (expansion.kind) {
      case NULL, BOOLEAN -> {}
      case NUMBER -> number();
      case STRING -> text();
      case ARRAY -> array(scopes);
      case OBJECT -> object(scopes);
    }
  }

  private void number() {
    if (node.wholeNumbers) {
      expansion.numbers.multipleOf(java.math.BigDecimal.ONE);
    }
    if (node.minimum != null) {
      expansion.atLeast(node.minimum, node.minimumExcluded);
    }
    if (node.maximum != null) {
      expansion.atMost(node.maximum, node.maximumExcluded);
    }
    if (node.multipleOf != null) {
      expansion.numbers.multipleOf(node.multipleOf);
    }
  }

  private void text() {
    expansion.texts.longerOrEqual(node.minLength);
    expansion.texts.shorterOrEqual(node.maxLength);
    if (node.pattern != null) {
      expansion.texts.matching(node.pattern, true);
    }
    if (node.format != null) {
      expansion.texts.having(node.format, true);
    }
  }

  private void array(Scope.Stack scopes) {
    Items items = expansion.items;
    if (node.speaksOfItems()) {
      items.rules.add(new Items.Rule(node, scopes.declared(), scopes.optional()));
    }
    if (node.contains != null) {
      items.counts.add(new Items.Count(node.contains, node.minContains, node.maxContains));
    }
    items.least = Math.max(items.least, node.minItems);
    items.most = Math.min(items.most, node.maxItems);
    items.distinct |= node.uniqueItems;
    expansion.contribute(node, false, scopes);
  }

  private void object(Scope.Stack scopes) {
    Members members = expansion.members;
    node.required.forEach(expansion::require);
    if (node.speaksOfMembers()) {
      expansion.memberRule(node, scopes);
    }
    members.least = Math.max(members.least, node.minProperties);
    members.most = Math.min(members.most, node.maxProperties);
    if (node.propertyNames != null) {
      members.names.add(node.propertyNames);
    }
    expansion.contribute(node, false, scopes);
    node.dependentRequired.forEach(
        (name, needed) ->
            needed.forEach(
                other ->
                    expansion.choose(
                        List.of(
                            Choice.of(e -> e.forbid(name)), Choice.of(e -> e.require(other))))));
    node.dependentSchemas.forEach(
        (name, schema) ->
            expansion.choose(
                List.of(
                    Choice.of(e -> e.forbid(name)),
                    Choice.of(
                        e -> {
                          e.require(name);
                          e.assume(schema, true, scopes);
                        }))));
  }

  private void assertInPlace(Scope.Stack scopes) {
    if (node.reference != null) {
      expansion.assume(node.reference, true, scopes);
    }
    node.allOf.forEach(part -> expansion.assume(part, true, scopes));
    if (!node.anyOf.isEmpty()) {
      anyOf(scopes);
    }
    if (!node.oneOf.isEmpty()) {
      oneOf(scopes);
    }
    if (node.not != null) {
      expansion.assume(node.not, false, Scope.Stack.NONE);
    }
    if (node.condition != null) {
      condition(scopes);
    }
  }

  private void anyOf(Scope.Stack scopes) {
    if (scopes.scopes().isEmpty() && node.anyOf.stream().anyMatch(expansion::assumes)) {
      return;
    }
    List<Choice> ways = new ArrayList<>();
    for (int i = 0; i < node.anyOf.size(); i++) {
      int first = i;
      Node branch = node.anyOf.get(i);
      ways.add(
          Choice.of(
              branch,
              e -> {
                e.assume(branch, true, scopes);
                further(e, first, scopes);
              }));
    }
    expansion.choose(ways);
  }

  /// Which other branches accept as well matters only where somebody asks what they speak of.
  private void further(Expansion e, int chosen, Scope.Stack scopes) {
    if (scopes.scopes().isEmpty()) {
      return;
    }
    for (int i = 0; i < node.anyOf.size(); i++) {
      Node other = node.anyOf.get(i);
      if (i < chosen) {
        // Subsets by their first member: earlier branches are left to the earlier choices.
        if (scopes.exact()) {
          e.assume(other, false, Scope.Stack.NONE);
        }
      } else if (i > chosen && !e.apart(node.anyOf.get(chosen), other)) {
        Choice without =
            scopes.exact() ? Choice.assume(other, false, Scope.Stack.NONE) : Choice.of(_ -> {});
        e.choose(List.of(without, Choice.assume(other, true, scopes)));
      }
    }
  }

  private void oneOf(Scope.Stack scopes) {
    List<Choice> ways = new ArrayList<>();
    for (int i = 0; i < node.oneOf.size(); i++) {
      int chosen = i;
      Node branch = node.oneOf.get(i);
      ways.add(
          Choice.of(
              branch,
              e -> {
                e.assume(branch, true, scopes);
                for (Node other : e.solver.rivals(node, chosen, e.kind)) {
                  if (e.isDead()) {
                    return;
                  }
                  e.assume(other, false, Scope.Stack.NONE);
                }
              }));
    }
    expansion.choose(ways);
  }

  private void condition(Scope.Stack scopes) {
    expansion.choose(
        List.of(
            Choice.of(
                node.condition,
                e -> {
                  // In the declared view, what `if` alone speaks of counts only where others speak:
                  // it may be there to tell events apart, not to declare their members.
                  e.assume(node.condition, true, scopes.declared() ? scopes.optionally() : scopes);
                  if (node.then != null) {
                    e.assume(node.then, true, scopes);
                  }
                }),
            new Choice(
                node.condition,
                false,
                null,
                e -> {
                  e.assume(node.condition, false, Scope.Stack.NONE);
                  if (node.otherwise != null) {
                    e.assume(node.otherwise, true, scopes);
                  }
                })));
  }
}

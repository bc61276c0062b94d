package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape.Union;
import io.github.schemadiff.schema.Shape.UnionKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Unions as clauses: of another kind, or new or gone beside the fields of a structure. What
/// changed among their branches is told by the branches.
final class AlternativeChanges {
  private final Reading oldReading;
  private final Reading recentReading;

  AlternativeChanges(Reading oldReading, Reading recentReading) {
    this.oldReading = oldReading;
    this.recentReading = recentReading;
  }

  Optional<Change> kind(Union old, Union recent) {
    boolean same =
        old.kind() == recent.kind()
            || (old.kind() != UnionKind.CONDITION
                && recent.kind() != UnionKind.CONDITION
                && oldReading.disjoint(old)
                && recentReading.disjoint(recent));
    return same
        ? Optional.empty()
        : Optional.of(
            new Change.ClauseChanged(
                keyword(recent),
                Optional.of(text(old)),
                Optional.of(text(recent)),
                Optional.of(old.span()),
                Optional.of(recent.span())));
  }

  void between(List<Union> old, List<Union> recent, List<Change> found) {
    for (int at = 0; at < Math.max(old.size(), recent.size()); at++) {
      Optional<Union> before = at < old.size() ? Optional.of(old.get(at)) : Optional.empty();
      Optional<Union> after = at < recent.size() ? Optional.of(recent.get(at)) : Optional.empty();
      if (before.isPresent() && after.isPresent()) {
        kind(before.get(), after.get()).ifPresent(found::add);
        AnnotationChanges.clauses(clauses(before.get()), clauses(after.get()), found);
      } else {
        found.add(
            new Change.ClauseChanged(
                keyword(before.or(() -> after).orElseThrow()),
                before.map(AlternativeChanges::text),
                after.map(AlternativeChanges::text),
                before.map(Union::span),
                after.map(Union::span)));
      }
    }
  }

  private static List<Facet.Clause> clauses(Union union) {
    return union.facets().stream()
        .filter(Facet.Clause.class::isInstance)
        .map(Facet.Clause.class::cast)
        .toList();
  }

  private static JsonNode text(Union union) {
    return JsonNodeFactory.instance.stringNode(keyword(union));
  }

  private static String keyword(Union union) {
    return keyword(union.kind());
  }

  private static String keyword(UnionKind kind) {
    return switch (kind) {
      case ONE_OF -> "oneOf";
      case ANY_OF -> "anyOf";
      case CONDITION -> "if";
    };
  }
}

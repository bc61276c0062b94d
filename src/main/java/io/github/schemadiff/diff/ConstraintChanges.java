package io.github.schemadiff.diff;

import io.github.schemadiff.diff.Change.ConstraintChanged;
import io.github.schemadiff.diff.Change.ConstraintChanged.Direction;
import io.github.schemadiff.schema.Facet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Bounds, patterns and the like, keyword by keyword.
final class ConstraintChanges {
  private static final Set<String> UPPER =
      Set.of(
          "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");
  private static final Set<String> LOWER =
      Set.of(
          "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");

  /// Lower bounds that hold anyway.
  private static final Set<String> AT_LEAST_NONE = Set.of("minLength", "minItems", "minProperties");

  private static final Map<String, String> INCLUSIVE =
      Map.of("exclusiveMaximum", "maximum", "exclusiveMinimum", "minimum");

  private ConstraintChanges() {}

  static List<Change> between(List<Facet.Constraint> old, List<Facet.Constraint> recent) {
    Map<String, List<Facet.Constraint>> before = byKeyword(old);
    Map<String, List<Facet.Constraint>> after = byKeyword(recent);
    Map<String, List<Facet.Constraint>> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    List<ConstraintChanged> found = new ArrayList<>();
    for (String keyword : all.keySet()) {
      found.addAll(
          ofKeyword(
              keyword,
              before.getOrDefault(keyword, List.of()),
              after.getOrDefault(keyword, List.of())));
    }
    return List.copyOf(exclusive(found));
  }

  private static Map<String, List<Facet.Constraint>> byKeyword(List<Facet.Constraint> all) {
    Map<String, List<Facet.Constraint>> byKeyword = new LinkedHashMap<>();
    for (Facet.Constraint one : all) {
      if (binds(one)) {
        byKeyword.computeIfAbsent(one.keyword(), _ -> new ArrayList<>()).add(one);
      }
    }
    return byKeyword;
  }

  private static boolean binds(Facet.Constraint constraint) {
    JsonNode value = constraint.value();
    return !(value.isBoolean() && !value.asBoolean())
        && !(AT_LEAST_NONE.contains(constraint.keyword())
            && value.isNumber()
            && value.decimalValue().signum() == 0);
  }

  /// A keyword may stand several times (beside a reference and behind it): what is equal goes
  /// first, the rest is paired in order.
  private static List<ConstraintChanged> ofKeyword(
      String keyword, List<Facet.Constraint> old, List<Facet.Constraint> recent) {
    List<Facet.Constraint> before = new ArrayList<>(old);
    List<Facet.Constraint> after = new ArrayList<>();
    for (Facet.Constraint one : recent) {
      Optional<Facet.Constraint> equal =
          before.stream().filter(it -> JsonValues.same(it.value(), one.value())).findFirst();
      equal.ifPresentOrElse(before::remove, () -> after.add(one));
    }
    List<ConstraintChanged> found = new ArrayList<>();
    for (int at = 0; at < Math.max(before.size(), after.size()); at++) {
      Optional<Facet.Constraint> from = at(before, at);
      Optional<Facet.Constraint> to = at(after, at);
      found.add(
          new ConstraintChanged(
              keyword,
              from.map(Facet.Constraint::value),
              to.map(Facet.Constraint::value),
              direction(keyword, from, to),
              from.map(Facet::span),
              to.map(Facet::span)));
    }
    return found;
  }

  private static <T> Optional<T> at(List<T> list, int at) {
    return at < list.size() ? Optional.of(list.get(at)) : Optional.empty();
  }

  private static Direction direction(
      String keyword, Optional<Facet.Constraint> from, Optional<Facet.Constraint> to) {
    if (from.isEmpty()) {
      return Direction.TIGHTENED;
    }
    if (to.isEmpty()) {
      return Direction.RELAXED;
    }
    JsonNode before = from.get().value();
    JsonNode after = to.get().value();
    if (UPPER.contains(keyword)) {
      return byOrder(JsonValues.compare(before, after));
    }
    if (LOWER.contains(keyword)) {
      return byOrder(JsonValues.compare(after, before));
    }
    if (keyword.equals("multipleOf")) {
      return JsonValues.isMultiple(after, before)
          ? Direction.TIGHTENED
          : JsonValues.isMultiple(before, after) ? Direction.RELAXED : Direction.UNKNOWN;
    }
    return Direction.UNKNOWN;
  }

  /// Of an upper bound: from the higher to the lower is tighter.
  private static Direction byOrder(Optional<Integer> order) {
    return order
        .map(it -> it > 0 ? Direction.TIGHTENED : it < 0 ? Direction.RELAXED : Direction.UNKNOWN)
        .orElse(Direction.UNKNOWN);
  }

  /// `maximum` 10 that became `exclusiveMaximum` 10 is two keywords and one tightening.
  private static List<ConstraintChanged> exclusive(List<ConstraintChanged> found) {
    List<ConstraintChanged> out = new ArrayList<>(found);
    for (Map.Entry<String, String> names : INCLUSIVE.entrySet()) {
      Optional<ConstraintChanged> strict = only(found, names.getKey());
      Optional<ConstraintChanged> loose = only(found, names.getValue());
      if (strict.isPresent()
          && loose.isPresent()
          && strict.get().from().isEmpty() != loose.get().from().isEmpty()
          && strict.get().to().isEmpty() != loose.get().to().isEmpty()) {
        Direction whole = crossed(strict.get(), loose.get());
        out.replaceAll(it -> it == strict.get() || it == loose.get() ? turned(it, whole) : it);
      }
    }
    return out;
  }

  private static Direction crossed(ConstraintChanged strict, ConstraintChanged loose) {
    boolean nowStrict = strict.from().isEmpty();
    JsonNode before = (nowStrict ? loose : strict).from().orElseThrow();
    JsonNode after = (nowStrict ? strict : loose).to().orElseThrow();
    Optional<Integer> order =
        UPPER.contains(strict.keyword())
            ? JsonValues.compare(before, after)
            : JsonValues.compare(after, before);
    return order.filter(it -> it == 0).isPresent()
        ? nowStrict ? Direction.TIGHTENED : Direction.RELAXED
        : byOrder(order);
  }

  private static Optional<ConstraintChanged> only(List<ConstraintChanged> all, String keyword) {
    return all.stream().filter(it -> it.keyword().equals(keyword)).findFirst();
  }

  private static ConstraintChanged turned(ConstraintChanged change, Direction direction) {
    return new ConstraintChanged(
        change.keyword(), change.from(), change.to(), direction, change.old(), change.recent());
  }
}

package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Finds the change that a union refuses a document for although it stands far below, in a
/// definition that is shown elsewhere: by the names that lead to it, and by the symbol there.
final class Traces {
  /// Names that are compared, from the innermost on.
  private static final int LONGEST = 3;

  private Traces() {}

  /// The candidate that most names in the document lead to, if all that do are of one change.
  static Optional<Candidate> best(
      List<Candidate> candidates, Incompatibility failure, Predicate<Candidate> telling) {
    Optional<JsonNode> value = Witnesses.offending(failure);
    if (failure.aspect() != Incompatibility.Aspect.UNION || value.isEmpty()) {
      return Optional.empty();
    }
    record Traced(Candidate candidate, int names) {}
    List<Traced> traced = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (telling.test(candidate)) {
        int names = names(candidate, value.get(), List.of());
        if (names > 0) {
          traced.add(new Traced(candidate, names));
        }
      }
    }
    int most = traced.stream().mapToInt(Traced::names).max().orElse(0);
    List<Candidate> best =
        traced.stream().filter(it -> it.names() == most).map(Traced::candidate).toList();
    boolean one = best.stream().map(Candidate::change).distinct().count() == 1;
    return best.stream().filter(_ -> one).min(Comparator.comparingInt(it -> it.path().length()));
  }

  /// @param way the names that lead to the value
  private static int names(Candidate candidate, JsonNode value, List<String> way) {
    int found = way.isEmpty() || !has(candidate.change(), value) ? 0 : common(candidate, way);
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      List<String> longer = new ArrayList<>(way);
      longer.add(member.getKey());
      found = Math.max(found, names(candidate, member.getValue(), longer));
    }
    for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
      found = Math.max(found, names(candidate, item, way));
    }
    return found;
  }

  /// Whether a value may be what the change is about.
  private static boolean has(Change change, JsonNode value) {
    return switch (change) {
      case Change.SymbolsAdded added -> added.symbols().contains(value);
      case Change.SymbolsRemoved removed -> removed.symbols().contains(value);
      case Change.ConstraintChanged _ -> true;
      case Change _ -> false;
    };
  }

  private static int common(Candidate candidate, List<String> way) {
    List<String> told =
        candidate.node().path().steps().stream()
            .filter(SchemaPath.Member.class::isInstance)
            .map(step -> ((SchemaPath.Member) step).name())
            .toList();
    int most = Math.min(LONGEST, Math.min(told.size(), way.size()));
    int common = 0;
    while (common < most
        && told.get(told.size() - 1 - common).equals(way.get(way.size() - 1 - common))) {
      common++;
    }
    return common;
  }
}

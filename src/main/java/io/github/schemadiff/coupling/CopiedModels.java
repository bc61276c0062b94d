package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.ModelUses.Owned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the pairs of models with an overlap of at least [SharedModels#COPY], without comparing
/// each with each.
///
/// Two sets with a Jaccard index of at least t share one of the first |A| - ⌈t·|A|⌉ + 1 elements of
/// each, in any common order: the rarest first (prefix filtering, R. Bayardo, Y. Ma, R. Srikant,
/// *Scaling Up All Pairs Similarity Search*, WWW 2007).
final class CopiedModels {
  private final List<Owned> models;
  private final Map<String, Integer> spread = new HashMap<>();
  private final Map<String, Set<Owned>> copies = new LinkedHashMap<>();

  private CopiedModels(List<Owned> sent) {
    this.models =
        sent.stream()
            .filter(owned -> owned.model().fields().size() >= SharedModels.LEAST_COPIED)
            .toList();
    models.forEach(owned -> fields(owned).forEach(field -> spread.merge(field, 1, Integer::sum)));
  }

  /// By the id of each model, those that it is a copy of or that are copies of it.
  static Map<String, List<Owned>> among(List<Owned> sent) {
    CopiedModels found = new CopiedModels(sent);
    found.find();
    Map<String, List<Owned>> copies = new LinkedHashMap<>();
    found.copies.forEach((id, others) -> copies.put(id, List.copyOf(others)));
    return copies;
  }

  private static List<String> fields(Owned owned) {
    return owned.model().fields().entrySet().stream()
        .map(field -> field.getKey() + " " + field.getValue().kind())
        .toList();
  }

  private void find() {
    Map<String, List<Owned>> byRareField = new HashMap<>();
    List<Owned[]> pairs = new ArrayList<>();
    for (Owned owned : models) {
      Set<Owned> candidates = new LinkedHashSet<>();
      for (String field : rarest(owned)) {
        List<Owned> others = byRareField.computeIfAbsent(field, _ -> new ArrayList<>());
        candidates.addAll(others);
        others.add(owned);
      }
      candidates.stream()
          .filter(other -> !other.sent().equals(owned.sent()))
          .filter(other -> other.model().overlap(owned.model()) >= SharedModels.COPY)
          .forEach(other -> pairs.add(new Owned[] {other, owned}));
    }
    pairs.forEach(pair -> put(pair[0], pair[1]));
    pairs.stream().filter(pair -> isInside(pair[0], pair[1])).forEach(this::drop);
  }

  private List<String> rarest(Owned owned) {
    List<String> fields =
        fields(owned).stream()
            .sorted(Comparator.<String>comparingInt(spread::get).thenComparing(field -> field))
            .toList();
    int size = fields.size();
    return fields.subList(0, size - (int) Math.ceil(SharedModels.COPY * size) + 1);
  }

  private void put(Owned one, Owned other) {
    copies.computeIfAbsent(one.model().id(), _ -> new LinkedHashSet<>()).add(other);
    copies.computeIfAbsent(other.model().id(), _ -> new LinkedHashSet<>()).add(one);
  }

  /// What stands in a copied model is copied with it.
  private boolean isInside(Owned one, Owned other) {
    return one.model().around().stream()
        .anyMatch(
            outer ->
                copies.getOrDefault(outer, Set.of()).stream()
                    .anyMatch(copy -> other.model().around().contains(copy.model().id())));
  }

  private void drop(Owned[] pair) {
    copies.get(pair[0].model().id()).remove(pair[1]);
    copies.get(pair[1].model().id()).remove(pair[0]);
  }
}

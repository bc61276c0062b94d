package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.ModelUses.Owned;
import io.github.schemadiff.coupling.SharedModel.Sharer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds models that services share.
///
/// Shared by reference: one definition of at least [#LEAST_FIELDS] fields that several services use
/// as their own. Copied: two models of at least [#LEAST_COPIED] fields each, of different services,
/// with a field overlap ([Model#overlap]) of at least [#COPY].
final class SharedModels {
  /// Smaller structures (a price, a point) are values, not models of something.
  static final int LEAST_FIELDS = 3;

  /// `id`, `name` and `type` are everywhere.
  static final int LEAST_COPIED = 4;

  static final double COPY = 0.8;

  /// The one that most services use is what the others are copies of.
  private static final Comparator<Owned> FULLEST =
      Comparator.<Owned>comparingInt(one -> -one.services().size())
          .thenComparing(one -> !one.referred())
          .thenComparing(one -> -one.model().fields().size())
          .thenComparing(one -> one.model().name())
          .thenComparing(one -> one.model().id());

  private final Models models;
  private final List<Owned> referred;
  private final Map<String, List<Owned>> copies;
  private final Map<String, Owned> byId = new LinkedHashMap<>();

  private SharedModels(ServiceGraph graph, Models models) {
    this.models = models;
    ModelUses uses = new ModelUses(graph, models);
    uses.all().forEach(owned -> byId.put(owned.model().id(), owned));
    this.referred =
        uses.all().stream()
            .filter(owned -> owned.model().fields().size() >= LEAST_FIELDS)
            .filter(owned -> owned.services().size() > 1)
            .filter(owned -> owned.referred() || owned.types().size() > 1)
            .toList();
    this.copies = CopiedModels.among(uses.sent());
  }

  static List<SharedModel> of(ServiceGraph graph, Models models) {
    return new SharedModels(graph, models).find();
  }

  private List<SharedModel> find() {
    Map<String, Owned> candidates = new LinkedHashMap<>();
    referred.stream()
        .filter(owned -> !isFolded(owned))
        .forEach(owned -> candidates.put(owned.model().id(), owned));
    copies.keySet().forEach(id -> candidates.putIfAbsent(id, byId.get(id)));
    Set<String> taken = new HashSet<>();
    List<SharedModel> shared = new ArrayList<>();
    for (Owned owned : candidates.values().stream().sorted(FULLEST).toList()) {
      if (taken.add(owned.model().id())) {
        List<Sharer> sharers = sharers(owned, taken);
        if (sharers.size() > 1) {
          shared.add(new SharedModel(owned.model(), sharers));
        }
      }
    }
    return shared;
  }

  /// Whether it stands in another shared model, or every event comes to it through one and the same
  /// other shared model: then that one tells it all.
  private boolean isFolded(Owned inner) {
    return referred.stream()
        .filter(outer -> outer != inner)
        .map(Owned::model)
        .anyMatch(
            outer ->
                inner.model().around().contains(outer.id())
                    || inner.types().stream()
                        .allMatch(event -> models.onlyThrough(event, inner.model(), outer)));
  }

  private List<Sharer> sharers(Owned owned, Set<String> taken) {
    Map<String, Sharer> sharers = new HashMap<>();
    owned
        .events()
        .forEach(
            (service, events) ->
                sharers.put(
                    service, new Sharer(service, owned.model(), false, List.copyOf(events))));
    for (Owned copy : copies.getOrDefault(owned.model().id(), List.of())) {
      if (taken.add(copy.model().id())) {
        copy.sent()
            .forEach(
                service ->
                    sharers.putIfAbsent(
                        service,
                        new Sharer(
                            service, copy.model(), true, List.copyOf(copy.events().get(service)))));
      }
    }
    return sharers.values().stream()
        .sorted(
            Comparator.comparing(Sharer::copied)
                .thenComparing(one -> -one.own().overlap(owned.model()))
                .thenComparing(Sharer::service))
        .toList();
  }
}

package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.coupling.CouplingFacts;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.match.Copies;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.coupling.Known;
import io.github.schemadiff.rule.coupling.Known.Changed;
import io.github.schemadiff.rule.coupling.SignBook;
import io.github.schemadiff.rule.coupling.SignChange;
import io.github.schemadiff.rule.coupling.SignChanges;
import io.github.schemadiff.rule.coupling.SignEvidence.EventRef;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Optional;

/// The distributed-monolith lens: which signs a set shows, and what got better and worse.
///
/// @param old empty where there is only one set
/// @param changes from the old set to the recent one; none where either names no services, as then
///   nothing can be told
public record Coupling(Optional<CouplingSide> old, CouplingSide recent, List<SignChange> changes) {
  public Coupling {
    changes = List.copyOf(changes);
  }

  /// Looks at one set.
  public static Coupling of(SourceSet set, Optional<String> forcedFormat) {
    return DeepStack.call(
        () -> {
          // Alone, a catalogue's branches are its events.
          EventCatalog catalog = Copies.fold(Formats.load(set, forcedFormat));
          return new Coupling(Optional.empty(), side(catalog, Optional.empty()), List.of());
        });
  }

  /// Looks at both sides of a comparison.
  static Coupling of(EventCatalog old, EventCatalog recent, List<EventComparison> events) {
    String label = Labels.of(old.source(), recent.source()).recent();
    List<Changed> changed =
        events.stream()
            .filter(event -> !event.findings().isEmpty())
            .map(event -> new Changed(ref(event.match()), event.consumers(), event.findings()))
            .toList();
    CouplingSide before = side(old, Optional.empty());
    CouplingSide now = side(recent, Optional.of(new Known.Changes(label, changed)));
    boolean comparable = before.namesServices() && now.namesServices();
    return new Coupling(
        Optional.of(before),
        now,
        comparable ? SignChanges.between(before.signs(), now.signs()) : List.of());
  }

  /// Whether any of them names a service: otherwise there is nothing to show.
  public boolean namesServices() {
    return recent.namesServices() || old.filter(CouplingSide::namesServices).isPresent();
  }

  /// Whether both versions name services, so that a difference of their signs is one.
  public boolean comparable() {
    return old.filter(CouplingSide::namesServices).isPresent() && recent.namesServices();
  }

  private static CouplingSide side(EventCatalog catalog, Optional<Known.Changes> changes) {
    CouplingFacts facts = CouplingFacts.of(catalog);
    return new CouplingSide(catalog, facts, SignBook.look(new Known(facts, changes)));
  }

  private static EventRef ref(Match match) {
    return switch (match) {
      case Match.Matched(var _, var recent, var _) -> new EventRef(recent.id(), recent.name());
      case Match.Added(var recent, var _) -> new EventRef(recent.id(), recent.name());
      case Match.Removed(var old, var _) -> new EventRef(old.id(), old.name());
    };
  }
}

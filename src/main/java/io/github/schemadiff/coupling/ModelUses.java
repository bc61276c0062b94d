package io.github.schemadiff.coupling;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which services use which models as their own: those of the events that they send, and those that
/// their own copies of what they receive refer to.
///
/// Who only reads an event uses its sender's model as the sender's.
final class ModelUses {
  private final Map<String, Owned> byModel = new LinkedHashMap<>();

  /// A model and those who use it as their own.
  static final class Owned {
    private final Model model;
    private final Map<String, Set<String>> events = new TreeMap<>();
    private final Set<String> sent = new TreeSet<>();
    private final Map<String, EventType> types = new LinkedHashMap<>();
    private boolean referred;

    private Owned(Model model) {
      this.model = model;
    }

    Model model() {
      return model;
    }

    /// Names of the events of each service that uses it.
    Map<String, Set<String>> events() {
      return events;
    }

    Set<String> services() {
      return events.keySet();
    }

    /// The services that send it.
    Set<String> sent() {
      return sent;
    }

    /// The schemas that hold it.
    List<EventType> types() {
      return List.copyOf(types.values());
    }

    /// Whether anything refers to it as to a definition.
    boolean referred() {
      return referred;
    }
  }

  ModelUses(ServiceGraph graph, Models models) {
    for (EventNode event : graph.events()) {
      for (String sender : event.senders()) {
        models.of(event.type()).forEach(found -> add(found, sender, event, event.type(), true));
      }
      for (ServiceGraph.Use use : event.reads()) {
        use.copy()
            .ifPresent(
                copy ->
                    models.of(copy).stream()
                        .filter(Models.Found::referred)
                        .forEach(found -> add(found, use.service(), event, copy, false)));
      }
    }
  }

  private void add(
      Models.Found found, String service, EventNode event, EventType type, boolean sends) {
    Owned owned = byModel.computeIfAbsent(found.model().id(), _ -> new Owned(found.model()));
    owned.events.computeIfAbsent(service, _ -> new TreeSet<>()).add(event.name());
    owned.types.put(type.id(), type);
    owned.referred |= found.referred();
    if (sends) {
      owned.sent.add(service);
    }
  }

  List<Owned> all() {
    return List.copyOf(byModel.values());
  }

  List<Owned> sent() {
    return byModel.values().stream().filter(owned -> !owned.sent().isEmpty()).toList();
  }
}

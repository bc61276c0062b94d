package io.github.schemadiff.coupling;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.catalog.Service.Call;
import io.github.schemadiff.catalog.Service.EventUse;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who sends which event to whom, and who calls whom, in one set.
///
/// @param services by name; those that are only called, and that the set does not describe, too
/// @param events that some service sends or receives, by name; a receiver's own copy is no event of
///   its own
/// @param links from one service to another one, by their names
/// @param definitions what references in the events' shapes lead to
public record ServiceGraph(
    List<ServiceNode> services,
    List<EventNode> events,
    List<Link> links,
    Map<String, Shape> definitions) {
  public ServiceGraph {
    services = List.copyOf(services);
    events = List.copyOf(events);
    links = List.copyOf(links);
    definitions = Map.copyOf(definitions);
  }

  /// @param declared what the set says of it; empty where it is only called
  public record ServiceNode(String name, Optional<Service> declared) {}

  /// @param type as its sender writes it, or as its receivers read it where nobody is known to send
  ///   it
  /// @param sends by the name of the service
  /// @param reads by the name of the service
  public record EventNode(EventType type, List<Use> sends, List<Use> reads) {
    public EventNode {
      sends = List.copyOf(sends);
      reads = List.copyOf(reads);
    }

    public String id() {
      return type.id();
    }

    public String name() {
      return type.name();
    }

    /// Whether it is a question or an answer, and nothing else.
    public boolean isPartOfCalls() {
      return Stream.concat(sends.stream(), reads.stream()).allMatch(Use::waited);
    }

    public List<String> senders() {
      return sends.stream().map(Use::service).toList();
    }

    public List<String> readers() {
      return reads.stream().map(Use::service).toList();
    }
  }

  /// @param copy the schema that this service uses, where it has its own
  /// @param waited whether it is a question or an answer, and so a part of a call
  public record Use(
      String service,
      Optional<String> channel,
      Optional<EventType> copy,
      boolean waited,
      SourceSpan span) {}

  /// All that goes from one service to another one.
  ///
  /// @param events by name
  /// @param calls in the order of the source
  public record Link(String from, String to, List<EventNode> events, List<Call> calls) {
    public Link {
      events = List.copyOf(events);
      calls = List.copyOf(calls);
    }

    public int messages() {
      return events.size() + calls.size();
    }
  }

  public static ServiceGraph of(EventCatalog catalog) {
    Builder builder = new Builder(catalog);
    catalog.services().forEach(builder::add);
    return builder.build();
  }

  public boolean isEmpty() {
    return services.isEmpty();
  }

  /// The event that holds the request, or request and response, of what is called; empty where the
  /// set does not say.
  public Optional<String> operation(Call call) {
    return declared().stream()
        .filter(service -> service.name().equals(call.service()))
        .flatMap(service -> service.serves().stream())
        .filter(operation -> call.operation().filter(operation.name()::equals).isPresent())
        .flatMap(operation -> operation.event().stream())
        .findFirst();
  }

  /// The services that the set describes.
  public List<Service> declared() {
    return services.stream().map(ServiceNode::declared).flatMap(Optional::stream).toList();
  }

  public Optional<Link> link(String from, String to) {
    return links.stream()
        .filter(link -> link.from().equals(from) && link.to().equals(to))
        .findFirst();
  }

  public Optional<EventNode> event(String id) {
    return events.stream().filter(event -> event.id().equals(id)).findFirst();
  }

  private static final class Builder {
    private final EventCatalog catalog;
    private final Map<String, EventType> types = new HashMap<>();
    private final Map<String, Service> services = new TreeMap<>();
    private final Set<String> called = new TreeSet<>();
    private final Map<String, List<Use>> sends = new HashMap<>();
    private final Map<String, List<Use>> reads = new HashMap<>();

    Builder(EventCatalog catalog) {
      this.catalog = catalog;
      catalog.sharedTypes().forEach(type -> types.put(type.id(), type));
      catalog.events().forEach(type -> types.put(type.id(), type));
    }

    void add(Service service) {
      services.put(service.name(), service);
      service.calls().forEach(call -> called.add(call.service()));
      service.sends().forEach(use -> add(sends, service, use));
      service.receives().forEach(use -> add(reads, service, use));
    }

    /// Uses of what is no event here (the branches of a catalogue that is read as one event) are
    /// left out.
    private void add(Map<String, List<Use>> uses, Service service, EventUse use) {
      Optional<EventType> own = Optional.ofNullable(types.get(use.event()));
      Optional<EventType> event = use.of().map(types::get).or(() -> own);
      if (event.isEmpty()) {
        return;
      }
      List<Use> all = uses.computeIfAbsent(event.get().id(), _ -> new ArrayList<>());
      if (all.stream().noneMatch(other -> other.service().equals(service.name()))) {
        // Copies that say the same were made one event: then there is no copy.
        Optional<EventType> copy =
            own.filter(type -> use.of().isPresent() && !type.id().equals(event.get().id()));
        all.add(new Use(service.name(), use.channel(), copy, use.waited(), use.span()));
      }
    }

    ServiceGraph build() {
      List<EventNode> events = events();
      Set<String> names = new TreeSet<>(services.keySet());
      names.addAll(called);
      List<ServiceNode> nodes =
          names.stream()
              .map(name -> new ServiceNode(name, Optional.ofNullable(services.get(name))))
              .toList();
      return new ServiceGraph(nodes, events, links(events), catalog.definitions());
    }

    private List<EventNode> events() {
      Set<String> ids = new HashSet<>(sends.keySet());
      ids.addAll(reads.keySet());
      return ids.stream()
          .map(types::get)
          .map(type -> new EventNode(type, byService(sends, type), byService(reads, type)))
          .sorted(Comparator.comparing(EventNode::name).thenComparing(EventNode::id))
          .toList();
    }

    private static List<Use> byService(Map<String, List<Use>> uses, EventType type) {
      return uses.getOrDefault(type.id(), List.of()).stream()
          .sorted(Comparator.comparing(Use::service))
          .toList();
    }

    /// Who tells or is told, without waiting.
    private static List<String> told(List<Use> uses) {
      return uses.stream().filter(use -> !use.waited()).map(Use::service).toList();
    }

    /// What a service sends to itself links nobody.
    private List<Link> links(List<EventNode> events) {
      Map<Pair, Map<String, EventNode>> byEvents = new TreeMap<>();
      Map<Pair, List<Call>> byCalls = new TreeMap<>();
      for (EventNode event : events) {
        for (String from : told(event.sends())) {
          for (String to : told(event.reads())) {
            byEvents
                .computeIfAbsent(new Pair(from, to), _ -> new LinkedHashMap<>())
                .put(event.id(), event);
          }
        }
      }
      for (Service service : services.values()) {
        for (Call call : service.calls()) {
          byCalls
              .computeIfAbsent(new Pair(service.name(), call.service()), _ -> new ArrayList<>())
              .add(call);
        }
      }
      Set<Pair> pairs = new TreeSet<>(byEvents.keySet());
      pairs.addAll(byCalls.keySet());
      return pairs.stream()
          .filter(pair -> !pair.from().equals(pair.to()))
          .map(
              pair ->
                  new Link(
                      pair.from(),
                      pair.to(),
                      List.copyOf(byEvents.getOrDefault(pair, Map.of()).values()),
                      byCalls.getOrDefault(pair, List.of())))
          .toList();
    }
  }

  private record Pair(String from, String to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int first = from.compareTo(other.from);
      return first == 0 ? to.compareTo(other.to) : first;
    }
  }
}

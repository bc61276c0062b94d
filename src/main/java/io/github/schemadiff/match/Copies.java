package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventCatalog.Copy;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes one event of the copies that several services have of one message.
///
/// Copies that say the same in both versions are one event, called as the message is. A copy that
/// says something else in one of them is an event of its own, called `Message (service)`; the plain
/// name goes to the copy of a service that sends the message, or else to the one that most services
/// have. Both versions are needed to tell: a copy that lags behind in the new version was the same
/// event before.
public final class Copies {
  private Copies() {}

  /// Both catalogues, with copies folded.
  public record Folded(EventCatalog old, EventCatalog recent) {}

  /// One version by itself.
  public static EventCatalog fold(EventCatalog only) {
    return fold(only, only).recent();
  }

  public static Folded fold(EventCatalog old, EventCatalog recent) {
    if (old.copies().isEmpty() && recent.copies().isEmpty()) {
      return new Folded(old, recent);
    }
    Map<String, Map<String, Mine>> byMessage = new TreeMap<>();
    gather(old, byMessage, true);
    gather(recent, byMessage, false);
    Naming oldNaming = new Naming();
    Naming recentNaming = new Naming();
    byMessage.forEach(
        (message, services) -> name(message, groups(services.values()), oldNaming, recentNaming));
    return new Folded(oldNaming.applied(old), recentNaming.applied(recent));
  }

  /// A service's copy in both versions, as far as there is one.
  private static final class Mine {
    final String service;
    boolean sent;
    Optional<EventType> old = Optional.empty();
    Optional<EventType> recent = Optional.empty();
    String oldText = "";
    String recentText = "";

    Mine(String service) {
      this.service = service;
    }

    boolean isOfBoth() {
      return old.isPresent() && recent.isPresent();
    }

    boolean fits(Mine other) {
      return (old.isEmpty() || other.old.isEmpty() || oldText.equals(other.oldText))
          && (recent.isEmpty() || other.recent.isEmpty() || recentText.equals(other.recentText));
    }
  }

  private static void gather(
      EventCatalog catalog, Map<String, Map<String, Mine>> byMessage, boolean old) {
    for (EventType event : catalog.events()) {
      Copy copy = catalog.copies().get(event.id());
      if (copy != null) {
        Mine mine =
            byMessage
                .computeIfAbsent(copy.message(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(copy.service(), Mine::new);
        String text = ShapeText.of(event.shape(), catalog.definitions());
        mine.sent |= copy.sent();
        if (old) {
          mine.old = Optional.of(event);
          mine.oldText = text;
        } else {
          mine.recent = Optional.of(event);
          mine.recentText = text;
        }
      }
    }
  }

  /// Those that both versions have first: what one version lacks joins where it fits.
  private static List<List<Mine>> groups(Iterable<Mine> all) {
    List<Mine> order = new ArrayList<>();
    all.forEach(order::add);
    order.sort(Comparator.comparing(mine -> !mine.isOfBoth()));
    List<List<Mine>> groups = new ArrayList<>();
    for (Mine mine : order) {
      groups.stream()
          .filter(group -> group.stream().allMatch(mine::fits))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(mine), () -> groups.add(new ArrayList<>(List.of(mine))));
    }
    groups.sort(
        Comparator.comparing((List<Mine> group) -> group.stream().noneMatch(mine -> mine.sent))
            .thenComparing(group -> -group.size())
            .thenComparing(group -> group.getFirst().service));
    return groups;
  }

  private static void name(
      String message, List<List<Mine>> groups, Naming oldNaming, Naming recentNaming) {
    for (int at = 0; at < groups.size(); at++) {
      List<Mine> group = groups.get(at);
      // The sender's copy stands for the others.
      group.sort(Comparator.comparing(mine -> !mine.sent));
      String service = group.getFirst().service;
      String name = at == 0 ? message : message + " (" + service + ")";
      String id = at == 0 ? message : message + "@" + service;
      for (Mine mine : group) {
        mine.old.ifPresent(event -> oldNaming.add(event, id, name, message));
        mine.recent.ifPresent(event -> recentNaming.add(event, id, name, message));
      }
    }
  }

  /// What the events of one version are called after folding.
  private static final class Naming {
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Copy> copies = new HashMap<>();
    private final Map<String, String> standing = new HashMap<>();

    void add(EventType event, String id, String name, String message) {
      ids.put(event.id(), id);
      names.put(event.id(), name);
      // The first of a group stands for all.
      standing.putIfAbsent(id, event.id());
      copies.put(id, new Copy(message, "", true));
    }

    EventCatalog applied(EventCatalog catalog) {
      List<EventType> events = new ArrayList<>();
      for (EventType event : catalog.events()) {
        String id = ids.get(event.id());
        if (id == null) {
          events.add(event);
        } else if (standing.get(id).equals(event.id())) {
          events.add(renamed(event, id, names.get(event.id())));
        }
      }
      return new EventCatalog(
          catalog.source(),
          events,
          catalog.sharedTypes(),
          catalog.definitions(),
          catalog.services().stream().map(this::service).toList(),
          catalog.problems(),
          catalog.catalogues(),
          catalog.unread(),
          copies);
    }

    private static EventType renamed(EventType event, String id, String name) {
      return new EventType(
          id,
          name,
          event.format(),
          event.dialect(),
          event.shape(),
          event.where(),
          event.contract());
    }

    private Service service(Service service) {
      return new Service(
          service.name(),
          uses(service.sends()),
          uses(service.receives()),
          service.serves().stream()
              .map(
                  it ->
                      new Service.Operation(
                          it.name(), it.event().map(id -> ids.getOrDefault(id, id)), it.span()))
              .toList(),
          service.calls(),
          service.stores(),
          service.servers(),
          service.where(),
          service.inferred());
    }

    private List<Service.EventUse> uses(List<Service.EventUse> uses) {
      return uses.stream().map(use -> use.renamed(id -> ids.getOrDefault(id, id))).toList();
    }
  }
}

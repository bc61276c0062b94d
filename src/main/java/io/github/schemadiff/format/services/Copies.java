package io.github.schemadiff.format.services;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A receiver's own copy of an event's schema, and the sender's event that it is a copy of.
///
/// What a service receives and nobody sends is a copy of the one sent event that has the same name,
/// folder or package aside, and does not come by another channel. Where several services send
/// events of that name, whose it is cannot be told, and is not guessed.
final class Copies {
  private final EventNames names;
  private final List<LoadProblem> problems;
  private final Map<String, Set<String>> channels = new HashMap<>();
  private final Map<String, Set<String>> sentByName = new LinkedHashMap<>();

  private Copies(List<Service> services, EventNames names, List<LoadProblem> problems) {
    this.names = names;
    this.problems = problems;
    for (Service service : services) {
      for (Service.EventUse use : service.sends()) {
        channels.computeIfAbsent(use.event(), _ -> new LinkedHashSet<>());
        use.channel().ifPresent(channels.get(use.event())::add);
        names
            .byId(use.event())
            .ifPresent(
                event ->
                    sentByName
                        .computeIfAbsent(EventNames.last(event), _ -> new LinkedHashSet<>())
                        .add(event.id()));
      }
    }
  }

  static List<Service> linked(
      List<Service> services, EventNames names, List<LoadProblem> problems) {
    Copies copies = new Copies(services, names, problems);
    return services.stream().map(copies::linked).toList();
  }

  private Service linked(Service service) {
    return new Service(
        service.name(),
        service.sends(),
        service.receives().stream().map(use -> linked(service, use)).toList(),
        service.serves(),
        service.calls(),
        service.stores(),
        service.servers(),
        service.where(),
        service.inferred());
  }

  private Service.EventUse linked(Service service, Service.EventUse use) {
    Optional<EventType> own = names.byId(use.event());
    if (use.of().isPresent() || own.isEmpty() || channels.containsKey(use.event())) {
      return use;
    }
    List<String> originals =
        sentByName.getOrDefault(EventNames.last(own.get()), Set.of()).stream()
            .filter(sent -> meet(use.channel(), channels.get(sent)))
            // What a service passes on itself is not what it gets.
            .filter(sent -> service.sends().stream().noneMatch(mine -> mine.event().equals(sent)))
            .toList();
    if (originals.size() > 1) {
      problems.add(
          LoadProblem.note(
              use.span().file(),
              use.span().line(),
              use.span().column(),
              "Several services send an event called %s; which of them %s receives is not told."
                  .formatted(Quoted.of(EventNames.last(own.get())), Quoted.of(service.name()))));
    }
    return originals.size() == 1 ? use.copyOf(originals.getFirst()) : use;
  }

  private static boolean meet(Optional<String> channel, Set<String> sent) {
    return channel.isEmpty() || sent.isEmpty() || sent.contains(channel.get());
  }
}

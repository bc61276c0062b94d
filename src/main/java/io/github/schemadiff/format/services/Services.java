package io.github.schemadiff.format.services;

import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// All services that a set names, each once, by name.
public final class Services {
  private Services() {}

  /// @param files that are [ServicesFile]s
  /// @param events of the set
  /// @param others what may be sent, received and named as well: shared types, whole catalogues
  /// @param unread events that are there, but cannot be read
  /// @param told services that contracts name by themselves
  /// @param problems what is wrong is added to
  public static List<Service> of(
      List<SourceFile> files,
      List<EventType> events,
      List<EventType> others,
      List<Unread> unread,
      List<Service> told,
      List<LoadProblem> problems) {
    EventNames names = new EventNames(List.of(events, others), unread);
    List<Service> named = new ArrayList<>();
    files.forEach(file -> named.addAll(ServicesReader.read(file, names, problems)));
    List<Service> merged =
        merged(
            Stream.of(
                    told.stream(),
                    named.stream(),
                    ServiceFolders.read(both(events, others), problems).stream())
                .flatMap(Function.identity())
                .toList());
    List<Service> linked = Copies.linked(merged, names, problems);
    Strangers.tell(linked, problems);
    return linked;
  }

  private static List<EventType> both(List<EventType> events, List<EventType> others) {
    return Stream.concat(events.stream(), others.stream()).toList();
  }

  private static List<Service> merged(List<Service> all) {
    Map<String, Service> byName = new LinkedHashMap<>();
    all.forEach(service -> byName.merge(service.name(), service, Services::both));
    return List.copyOf(byName.values());
  }

  private static Service both(Service one, Service other) {
    return new Service(
        one.name(),
        distinct(one.sends(), other.sends(), use -> List.of(use.event(), use.channel())),
        distinct(one.receives(), other.receives(), use -> List.of(use.event(), use.channel())),
        distinct(one.serves(), other.serves(), Service.Operation::name),
        distinct(one.calls(), other.calls(), call -> List.of(call.service(), call.operation())),
        distinct(one.stores(), other.stores(), Service.DataStore::name),
        distinct(one.servers(), other.servers(), at -> List.of(at.protocol(), at.host())),
        one.where(),
        one.inferred() && other.inferred());
  }

  private static <T> List<T> distinct(List<T> one, List<T> other, Function<T, Object> key) {
    Set<Object> seen = new HashSet<>();
    return Stream.concat(one.stream(), other.stream())
        .filter(each -> seen.add(key.apply(each)))
        .toList();
  }
}

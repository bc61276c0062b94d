package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which types are events: top-level messages that no other message refers to.
///
/// Messages that only refer to each other in a circle would all be left out; each of them is an
/// event then. A set of nothing but enums is a set of shared types, of which each is one.
final class Events {
  private final List<Definition> tops;
  private final List<Definition> events = new ArrayList<>();
  private final Set<Definition> speakers = identitySet();
  private final Set<ProtoFile> filesWithEvents = new HashSet<>();

  /// @param tops the readable top-level definitions of the set's own files
  Events(List<Definition> tops) {
    this.tops = tops;
    List<Definition> messages = tops.stream().filter(Definition::isMessage).toList();
    Set<Definition> referred = identitySet();
    messages.forEach(it -> referred.addAll(it.uses()));
    Set<Definition> reached = identitySet();
    for (Definition message : messages) {
      if (!referred.contains(message)) {
        events.add(message);
        reach(message, reached);
      }
    }
    if (events.isEmpty()) {
      events.addAll(messages.isEmpty() ? tops : messages);
      return;
    }
    for (Definition message : messages) {
      if (!reached.contains(message) && reachesItself(message)) {
        events.add(message);
      }
    }
  }

  private static Set<Definition> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static void reach(Definition from, Set<Definition> reached) {
    Deque<Definition> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Definition next = open.pop();
      if (reached.add(next)) {
        open.addAll(next.uses());
      }
    }
  }

  private static boolean reachesItself(Definition message) {
    Set<Definition> reached = identitySet();
    message.uses().forEach(it -> reach(it, reached));
    return reached.contains(message);
  }

  /// Whether what a file says of all its types is told at this one: at its events, and where it has
  /// none at every type.
  boolean speaksFor(Definition top) {
    if (speakers.isEmpty()) {
      speakers.addAll(events);
      events.forEach(it -> filesWithEvents.add(it.file()));
    }
    return speakers.contains(top) || !filesWithEvents.contains(top.file());
  }

  List<EventType> events(Map<String, Shape> shapes, Contract.Descriptors descriptors) {
    return types(events, shapes, descriptors);
  }

  /// Everything at the top of a file that is no event.
  List<EventType> sharedTypes(Map<String, Shape> shapes, Contract.Descriptors descriptors) {
    Set<Definition> taken = identitySet();
    taken.addAll(events);
    return types(tops.stream().filter(it -> !taken.contains(it)).toList(), shapes, descriptors);
  }

  private List<EventType> types(
      List<Definition> wanted, Map<String, Shape> shapes, Contract.Descriptors descriptors) {
    Map<String, Integer> names = new HashMap<>();
    tops.forEach(it -> names.merge(it.simpleName(), 1, Integer::sum));
    return wanted.stream()
        .map(
            it -> {
              Shape shape = shapes.get(it.shapeKey());
              return new EventType(
                  it.key(),
                  names.get(it.simpleName()) == 1 ? it.simpleName() : it.fullName(),
                  ProtobufFormat.ID,
                  Dialect.PROTOBUF,
                  shape,
                  shape.span(),
                  new Contract.Protobuf(descriptors, it.file().path(), it.fullName()));
            })
        .toList();
  }
}

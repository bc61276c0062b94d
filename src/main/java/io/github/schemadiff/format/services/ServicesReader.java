package io.github.schemadiff.format.services;

import io.github.schemadiff.catalog.Closest;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.format.tree.Pointers;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.format.tree.UnreadableException;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/// Reads one `services.yaml`. What is wrong in it is said with its place; the rest is taken.
final class ServicesReader {
  private static final Set<String> TOP = Set.of("services", "description", "version");
  private static final Set<String> KEYS =
      Set.of("description", "sends", "receives", "calls", "stores", "servers");

  private final String file;
  private final String folder;
  private final Tree tree;
  private final EventNames events;
  private final List<LoadProblem> problems;
  private final List<Service> services = new ArrayList<>();

  private ServicesReader(SourceFile file, Tree tree, EventNames events, List<LoadProblem> into) {
    this.file = file.path();
    this.folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    this.tree = tree;
    this.events = events;
    this.problems = into;
  }

  static List<Service> read(SourceFile file, EventNames events, List<LoadProblem> problems) {
    try {
      ServicesReader reader = new ServicesReader(file, Tree.read(file), events, problems);
      reader.read();
      return reader.services;
    } catch (UnreadableException broken) {
      problems.add(
          LoadProblem.error(file.path(), broken.line(), broken.column(), broken.getMessage()));
      return List.of();
    }
  }

  private void read() {
    for (Tree.Repeated twice : tree.repeated()) {
      problems.add(
          LoadProblem.error(
              file,
              twice.line(),
              twice.column(),
              Quoted.of(twice.name()) + " is said twice; only the first counts."));
    }
    keys("", tree.root(), TOP);
    JsonNode all = tree.root().path("services");
    if (!all.isObject()) {
      error("/services", "Expected the services by name, such as `billing: {sends: [Invoice]}`.");
      return;
    }
    for (Map.Entry<String, JsonNode> member : all.properties()) {
      String pointer = "/services/" + Pointers.escape(member.getKey());
      if (member.getKey().isBlank()) {
        error(pointer, "A service has no name.");
      } else if (member.getValue().isObject()) {
        service(member.getKey().strip(), pointer, member.getValue());
      } else if (member.getValue().isNull()) {
        services.add(new Service(member.getKey().strip(), List.of(), List.of(), key(pointer)));
      } else {
        error(pointer, "Expected what the service sends, receives, calls, stores and its servers.");
      }
    }
  }

  private void service(String name, String pointer, JsonNode said) {
    keys(pointer, said, KEYS);
    services.add(
        new Service(
            name,
            uses(said, pointer, "sends"),
            uses(said, pointer, "receives"),
            List.of(),
            entries(said, pointer, "calls", this::call),
            entries(said, pointer, "stores", this::store),
            entries(said, pointer, "servers", this::server),
            key(pointer)));
  }

  /// Known keys, those that begin with `x-`, and no others.
  private void keys(String pointer, JsonNode object, Set<String> known) {
    for (String name : object.propertyNames()) {
      if (!known.contains(name) && !name.startsWith("x-")) {
        error(
            pointer + "/" + Pointers.escape(name),
            "%s is not known here; expected %s.%s"
                .formatted(Quoted.of(name), list(known), guess(Closest.to(name, known))));
      }
    }
  }

  private static String list(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  private static String guess(Optional<String> meant) {
    return meant.map(it -> " Did you mean " + Quoted.of(it) + "?").orElse("");
  }

  private List<Service.EventUse> uses(JsonNode said, String pointer, String member) {
    return entries(said, pointer, member, this::use);
  }

  private <T> List<T> entries(
      JsonNode said,
      String pointer,
      String member,
      BiFunction<JsonNode, String, Optional<T>> read) {
    JsonNode list = said.path(member);
    String at = pointer + "/" + member;
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      error(at, "Expected a list, such as `%s: [...]`.".formatted(member));
      return List.of();
    }
    List<T> entries = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      read.apply(list.get(i), at + "/" + i).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<Service.EventUse> use(JsonNode entry, String pointer) {
    Optional<String> name =
        named(entry, pointer, "event", Set.of("event", "channel"), "the name of an event");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<EventType> found = events.called(name.get(), folder);
    if (found.isEmpty() && events.isUnread(name.get())) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      note(
          pointer,
          "There is no event %s in this set.%s"
              .formatted(Quoted.of(name.get()), guess(events.meant(name.get()))));
      return Optional.empty();
    }
    if (found.size() > 1) {
      error(pointer, several(name.get(), found));
      return Optional.empty();
    }
    return Optional.of(
        new Service.EventUse(
            found.getFirst().id(), text(entry, "channel", pointer), value(pointer)));
  }

  private static String several(String name, List<EventType> found) {
    List<String> ids = found.stream().map(EventType::id).distinct().sorted().toList();
    String shown = String.join("`, `", ids.subList(0, Math.min(3, ids.size())));
    return "%s stands for %d events; expected the id or the path of one: `%s`%s."
        .formatted(Quoted.of(name), found.size(), shown, ids.size() > 3 ? " and more" : "");
  }

  private Optional<Service.Call> call(JsonNode entry, String pointer) {
    return named(entry, pointer, "service", Set.of("service", "operation"), "the name of a service")
        .map(name -> new Service.Call(name, text(entry, "operation", pointer), value(pointer)));
  }

  private Optional<Service.DataStore> store(JsonNode entry, String pointer) {
    return named(entry, pointer, "name", Set.of("name"), "the name of a data store")
        .map(name -> new Service.DataStore(name, value(pointer)));
  }

  /// `protocol://host`, or its parts.
  private Optional<Service.Server> server(JsonNode entry, String pointer) {
    if (entry.isObject()) {
      keys(pointer, entry, Set.of("name", "protocol", "host"));
      Optional<String> protocol = text(entry, "protocol", pointer);
      if (protocol.isEmpty()) {
        error(pointer, "Expected a `protocol`, such as `kafka` or `https`.");
        return Optional.empty();
      }
      String host = text(entry, "host", pointer).orElse("");
      String name = text(entry, "name", pointer).orElse(host);
      return Optional.of(new Service.Server(name, host, protocol.get(), value(pointer)));
    }
    String written = entry.asString("");
    int colon = written.indexOf("://");
    if (colon < 1) {
      error(pointer, "Expected a server, such as `kafka://events.example.com`.");
      return Optional.empty();
    }
    String host = written.substring(colon + 3);
    return Optional.of(new Service.Server(host, host, written.substring(0, colon), value(pointer)));
  }

  /// What an entry names: the text itself, or one member of a map.
  private Optional<String> named(
      JsonNode entry, String pointer, String member, Set<String> known, String expected) {
    JsonNode name = entry;
    if (entry.isObject()) {
      keys(pointer, entry, known);
      name = entry.path(member);
    }
    if (!name.isString() || name.stringValue().isBlank()) {
      error(
          pointer,
          "Expected %s%s.".formatted(expected, entry.isObject() ? " as `" + member + "`" : ""));
      return Optional.empty();
    }
    return Optional.of(name.stringValue().strip());
  }

  private Optional<String> text(JsonNode entry, String member, String pointer) {
    JsonNode value = entry.path(member);
    if (!entry.isObject() || value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString() || value.stringValue().isBlank()) {
      error(pointer + "/" + member, "Expected a text.");
      return Optional.empty();
    }
    return Optional.of(value.stringValue().strip());
  }

  private void error(String pointer, String message) {
    SourceSpan at = place(pointer);
    problems.add(LoadProblem.error(file, at.line(), at.column(), message));
  }

  private void note(String pointer, String message) {
    SourceSpan at = place(pointer);
    problems.add(LoadProblem.note(file, at.line(), at.column(), message));
  }

  /// The place itself, or the one around it where there is none.
  private SourceSpan place(String pointer) {
    return pointer.equals("/services") && !tree.root().has("services")
        ? value("")
        : tree.positions().member(pointer);
  }

  private SourceSpan value(String pointer) {
    return tree.positions().value(pointer);
  }

  private SourceSpan key(String pointer) {
    return tree.positions().key(pointer);
  }
}

package io.github.schemadiff.format.services;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Services by the folders of their schemas: `billing/sends/InvoiceIssued.json` is sent by billing,
/// `billing/receives/RoomBooked.json` is billing's own copy of what it receives.
///
/// Nothing else in a folder's name tells who sends: a folder `billing` alone may be a service, a
/// domain or a team, and its schemas may be its own or its copies.
final class ServiceFolders {
  private static final Set<String> SENDS = Set.of("sends", "publishes", "produces");
  private static final Set<String> RECEIVES = Set.of("receives", "subscribes", "consumes");
  private static final int NAMED = 4;

  private final Map<String, Folder> folders = new TreeMap<>();

  private ServiceFolders() {}

  private static final class Folder {
    final List<Service.EventUse> sends = new ArrayList<>();
    final List<Service.EventUse> receives = new ArrayList<>();
    Optional<SourceSpan> where = Optional.empty();
  }

  static List<Service> read(List<EventType> events, List<LoadProblem> problems) {
    ServiceFolders found = new ServiceFolders();
    events.forEach(found::add);
    List<Service> services = found.services();
    if (!services.isEmpty()) {
      problems.add(LoadProblem.note("", 0, 0, said(services)));
    }
    return services;
  }

  private void add(EventType event) {
    String[] names = event.where().file().split("/");
    for (int at = names.length - 2; at > 0; at--) {
      String name = names[at].toLowerCase(Locale.ROOT);
      boolean sends = SENDS.contains(name);
      if (sends || RECEIVES.contains(name)) {
        String service = String.join("/", List.of(names).subList(0, at));
        Folder folder = folders.computeIfAbsent(service, _ -> new Folder());
        Service.EventUse use = new Service.EventUse(event.id(), Optional.empty(), event.where());
        (sends ? folder.sends : folder.receives).add(use);
        folder.where = folder.where.or(() -> Optional.of(event.where()));
        return;
      }
    }
  }

  private List<Service> services() {
    List<Service> services = new ArrayList<>();
    folders.forEach(
        (path, folder) ->
            services.add(
                new Service(
                    name(path),
                    folder.sends,
                    folder.receives,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    folder.where.orElseThrow(),
                    true)));
    return services;
  }

  /// The folder's own name, or its whole path where two folders have the same.
  private String name(String path) {
    String last = last(path);
    boolean only = folders.keySet().stream().filter(other -> last(other).equals(last)).count() == 1;
    return only ? last : path;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String said(List<Service> services) {
    List<String> names = services.stream().map(service -> "`" + service.name() + "`").toList();
    String shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    String more = names.size() > NAMED ? " and %d more".formatted(names.size() - NAMED) : "";
    return "Inferred from the folders `sends` and `receives`, who sends and receives what: %s%s."
        .formatted(shown, more);
  }
}

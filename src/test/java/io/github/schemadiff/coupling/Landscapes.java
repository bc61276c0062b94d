package io.github.schemadiff.coupling;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Systems of services made up from a seed: some domains with more talk inside than between them,
/// shared models, stores and calls.
public final class Landscapes {
  /// What one service says, by the keys of `services.yaml`.
  public record Lines(
      List<String> sends, List<String> receives, List<String> calls, List<String> stores) {
    Lines() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /// @param schemas by path
  public record Landscape(Map<String, Lines> services, Map<String, String> schemas) {
    /// The same system with other names of services.
    public Landscape renamed(UnaryOperator<String> name) {
      Map<String, Lines> renamed = new TreeMap<>();
      services.forEach(
          (service, lines) ->
              renamed.put(
                  name.apply(service),
                  new Lines(
                      lines.sends(),
                      lines.receives(),
                      lines.calls().stream().map(name).toList(),
                      lines.stores())));
      return new Landscape(renamed, schemas);
    }

    /// The same system with one more service that has to do with nobody.
    public Landscape with(String service, String event, String schema) {
      Map<String, Lines> more = new TreeMap<>(services);
      Lines lines = new Lines();
      lines.sends().add(event);
      lines.stores().add(service + "-store");
      more.put(service, lines);
      Map<String, String> schemasToo = new TreeMap<>(schemas);
      schemasToo.put(event + ".json", schema);
      return new Landscape(more, schemasToo);
    }

    public SourceSet set() {
      return new SourceSet("landscape", "landscape", false, files(), List.of());
    }

    public EventCatalog catalog() {
      return Formats.load(set(), Optional.empty());
    }

    private List<SourceFile> files() {
      Map<String, String> all = new TreeMap<>(schemas);
      StringBuilder yaml = new StringBuilder("services:\n");
      services.forEach(
          (name, lines) -> {
            yaml.append("  \"").append(name).append("\":\n");
            yaml.append("    sends: ").append(lines.sends()).append('\n');
            yaml.append("    receives: ").append(lines.receives()).append('\n');
            yaml.append("    calls: ").append(lines.calls()).append('\n');
            yaml.append("    stores: ").append(lines.stores()).append('\n');
          });
      all.put("services.yaml", yaml.toString());
      return all.entrySet().stream()
          .map(
              file ->
                  new SourceFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
          .toList();
    }
  }

  private static final List<String> DOMAINS =
      List.of("booking", "billing", "room", "guest", "kitchen", "spa", "shop", "fleet");
  private static final List<String> PARTS =
      List.of("core", "search", "audit", "mailer", "planner", "pricing", "export", "desk");
  private static final List<String> THINGS =
      List.of("Invoice", "Room", "Guest", "Table", "Parcel", "Shift", "Offer", "Refund");
  private static final List<String> DEEDS =
      List.of("Issued", "Booked", "Changed", "Cancelled", "Released", "Planned", "Priced", "Sent");

  private Landscapes() {}

  public static Landscape of(long seed, int services, int events) {
    Random random = new Random(seed);
    Map<String, Lines> all = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (int at = 0; at < services; at++) {
      String domain = DOMAINS.get(at % DOMAINS.size());
      int round = at / DOMAINS.size();
      String part = PARTS.get(round % PARTS.size());
      names.add(domain + "-" + part + (round < PARTS.size() ? "" : "-" + round));
      all.put(names.getLast(), new Lines());
    }
    Map<String, String> schemas = new TreeMap<>();
    schemas.put("common/HotelRoom.json", model(random, 7));
    for (int at = 0; at < events; at++) {
      String event =
          THINGS.get(at % THINGS.size())
              + DEEDS.get(at / THINGS.size() % DEEDS.size())
              + (at < 64 ? "" : String.valueOf(at / 64 + 1));
      int sender = random.nextInt(services);
      all.get(names.get(sender)).sends().add(event);
      int readers = random.nextInt(4);
      for (int i = 0; i < readers; i++) {
        // Three of four stay within the domain.
        int reader =
            random.nextInt(4) == 0
                ? random.nextInt(services)
                : (sender + DOMAINS.size() * (1 + random.nextInt(3))) % services;
        List<String> receives = all.get(names.get(reader)).receives();
        if (reader != sender && !receives.contains(event)) {
          receives.add(event);
        }
      }
      schemas.put(event + ".json", random.nextInt(6) == 0 ? withRoom() : model(random, 4));
    }
    for (int at = 0; at < services; at += 3) {
      String callee = names.get(random.nextInt(services));
      if (!callee.equals(names.get(at))) {
        all.get(names.get(at)).calls().add(callee);
      }
      all.get(names.get(at)).stores().add("db-" + random.nextInt(Math.max(services, 2)));
    }
    return new Landscape(all, schemas);
  }

  private static String withRoom() {
    return "{\"type\": \"object\", \"properties\": {\"room\": {\"$ref\":"
        + " \"common/HotelRoom.json\"}}}";
  }

  private static String model(Random random, int fields) {
    StringBuilder json = new StringBuilder("{\"type\": \"object\", \"properties\": {");
    for (int at = 0; at < fields; at++) {
      json.append(at == 0 ? "" : ", ")
          .append(
              "\"f%d\": {\"type\": \"%s\"}".formatted(10 * random.nextInt(20) + at, type(random)));
    }
    return json.append("}}").toString();
  }

  private static String type(Random random) {
    return List.of("string", "number", "integer", "boolean").get(random.nextInt(4));
  }
}

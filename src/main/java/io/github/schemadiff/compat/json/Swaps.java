package io.github.schemadiff.compat.json;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.json.check.WitnessChecker;
import io.github.schemadiff.format.jsonschema.SchemaResources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Tells which changes a reader fails by when no single one shows it: those that must all be undone
/// before it accepts the document.
///
/// To undo a change, the reader's subschema is exchanged for the writer's at the same place. What
/// comes out is a smallest set in that none of it can be left out: it grows by one change at a time
/// that cannot be spared, each found by bisection.
///
/// After Junker: *QuickXplain*, AAAI 2004.
public final class Swaps {
  /// Places that are tried at the most; each try reads the schemas anew.
  private static final int MOST = 12;

  /// A place that both schemas have, each as `file#pointer`.
  public record Swap(String writer, String reader) {}

  private final JsonDocuments writer;
  private final Contract.JsonSchema reader;
  private final SchemaResources writers;

  /// Whether subschemas may have names of their own.
  private final boolean named;

  public Swaps(Contract.JsonSchema writer, Contract.JsonSchema reader) {
    this.writer = writer.documents();
    this.reader = reader;
    this.writers = SchemaResources.of(writer.documents());
    this.named = writers.named() || SchemaResources.of(reader.documents()).named();
  }

  /// Those of the places whose schemas only together refuse the document; empty where the reader
  /// refuses it whatever they say.
  ///
  /// @param places those that are likeliest first: the fewer tries are needed, each of which reads
  ///   the schemas anew
  public List<Swap> together(JsonNode document, List<Swap> places) {
    List<Swap> open = places.stream().distinct().limit(MOST).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    List<Swap> likeliest = open.subList(0, 1);
    if (accepted(document, likeliest)) {
      return List.copyOf(likeliest);
    }
    if (open.size() == 1 || !accepted(document, open)) {
      return List.of();
    }
    List<Swap> needed = new ArrayList<>();
    int left = open.size();
    boolean accepted = false;
    while (!accepted && left > 0) {
      // Without the last of the shortest prefix that suffices, nothing before it does.
      int shortest = shortest(document, needed, open.subList(0, left));
      needed.add(open.get(shortest - 1));
      left = shortest - 1;
      accepted = left == 0 || accepted(document, needed);
    }
    return needed.reversed();
  }

  /// How many of the places, taken from the first on, must be exchanged at the least besides those
  /// known to be needed; all of them together suffice.
  private int shortest(JsonNode document, List<Swap> needed, List<Swap> places) {
    int few = 0;
    int enough = places.size();
    while (enough - few > 1) {
      int between = (few + enough) / 2;
      if (accepted(document, with(needed, places, between))) {
        enough = between;
      } else {
        few = between;
      }
    }
    return enough;
  }

  private static List<Swap> with(List<Swap> needed, List<Swap> places, int first) {
    List<Swap> all = new ArrayList<>(needed);
    all.addAll(places.subList(0, first));
    return all;
  }

  private boolean accepted(JsonNode document, List<Swap> swaps) {
    Map<String, JsonNode> changed = new HashMap<>(reader.documents().documents());
    // The outer ones last: they take the inner ones along.
    List<Swap> inner =
        swaps.stream()
            .sorted((one, other) -> other.reader().length() - one.reader().length())
            .toList();
    for (Swap swap : inner) {
      Optional<JsonNode> instead = at(swap.writer());
      String uri = uri(swap.reader());
      if (instead.isEmpty() || !changed.containsKey(uri)) {
        return false;
      }
      changed.put(uri, with(changed.get(uri), pointer(swap.reader()), instead.get()));
    }
    JsonDocuments documents = new JsonDocuments(changed, reader.documents().drafts());
    SchemaResources resources =
        named ? SchemaResources.of(documents) : SchemaResources.nameless(documents);
    return WitnessChecker.of(resources, Options.Formats.ANNOTATION)
        .check(reader.root(), document, WitnessChecker.Errors.FIRST)
        .accepted();
  }

  private Optional<JsonNode> at(String place) {
    return writer.documents().containsKey(uri(place))
        ? writers
            .at(uri(place) + "#" + pointer(place).replace("%", "%25"))
            .map(found -> found.node())
        : Optional.empty();
  }

  /// A copy of the document, other from the place up.
  private static JsonNode with(JsonNode node, String pointer, JsonNode instead) {
    if (pointer.isEmpty()) {
      return instead;
    }
    int end = pointer.indexOf('/', 1);
    String token = pointer.substring(1, end < 0 ? pointer.length() : end);
    String name = token.replace("~1", "/").replace("~0", "~");
    String below = end < 0 ? "" : pointer.substring(end);
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = object.objectNode();
        copy.setAll(object);
        yield copy.set(name, with(object.path(name), below, instead));
      }
      case ArrayNode array -> {
        ArrayNode copy = array.arrayNode();
        copy.addAll(array);
        copy.set(Integer.parseInt(name), with(array.get(Integer.parseInt(name)), below, instead));
        yield copy;
      }
      case JsonNode other -> other;
    };
  }

  private static String uri(String place) {
    return "set:///" + place.substring(0, place.indexOf('#'));
  }

  private static String pointer(String place) {
    return place.substring(place.indexOf('#') + 1);
  }
}

package io.github.schemadiff.compat.json.node;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.format.jsonschema.Place;
import io.github.schemadiff.format.jsonschema.SchemaResources;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The nodes of all schemas that one comparison asks about, read once and shared.
///
/// A dynamic reference leads to the outermost resource that was entered and declares its anchor.
/// What matters of the way taken is therefore only which resource that is for each anchor name, so
/// a node is one per place and such map; most documents have no dynamic anchors, and one node a
/// place.
public final class NodeGraph {
  private record Key(String place, Map<String, String> outermost) {}

  private record Pending(Node node, Map<String, String> outermost) {}

  private final Map<JsonDocuments, SchemaResources> resources = new IdentityHashMap<>();
  private final Map<JsonDocuments, Map<Key, Node>> nodes = new IdentityHashMap<>();
  private final List<Node> all = new ArrayList<>();
  private final boolean formats;

  public NodeGraph(boolean formats) {
    this.formats = formats;
  }

  /// All nodes read so far; the list only grows.
  public List<Node> all() {
    return all;
  }

  /// Where the documents lead of which a root was asked.
  public Map<JsonDocuments, SchemaResources> resources() {
    return Collections.unmodifiableMap(resources);
  }

  /// What cannot be read is [Node#broken].
  ///
  /// @throws UnknownReference if the root is not in the documents
  public Node root(Contract.JsonSchema contract) {
    SchemaResources index = resources.computeIfAbsent(contract.documents(), SchemaResources::of);
    Place place =
        index.at(contract.root()).orElseThrow(() -> new UnknownReference(contract.root()));
    Map<Key, Node> known = nodes.computeIfAbsent(contract.documents(), _ -> new HashMap<>());
    Deque<Pending> pending = new ArrayDeque<>();
    Node root = node(known, index, pending, place, Map.of());
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      try {
        read(next, known, index, pending);
      } catch (UnknownReference unknown) {
        next.node().breakOff(unknown.getMessage());
        next.node().missing = unknown.uri;
      } catch (Undecidable broken) {
        // Others may share the node: it must not pass for one that says nothing.
        next.node().breakOff(broken.getMessage());
      }
      next.node().close();
    }
    return root;
  }

  private void read(
      Pending next, Map<Key, Node> known, SchemaResources index, Deque<Pending> pending) {
    List<Node> references =
        references(next.node().place, index, next.outermost()).stream()
            .map(target -> node(known, index, pending, target, next.outermost()))
            .toList();
    new NodeReader(
            next.node(), child -> node(known, index, pending, child, next.outermost()), formats)
        .read(references);
  }

  private Node node(
      Map<Key, Node> known,
      SchemaResources index,
      Deque<Pending> pending,
      Place place,
      Map<String, String> outer) {
    Map<String, String> outermost = entering(index, place, outer);
    return known.computeIfAbsent(
        new Key(place.key(), outermost),
        _ -> {
          Node node = new Node(place);
          all.add(node);
          pending.push(new Pending(node, outermost));
          return node;
        });
  }

  private static Map<String, String> entering(
      SchemaResources index, Place place, Map<String, String> outer) {
    Map<String, String> outermost = outer;
    for (String name : index.dynamicAnchors(place.resource())) {
      if (!outermost.containsKey(name)) {
        outermost = outermost == outer ? new TreeMap<>(outer) : outermost;
        outermost.put(name, place.resource());
      }
    }
    return outermost;
  }

  private static List<Place> references(
      Place place, SchemaResources index, Map<String, String> outermost) {
    List<Place> targets = new ArrayList<>();
    if (!place.node().isObject()) {
      return targets;
    }
    text(place, "$ref").ifPresent(ref -> targets.add(resolve(place, index, ref)));
    if (place.draft().atLeast(Draft.DRAFT_2020_12)) {
      text(place, "$dynamicRef")
          .ifPresent(ref -> targets.add(dynamic(place, index, ref, outermost)));
    } else if (place.draft() == Draft.DRAFT_2019_09) {
      text(place, "$recursiveRef")
          .ifPresent(ref -> targets.add(recursive(place, index, ref, outermost)));
    }
    return targets;
  }

  private static Place dynamic(
      Place place, SchemaResources index, String reference, Map<String, String> outermost) {
    Place first = resolve(place, index, reference);
    JsonNode anchor = first.node().get("$dynamicAnchor");
    String fragment = reference.substring(reference.indexOf('#') + 1);
    if (anchor == null || !anchor.asString().equals(fragment) || !outermost.containsKey(fragment)) {
      return first;
    }
    return index.dynamicAnchor(outermost.get(fragment), fragment).orElse(first);
  }

  private static Place recursive(
      Place place, SchemaResources index, String reference, Map<String, String> outermost) {
    Place first = resolve(place, index, reference);
    if (!first.node().path("$recursiveAnchor").asBoolean(false) || !outermost.containsKey("")) {
      return first;
    }
    return index.dynamicAnchor(outermost.get(""), "").orElse(first);
  }

  private static Place resolve(Place place, SchemaResources index, String reference) {
    return index
        .resolve(place, reference)
        .orElseThrow(() -> new UnknownReference(index.absolute(place, reference)));
  }

  private static Optional<String> text(Place place, String keyword) {
    return Optional.ofNullable(new SchemaObject(place).text(keyword));
  }

  /// A reference that leads out of the set.
  public static final class UnknownReference extends RuntimeException {
    private final String uri;

    UnknownReference(String uri) {
      super("nothing in the set answers to " + uri);
      this.uri = uri;
    }
  }
}

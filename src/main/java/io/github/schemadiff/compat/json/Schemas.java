package io.github.schemadiff.compat.json;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.compat.json.node.Canonicalisation;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeCopy;
import io.github.schemadiff.compat.json.node.NodeGraph;
import io.github.schemadiff.format.jsonschema.Place;
import io.github.schemadiff.format.jsonschema.SchemaResources;
import io.github.schemadiff.format.tree.Pointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The schemas of both sides, read into one graph. Nothing of it changes once it is made: engines
/// on several threads may share it.
final class Schemas {
  private final Map<Contract.JsonSchema, Node> roots = new HashMap<>();
  private final Map<Contract.JsonSchema, String> unreadable = new HashMap<>();

  /// Where each pattern stands first, for words about it.
  private final Map<String, Node> patterns = new HashMap<>();

  private final List<Node> classes;
  private final Map<JsonDocuments, SchemaResources> resources;

  /// Why parts of the schemas could not be read.
  private final Set<String> unread;

  /// @param formats whether `format` is asserted
  Schemas(List<Contract.JsonSchema> contracts, boolean formats) {
    NodeGraph graph = new NodeGraph(formats);
    for (Contract.JsonSchema contract : contracts) {
      try {
        roots.put(contract, graph.root(contract));
      } catch (NodeGraph.UnknownReference unknown) {
        unreadable.put(contract, unknown.getMessage());
      }
    }
    resources = graph.resources();
    graph.all().stream()
        .filter(node -> node.pattern != null && !node.place.pointer().isEmpty())
        .forEach(node -> patterns.putIfAbsent(node.pattern, node));
    classes = List.copyOf(Canonicalisation.apply(graph.all()));
    unread =
        graph.all().stream()
            .map(node -> node.broken)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
  }

  Node root(Contract.JsonSchema contract) {
    return roots.get(contract);
  }

  /// Where references within the documents of one of the schemas lead.
  SchemaResources resources(JsonDocuments documents) {
    return resources.get(documents);
  }

  /// Why it could not be read; empty where it could.
  Optional<String> unreadable(Contract.JsonSchema contract) {
    return Optional.ofNullable(unreadable.get(contract));
  }

  /// One node of each class, by id: a list of one's own, to which a search may add.
  List<Node> classes() {
    return new ArrayList<>(classes);
  }

  /// What could not be decided, as a sentence.
  String undecided(String unknown) {
    return unread.contains(unknown) ? unknown : "we could not decide " + placed(unknown);
  }

  /// What both refer to and neither set has, as a remark.
  Optional<String> takenAsTheSame(Node writer, Node reader) {
    if (unread.isEmpty()) {
      return Optional.empty();
    }
    Set<String> shared = outside(writer);
    shared.retainAll(outside(reader));
    return shared.stream()
        .findFirst()
        .map(uri -> uri + ", which is not in the set, is taken to say the same to both");
  }

  private static Set<String> outside(Node root) {
    Set<String> found = new TreeSet<>();
    Set<Node> seen = new HashSet<>(Set.of(root));
    Deque<Node> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node.leadsOut()) {
        found.add(node.missing);
      }
      NodeCopy.children(node).stream().filter(seen::add).forEach(open::push);
    }
    return found;
  }

  /// A reason that names a pattern, with the field that has it.
  private String placed(String reason) {
    return patterns.entrySet().stream()
        .filter(entry -> reason.contains("`" + entry.getKey() + "`"))
        .findFirst()
        .flatMap(
            entry ->
                field(entry.getValue().place)
                    .map(
                        field -> {
                          String said = "`" + entry.getKey() + "`";
                          return reason.replace(said, said + " of `" + field + "`");
                        }))
        .orElse(reason);
  }

  /// The member that a subschema describes, if it stands right under one.
  private static Optional<String> field(Place place) {
    String[] tokens = place.pointer().split("/");
    int last = tokens.length - 1;
    return last > 1 && tokens[last - 1].equals("properties")
        ? Optional.of(Pointers.unescape(tokens[last]))
        : Optional.empty();
  }
}

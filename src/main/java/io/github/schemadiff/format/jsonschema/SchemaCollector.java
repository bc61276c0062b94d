package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.format.tree.Pointers;
import io.github.schemadiff.format.tree.Tree;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Gathers the schemas of one dialect: those that it is told of, and all that they refer to.
public final class SchemaCollector {
  private final SchemaDialect dialect;
  private final Function<String, Optional<Tree>> files;
  private final Map<String, Map<String, JsonNode>> roots = new TreeMap<>();
  private final Deque<Found> open = new ArrayDeque<>();
  private final Set<String> followed = new HashSet<>();

  private record Found(String file, JsonNode schema) {}

  /// @param files the tree of a file of the set, by its path; empty where there is none or it
  ///   cannot be read
  public SchemaCollector(SchemaDialect dialect, Function<String, Optional<Tree>> files) {
    this.dialect = dialect;
    this.files = files;
  }

  /// A schema of the set.
  ///
  /// @param schema what is to be read there; the node itself, or part of its members
  public void add(String file, String pointer, JsonNode schema) {
    Map<String, JsonNode> here = roots.computeIfAbsent(file, _ -> new HashMap<>());
    if (here.putIfAbsent(pointer, schema) == null) {
      open.add(new Found(file, schema));
      follow();
    }
  }

  private void follow() {
    while (!open.isEmpty()) {
      Found found = open.poll();
      for (String reference : References.in(found.schema())) {
        if (followed.add(found.file() + " " + reference)) {
          target(found.file(), reference);
        }
      }
    }
  }

  private void target(String file, String reference) {
    String absolute = Resources.resolve(Document.uri(file), reference);
    String bare = Resources.withoutFragment(absolute);
    if (!bare.startsWith("set:///")) {
      return;
    }
    String there = decoded(bare.substring("set:///".length()));
    String pointer = decoded(Resources.fragment(absolute));
    Optional<Tree> tree = files.apply(there);
    if (tree.isEmpty() || !pointer.isEmpty() && !pointer.startsWith("/")) {
      // An anchor: the whole file is needed to find it.
      if (tree.isPresent() && !there.equals(file)) {
        add(there, "", tree.get().root());
      }
      return;
    }
    JsonNode target = tree.get().root().at(pointer);
    if (!target.isMissingNode() && !within(there, pointer)) {
      Map<String, JsonNode> here = roots.computeIfAbsent(there, _ -> new HashMap<>());
      if (here.putIfAbsent(pointer, target) == null) {
        open.add(new Found(there, target));
      }
    }
  }

  private static String decoded(String text) {
    return text.indexOf('%') < 0
        ? text
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// Whether a schema around it was collected already.
  private boolean within(String file, String pointer) {
    Map<String, JsonNode> here = roots.getOrDefault(file, Map.of());
    for (int end = pointer.length(); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
      if (here.containsKey(pointer.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /// The paths of all files that hold such schemas.
  public Set<String> paths() {
    return roots.keySet();
  }

  /// Reads what was gathered.
  public EmbeddedSchemas read() {
    Map<String, Map<String, JsonNode>> written = new TreeMap<>();
    roots.forEach((path, schemas) -> written.put(Document.uri(path), schemas));
    List<Document> read = new ArrayList<>();
    roots.forEach(
        (path, schemas) -> {
          Tree tree = files.apply(path).orElseThrow();
          read.add(
              new Document(
                  path,
                  Document.uri(path),
                  new Tree(reduced(schemas), tree.positions(), tree.repeated()),
                  dialect.draft(),
                  dialect.nullable()));
        });
    Documents documents = new Documents(read);
    Map<Role, JsonDocuments> decided = decided(written, documents.contract());
    List<Place> places = new ArrayList<>();
    roots.forEach(
        (path, schemas) ->
            schemas
                .keySet()
                .forEach(
                    pointer ->
                        documents
                            .resources()
                            .at(Document.uri(path) + "#" + pointer.replace("%", "%25"))
                            .ifPresent(places::add)));
    SchemaResources circles = SchemaResources.of(decided.get(Role.VALUE));
    return new EmbeddedSchemas(
        documents,
        Survey.of(documents, places, circles),
        decided,
        dialect.translation().extensions(written));
  }

  private Map<Role, JsonDocuments> decided(
      Map<String, Map<String, JsonNode>> written, JsonDocuments untranslated) {
    Map<Role, JsonDocuments> decided = new EnumMap<>(Role.class);
    Map<Map<String, Map<String, JsonNode>>, JsonDocuments> known = new IdentityHashMap<>();
    known.put(written, untranslated);
    for (Role role : Role.values()) {
      decided.put(
          role,
          known.computeIfAbsent(
              dialect.translation().translated(written, role),
              translated -> {
                Map<String, JsonNode> documents = new HashMap<>();
                translated.forEach((uri, schemas) -> documents.put(uri, reduced(schemas)));
                return new JsonDocuments(documents, untranslated.drafts());
              }));
    }
    return decided;
  }

  /// The schemas at their places, and nothing else of the document.
  private static JsonNode reduced(Map<String, JsonNode> schemas) {
    if (schemas.containsKey("")) {
      return schemas.get("");
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    Set<JsonNode> made = Collections.newSetFromMap(new IdentityHashMap<>());
    made.add(root);
    new TreeMap<>(schemas)
        .forEach(
            (pointer, schema) -> {
              ObjectNode at = root;
              String[] tokens = pointer.substring(1).split("/", -1);
              for (int i = 0; i < tokens.length - 1; i++) {
                String name = Pointers.unescape(tokens[i]);
                JsonNode next = at.get(name);
                if (next == null) {
                  next = at.putObject(name);
                  made.add(next);
                } else if (!made.contains(next)) {
                  return; // within a schema that is there already
                }
                at = (ObjectNode) next;
              }
              String last = Pointers.unescape(tokens[tokens.length - 1]);
              JsonNode there = at.get(last);
              if (there == null || made.contains(there)) {
                at.set(last, schema);
              }
            });
    return root;
  }
}

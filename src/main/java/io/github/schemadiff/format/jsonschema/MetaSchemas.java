package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.format.tree.UnreadableException;
import io.github.schemadiff.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The schemas of schemas, which many refer to (`$ref: http://json-schema.org/draft-07/schema#`)
/// and few have in their set. The validator brings them along, on the class path.
final class MetaSchemas {
  private static final String PREFIX = "json-schema.org/";

  private MetaSchemas() {}

  /// Those that the documents lead to and do not have themselves.
  static List<Document> missing(Collection<Document> documents, SchemaResources resources) {
    Map<String, Document> found = new LinkedHashMap<>();
    Deque<Document> open = new ArrayDeque<>(documents);
    while (!open.isEmpty()) {
      Document document = open.pop();
      for (String uri : references(document)) {
        // One schema under two names would be there twice.
        String path = path(uri);
        if (!found.containsKey(path) && resources.at(uri).isEmpty()) {
          read(uri)
              .ifPresent(
                  more -> {
                    found.put(path, more);
                    open.push(more);
                  });
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static String path(String uri) {
    return uri.substring(uri.indexOf("://") + 3);
  }

  /// Whom the document refers to there, without fragments.
  private static TreeSet<String> references(Document document) {
    TreeSet<String> found = new TreeSet<>();
    List<JsonNode> nodes = new ArrayList<>(List.of(document.root()));
    while (!nodes.isEmpty()) {
      JsonNode node = nodes.removeLast();
      JsonNode reference = node.get("$ref");
      if (reference != null && reference.isString()) {
        String uri = Resources.resolve(document.uri(), reference.stringValue());
        if (uri.startsWith("http://" + PREFIX) || uri.startsWith("https://" + PREFIX)) {
          found.add(Resources.withoutFragment(uri));
        }
      }
      node.forEach(
          child -> {
            if (child.isContainer()) {
              nodes.add(child);
            }
          });
    }
    return found;
  }

  private static Optional<Document> read(String uri) {
    String path = path(uri);
    if (!path.startsWith(PREFIX + "draft") || path.contains("..")) {
      return Optional.empty();
    }
    String resource = path.substring(PREFIX.length() - 1);
    try (InputStream in = MetaSchemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      Tree tree = Tree.read(new SourceFile(path, in.readAllBytes()));
      return Optional.of(new Document(path, uri, tree, Draft.DRAFT_2020_12));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (UnreadableException broken) {
      throw new IllegalStateException("a file of the program itself is broken: " + path, broken);
    }
  }
}

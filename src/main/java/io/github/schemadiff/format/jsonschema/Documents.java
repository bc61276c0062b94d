package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.tree.Pointers;
import io.github.schemadiff.schema.SourceSpan;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The documents of one set, and where everything in them stands.
final class Documents {
  private final Map<String, Document> byUri = new LinkedHashMap<>();
  private final JsonDocuments contract;
  private final SchemaResources resources;

  Documents(List<Document> documents) {
    Map<String, JsonNode> roots = new HashMap<>();
    Map<String, Draft> drafts = new HashMap<>();
    for (Document document : documents) {
      byUri.put(document.uri(), document);
      roots.put(document.uri(), document.root());
      drafts.put(document.uri(), document.draft());
    }
    contract = new JsonDocuments(roots, drafts);
    resources = SchemaResources.of(contract);
  }

  Collection<Document> all() {
    return byUri.values();
  }

  JsonDocuments contract() {
    return contract;
  }

  SchemaResources resources() {
    return resources;
  }

  Document of(Place place) {
    return byUri.get(place.document());
  }

  Place root(Document document) {
    return resources.at(document.uri()).orElseThrow();
  }

  /// Where the schema begins.
  SourceSpan value(Place place) {
    return of(place).positions().value(place.pointer());
  }

  /// The name under which the schema stands.
  SourceSpan key(Place place) {
    return of(place).positions().key(place.pointer());
  }

  /// A keyword of the schema, with its value where both stand on one line.
  SourceSpan keyword(Place place, String keyword) {
    return of(place).positions().member(place.pointer() + "/" + Pointers.escape(keyword));
  }

  /// An item of one of the schema's keywords.
  SourceSpan item(Place place, String keyword, int index) {
    return of(place)
        .positions()
        .value(place.pointer() + "/" + Pointers.escape(keyword) + "/" + index);
  }

  LoadProblem error(SourceSpan where, String message) {
    return LoadProblem.error(where.file(), where.line(), where.column(), message);
  }
}

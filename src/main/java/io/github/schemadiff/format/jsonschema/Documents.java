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
  private final List<Document> set;
  private final List<Document> meta;
  private final JsonDocuments contract;
  private final SchemaResources resources;

  Documents(List<Document> documents) {
    set = List.copyOf(documents);
    set.forEach(document -> byUri.put(document.uri(), document));
    JsonDocuments own = contract(byUri.values());
    SchemaResources among = SchemaResources.of(own);
    meta = MetaSchemas.missing(set, among);
    meta.forEach(document -> byUri.put(document.uri(), document));
    contract = meta.isEmpty() ? own : contract(byUri.values());
    resources = meta.isEmpty() ? among : SchemaResources.of(contract);
  }

  private static JsonDocuments contract(Collection<Document> documents) {
    Map<String, JsonNode> roots = new HashMap<>();
    Map<String, Draft> drafts = new HashMap<>();
    for (Document document : documents) {
      roots.put(document.uri(), document.root());
      drafts.put(document.uri(), document.draft());
    }
    return new JsonDocuments(roots, drafts);
  }

  /// Those of the set.
  Collection<Document> all() {
    return set;
  }

  /// The schemas of schemas that they refer to, and that are not in the set.
  Collection<Document> meta() {
    return meta;
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

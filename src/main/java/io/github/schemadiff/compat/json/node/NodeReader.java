package io.github.schemadiff.compat.json.node;

import static io.github.schemadiff.catalog.Draft.DRAFT_2019_09;

import io.github.schemadiff.format.jsonschema.Place;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads one subschema of any draft into a draft-neutral node, one family of keywords after the
/// other.
final class NodeReader {
  private static final List<KeywordFamily> FAMILIES =
      List.of(
          new TypeKeyword(),
          new ListedValues(),
          new NumberKeywords(),
          new StringKeywords(),
          new ArrayKeywords(),
          new ObjectKeywords(),
          new Applicators(),
          new DocumentedSamples());

  private final Node node;
  private final Subschema schema;

  /// @param link gives the node of another place
  /// @param formats whether `format` asserts
  NodeReader(Node node, Function<Place, Node> link, boolean formats) {
    this.node = node;
    this.schema = new Subschema(new SchemaObject(node.place), link, formats);
  }

  /// @param references the targets of the subschema's references, all of which must hold
  void read(List<Node> references) {
    JsonNode json = node.place.node();
    if (json.isBoolean()) {
      node.constant = json.booleanValue();
      return;
    }
    if (!json.isObject()) {
      throw new Undecidable("`%s` stands where a schema is expected".formatted(json));
    }
    if (!references.isEmpty()) {
      node.reference = references.getFirst();
      node.allOf.addAll(references.subList(1, references.size()));
      if (!schema.said().since(DRAFT_2019_09)) {
        return; // everything beside a $ref is ignored
      }
    }
    FAMILIES.forEach(family -> family.read(schema, node));
  }
}

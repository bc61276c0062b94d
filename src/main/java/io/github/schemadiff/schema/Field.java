package io.github.schemadiff.schema;

import java.util.List;

/// A named member of a [Shape.Structure].
///
/// @param facets what is said of the field itself (number, alias, oneof membership, Avro's field
///   default); what is said of its value stands on the shape
/// @param span the name's token
/// @param presenceSpan the token that makes it required, or `span` where nothing does
public record Field(
    String name,
    Presence presence,
    Shape shape,
    List<Facet> facets,
    SourceSpan span,
    SourceSpan presenceSpan) {
  public Field {
    facets = List.copyOf(facets);
  }
}

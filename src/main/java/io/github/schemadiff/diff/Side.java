package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;

/// One half of a row: what one side says at this place.
///
/// @param name of the member on this side
/// @param type the word in the type column: `string`, `enum`, `array of Money`, `string or null`
/// @param presence empty where the place is no field (items, branches, roots)
/// @param facets of field and value together, references followed
/// @param shape as written, references followed
/// @param span of the name (or of the shape, where there is no name)
/// @param schema where the value's own subschema stands, references followed: what a break's
///   pointer is compared with
public record Side(
    String name,
    String type,
    Optional<Presence> presence,
    List<Facet> facets,
    Shape shape,
    SourceSpan span,
    SourceSpan schema) {
  public Side {
    facets = List.copyOf(facets);
  }

  public <F extends Facet> Optional<F> first(Class<F> kind) {
    return Statements.first(facets, kind);
  }
}

package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Where the walk of a [Localizer] stands.
///
/// @param writer what the writer writes here
/// @param also what documents should satisfy besides, so that they fail nowhere else
/// @param wrap puts a value of this place into a whole document
/// @param sure whether all that leads here was chosen without a guess
record Here(
    Literals writer,
    Literals also,
    SchemaPath path,
    Function<JsonNode, Optional<Shown>> wrap,
    boolean sure) {

  Here with(Literals writer, Literals also) {
    return new Here(writer, also, path, wrap, sure);
  }

  /// The same, where a document that seems to fail here alone may fail elsewhere all the same.
  Here unsure() {
    return new Here(
        writer, also, path, value -> wrap.apply(value).map(Shown::perhapsElsewhere), false);
  }
}

package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Where the walk of a [Localizer] stands.
///
/// @param writer what the writer writes here
/// @param names definitions that the writer went through to choose that
/// @param also what documents should satisfy besides, so that they fail nowhere else
/// @param wrap puts a value of this place into a whole document
/// @param sure whether all that leads here was chosen without a guess
/// @param free in how many places on the way, this one the last of them, the writer says nothing
record Here(
    Literals writer,
    Set<String> names,
    Literals also,
    SchemaPath path,
    Function<JsonNode, Optional<Shown>> wrap,
    boolean sure,
    int free) {

  static Here root(Literals writer) {
    return new Here(
        writer,
        Set.of(),
        Literals.of(),
        SchemaPath.ROOT,
        document -> Optional.of(new Shown(document, Shown.Alone.YES)),
        true,
        0);
  }

  /// A member or an item.
  ///
  /// @param nothing whether the writer says nothing there
  Here below(
      Literals value,
      boolean nothing,
      SchemaPath where,
      Function<JsonNode, Optional<Shown>> wraps) {
    return new Here(value, Set.of(), Literals.of(), where, wraps, sure, nothing ? free + 1 : 0);
  }

  Here also(Literals more) {
    return new Here(writer, names, also.and(more), path, wrap, sure, free);
  }

  /// The same place, where the writer has chosen an alternative.
  Here choosing(WriterChoices.Alternative chosen) {
    Set<String> gone = names;
    if (!chosen.union().isEmpty() && !names.contains(chosen.union())) {
      gone = new TreeSet<>(names);
      gone.add(chosen.union());
    }
    return new Here(chosen.writer(), gone, also, path, wrap, sure, free);
  }

  /// The same, where a document that seems to fail here alone may fail elsewhere all the same.
  Here unsure() {
    return new Here(
        writer,
        names,
        also,
        path,
        value -> wrap.apply(value).map(Shown::perhapsElsewhere),
        false,
        free);
  }
}

package io.github.schemadiff.coupling;

import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Models that a structure takes in whole, by `allOf` and the like: their fields stand among its
/// own, and only their places tell where they come from.
final class Composed {
  private Composed() {}

  static List<Model> of(Shape.Structure structure, Map<String, Shape> definitions) {
    Map<String, List<Field>> byPlace = new LinkedHashMap<>();
    for (Field field : structure.fields()) {
      home(field.span())
          .filter(home -> !isOwn(structure.span(), field.span(), home))
          .ifPresent(
              home ->
                  byPlace
                      .computeIfAbsent(Model.id(field.span().file(), home), _ -> new ArrayList<>())
                      .add(field));
    }
    List<Model> models = new ArrayList<>();
    byPlace.forEach(
        (_, fields) -> {
          SourceSpan first = fields.getFirst().span();
          SourceSpan place = first.withPointer(home(first).orElseThrow());
          models.add(Model.of(name(place), place, fields, definitions));
        });
    return models;
  }

  /// The pointer of the subschema that declares a field: `/$defs/Envelope` for
  /// `/$defs/Envelope/properties/id`.
  private static Optional<String> home(SourceSpan field) {
    String pointer = field.pointer();
    int name = pointer.lastIndexOf('/');
    int keyword = name < 0 ? -1 : pointer.lastIndexOf('/', name - 1);
    return keyword < 0 || !pointer.substring(keyword, name).equals("/properties")
        ? Optional.empty()
        : Optional.of(pointer.substring(0, keyword));
  }

  private static boolean isOwn(SourceSpan structure, SourceSpan field, String home) {
    return structure.file().equals(field.file())
        && (home.equals(structure.pointer()) || home.startsWith(structure.pointer() + "/"));
  }

  private static String name(SourceSpan place) {
    String pointer = place.pointer();
    String whole = pointer.isEmpty() ? place.file() : pointer;
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    return pointer.isEmpty()
        ? last.replaceFirst("(?i)(?:[.-]schema)?\\.(?:json|ya?ml)$", "")
        : last;
  }
}

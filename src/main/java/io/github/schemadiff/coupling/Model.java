package io.github.schemadiff.coupling;

import io.github.schemadiff.match.Names;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A structure as a set of fields: what services that use it have to agree on.
///
/// @param id tells it from all others of its set: the file and the pointer of its schema
/// @param name of the definition, of the field that holds it, or of the event
/// @param fields by their names as people read them, so that `room_number` is `roomNumber`
/// @param around ids of the models whose schemas hold its own
/// @param closed whether a reader rejects members that it does not name
public record Model(
    String id,
    String name,
    Map<String, ModelField> fields,
    List<String> around,
    boolean closed,
    SourceSpan span) {
  public Model {
    around = List.copyOf(around);
  }

  /// @param name as written
  public record ModelField(String name, FieldKind kind, SourceSpan span) {}

  static Model of(
      String name,
      Shape.Structure structure,
      List<Shape.Structure> around,
      Map<String, Shape> definitions) {
    return new Model(
        id(structure.span().file(), structure.span().pointer()),
        name,
        fields(structure.fields(), definitions),
        around.stream().map(outer -> id(outer.span().file(), outer.span().pointer())).toList(),
        structure.content() instanceof Content.Closed,
        structure.span());
  }

  /// A model that others take in whole.
  static Model of(
      String name, SourceSpan place, List<Field> declared, Map<String, Shape> definitions) {
    return new Model(
        id(place.file(), place.pointer()),
        name,
        fields(declared, definitions),
        List.of(),
        false,
        place);
  }

  static String id(String file, String pointer) {
    return file + "#" + pointer;
  }

  private static Map<String, ModelField> fields(
      List<Field> declared, Map<String, Shape> definitions) {
    Map<String, ModelField> fields = new LinkedHashMap<>();
    for (Field field : declared) {
      String plain = Names.plain(field.name());
      fields.putIfAbsent(
          plain.isEmpty() ? field.name() : plain,
          new ModelField(field.name(), FieldKind.of(field.shape(), definitions), field.span()));
    }
    return fields;
  }

  /// How many fields both have: the same name, and the same kind of value.
  public int same(Model other) {
    return (int)
        fields.entrySet().stream()
            .filter(field -> has(other.fields.get(field.getKey()), field.getValue()))
            .count();
  }

  private static boolean has(ModelField theirs, ModelField mine) {
    return theirs != null && theirs.kind() == mine.kind();
  }

  /// How many fields the two have together.
  public int together(Model other) {
    return fields.size() + other.fields.size() - same(other);
  }

  /// The field overlap: Jaccard's index of the two sets of fields, |A ∩ B| / |A ∪ B| (P. Jaccard,
  /// *The Distribution of the Flora in the Alpine Zone*, New Phytologist 11, 1912). A part of a
  /// model is no copy of it, so the overlap coefficient, which counts it as one, will not do.
  public double overlap(Model other) {
    int together = together(other);
    return together == 0 ? 0 : (double) same(other) / together;
  }

  /// The fields that `other` has not, as written here.
  public List<ModelField> missingIn(Model other) {
    return fields.entrySet().stream()
        .filter(field -> !has(other.fields.get(field.getKey()), field.getValue()))
        .map(Map.Entry::getValue)
        .toList();
  }
}

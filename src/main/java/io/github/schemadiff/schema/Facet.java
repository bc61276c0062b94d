package io.github.schemadiff.schema;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One thing that a schema says of a shape or a field beyond its type, with the place where it says
/// it.
public sealed interface Facet {
  SourceSpan span();

  /// The documented default. `valid` is false where the default breaks the schema it stands in.
  record Default(JsonNode value, boolean valid, SourceSpan span) implements Facet {}

  /// `null` is allowed beside the shape's own type.
  record Nullable(SourceSpan span) implements Facet {}

  /// A bound or pattern by its keyword: `minLength`, `maximum`, `pattern`, `multipleOf`,
  /// `uniqueItems`, `size`…
  record Constraint(String keyword, JsonNode value, SourceSpan span) implements Facet {}

  /// A semantic annotation on the carrier type: JSON Schema `format`, an Avro logical type with its
  /// parameters.
  record Format(String name, JsonNode parameters, SourceSpan span) implements Facet {}

  /// A clause shown as written and decided elsewhere: `not`, `if`, `dependentSchemas`, `contains`…
  record Clause(String keyword, JsonNode written, SourceSpan span) implements Facet {}

  /// Another name that the dialect's own resolution honours.
  record Alias(String name, SourceSpan span) implements Facet {}

  /// A field or enum number.
  record Number(int number, SourceSpan span) implements Facet {}

  /// The field belongs to this oneof group.
  record OneofMember(String group, SourceSpan span) implements Facet {}

  /// Names and numbers that must not be used again, as written.
  record Reserved(List<String> names, List<String> ranges, SourceSpan span) implements Facet {
    public Reserved {
      names = List.copyOf(names);
      ranges = List.copyOf(ranges);
    }
  }

  /// A dialect's own property with a meaning on the wire or in generated code: `json_name`,
  /// `packed`, `order`, `readOnly`, `contentEncoding`, `discriminator`…
  record Property(String name, JsonNode value, SourceSpan span) implements Facet {
    /// The name of the property of a shape that its schema describes without naming its type, so
    /// that values of all other types are admitted as well.
    public static final String UNTYPED = "untyped";

    public static boolean isUntyped(Facet facet) {
      return facet instanceof Property property && property.name().equals(UNTYPED);
    }
  }

  /// A title or a description.
  record Documentation(String keyword, String text, SourceSpan span) implements Facet {}

  record Examples(List<JsonNode> values, SourceSpan span) implements Facet {
    public Examples {
      values = List.copyOf(values);
    }
  }

  record Deprecated(SourceSpan span) implements Facet {}

  /// The field is no member of a document but a part of an event that has several: a request body,
  /// a parameter, a header, or something that is said beside the payload.
  ///
  /// @param writer who writes it; empty where nobody waits for an answer, or nobody writes it
  /// @param step from the path of what it is a part of; empty where the part stands for the whole
  /// @param key what it is recognised by on the other side, among its siblings
  /// @param value what it says, where that is no schema
  record Part(
      PartKind kind,
      Optional<Writer> writer,
      Optional<SchemaPath.Step> step,
      String key,
      Optional<JsonNode> value,
      SourceSpan span)
      implements Facet {}
}

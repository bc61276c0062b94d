package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Basic;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import io.github.schemadiff.compat.avro.type.Datum;
import io.github.schemadiff.schema.SchemaPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A document as people read it: the specification's JSON encoding, but decimals are numbers and
/// times are times, and a union says its branch only where there is a choice beside `null`.
final class Spoken {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private Spoken() {}

  /// @param type in the writer's own names
  static JsonNode json(Datum datum, AvroType type) {
    return switch (type) {
      case Primitive primitive ->
          datum instanceof Datum.Value(Object value) ? primitive(value, primitive) : unwritten();
      case Fixed fixed ->
          datum instanceof Datum.Value(Object value)
              ? LogicalText.of((byte[]) value, fixed.logical())
                  .orElseGet(() -> bytes((byte[]) value))
              : unwritten();
      case Enumeration one ->
          datum instanceof Datum.Symbol(int at)
              ? MAKE.stringNode(one.symbols().get(at))
              : unwritten();
      case Sequence sequence -> {
        ArrayNode array = MAKE.arrayNode();
        if (datum instanceof Datum.Items(List<Datum> items)) {
          items.forEach(item -> array.add(json(item, sequence.items())));
        }
        yield array;
      }
      case Dictionary map -> {
        ObjectNode object = MAKE.objectNode();
        if (datum instanceof Datum.Entries entries) {
          entries.entries().forEach((key, value) -> object.set(key, json(value, map.values())));
        }
        yield object;
      }
      case Union union ->
          datum instanceof Datum.Choice(int at, Datum value)
              ? branch(union, at, json(value, union.branches().get(at)))
              : unwritten();
      case AvroType.Record record -> record(datum, record);
    };
  }

  private static JsonNode record(Datum datum, AvroType.Record record) {
    ObjectNode object = MAKE.objectNode();
    if (datum instanceof Datum.Members(List<Datum> members)) {
      for (int at = 0; at < members.size(); at++) {
        if (!(members.get(at) instanceof Datum.Endless)) {
          AvroType.Field field = record.fields().get(at);
          object.set(field.name(), json(members.get(at), field.type()));
        }
      }
    }
    return object;
  }

  private static JsonNode branch(Union union, int at, JsonNode value) {
    return tag(union, at).map(tag -> (JsonNode) MAKE.objectNode().set(tag, value)).orElse(value);
  }

  /// The name under which a branch's value stands, where there is a choice beside `null`.
  private static Optional<String> tag(Union union, int at) {
    long choices = union.branches().stream().filter(branch -> !isNull(branch)).count();
    return choices > 1 && !isNull(union.branches().get(at))
        ? Optional.of(union.branches().get(at).word())
        : Optional.empty();
  }

  private static boolean isNull(AvroType type) {
    return type instanceof Primitive primitive && primitive.basic() == Basic.NULL;
  }

  /// Stands for the rest of a document that has no end.
  private static JsonNode unwritten() {
    return MAKE.objectNode();
  }

  private static JsonNode primitive(Object value, Primitive type) {
    return LogicalText.of(value, type.logical())
        .orElseGet(
            () ->
                switch (value) {
                  case null -> MAKE.nullNode();
                  case Boolean bool -> MAKE.booleanNode(bool);
                  case Integer number -> MAKE.numberNode(number);
                  case Long number -> MAKE.numberNode(number);
                  case Float number -> MAKE.numberNode(number);
                  case Double number -> MAKE.numberNode(number);
                  case byte[] bytes -> bytes(bytes);
                  default -> MAKE.stringNode(value.toString());
                });
  }

  private static JsonNode bytes(byte[] bytes) {
    return MAKE.stringNode(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /// The same way in the document: concrete positions, the writer's names, the tags of unions.
  static SchemaPath path(List<Trail.Step> steps, AvroType type) {
    SchemaPath path = SchemaPath.ROOT;
    AvroType at = type;
    for (Trail.Step step : steps) {
      switch (step) {
        case Trail.FieldStep field -> {
          AvroType.Field written = ((AvroType.Record) at).fields().get(field.at());
          path = path.member(written.name());
          at = written.type();
        }
        case Trail.Inner(boolean map) -> {
          path = map ? path.member("key") : path.index(0);
          at = map ? ((Dictionary) at).values() : ((Sequence) at).items();
        }
        case Trail.BranchStep(int branch, String label) -> {
          Optional<String> tag = tag((Union) at, branch);
          path = tag.map(path::member).orElse(path.branch(label));
          at = ((Union) at).branches().get(branch);
        }
      }
    }
    return path;
  }
}

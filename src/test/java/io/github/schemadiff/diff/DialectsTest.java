package io.github.schemadiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The vocabulary of changes suffices for Avro and Protobuf: shapes as their readers would make
/// them.
class DialectsTest {
  private static final SourceSpan HERE = SourceSpan.startOf("event");
  private static final Contract CONTRACT =
      new Contract.Avro(
          Contract.AvroTypes.NONE, JsonNodeFactory.instance.stringNode("null"), "event#");

  private static List<String> changes(Dialect dialect, Shape old, Shape recent) {
    return changes(dialect, old, Map.of(), recent, Map.of());
  }

  private static List<String> changes(
      Dialect dialect,
      Shape old,
      Map<String, Shape> oldDefinitions,
      Shape recent,
      Map<String, Shape> recentDefinitions) {
    return Trees.changes(
        new Differ()
            .diff(event(dialect, old), oldDefinitions, event(dialect, recent), recentDefinitions));
  }

  private static EventType event(Dialect dialect, Shape shape) {
    return new EventType("E", "E", dialect.id(), dialect, shape, HERE, CONTRACT);
  }

  private static Shape record(String name, Field... fields) {
    return new Shape.Structure(
        Optional.of(name), Arrays.asList(fields), new Content.Open(), List.of(), List.of(), HERE);
  }

  private static Shape message(String name, List<Facet> facets, Field... fields) {
    return new Shape.Structure(
        Optional.of(name), Arrays.asList(fields), new Content.Open(), List.of(), facets, HERE);
  }

  private static Field field(String name, Presence presence, Shape shape, Facet... facets) {
    return new Field(name, presence, shape, Arrays.asList(facets), HERE, HERE);
  }

  private static Shape scalar(String type, Facet... facets) {
    return new Shape.Scalar(type, Arrays.asList(facets), HERE);
  }

  private static Shape enumeration(String name, List<Facet> facets, Shape.Symbol... symbols) {
    return new Shape.Enumeration(Optional.of(name), "string", Arrays.asList(symbols), facets, HERE);
  }

  private static Shape.Symbol symbol(String name, Facet... facets) {
    return new Shape.Symbol(text(name), Arrays.asList(facets), HERE);
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  private static Facet number(int number) {
    return new Facet.Number(number, HERE);
  }

  private static Facet defaultValue(String text) {
    return new Facet.Default(text(text), true, HERE);
  }

  @Test
  void avroAliasIsADeclaredRename() {
    assertThat(
            changes(
                Dialect.AVRO,
                record("E", field("room", Presence.REQUIRED, scalar("string"))),
                record(
                    "E",
                    field(
                        "chamber",
                        Presence.REQUIRED,
                        scalar("string"),
                        new Facet.Alias("room", HERE)))))
        .containsExactly("/chamber renamed room -> chamber", "/chamber aliases none -> [\"room\"]");
  }

  @Test
  void avroEnumDefaultIsNotTheFieldsDefault() {
    Shape old = enumeration("Status", List.of(), symbol("NEW"), symbol("DONE"));
    Shape recent =
        enumeration("Status", List.of(defaultValue("NEW")), symbol("NEW"), symbol("HELD"));
    assertThat(
            changes(
                Dialect.AVRO,
                record("E", field("status", Presence.OPTIONAL, old, defaultValue("NEW"))),
                record("E", field("status", Presence.OPTIONAL, recent, defaultValue("HELD")))))
        .containsExactly(
            "/status symbols +[\"HELD\"]",
            "/status symbols -[\"DONE\"]",
            "/status default \"NEW\" -> \"HELD\"",
            "/status enumDefault none -> \"NEW\"");
  }

  @Test
  void avroUnionsPromotionsAndLogicalTypes() {
    Facet null_ = new Facet.Nullable(HERE);
    JsonNode precise = JsonNodeFactory.instance.objectNode().put("precision", 10).put("scale", 2);
    JsonNode coarse = JsonNodeFactory.instance.objectNode().put("precision", 10).put("scale", 0);
    Shape old =
        record(
            "E",
            field("count", Presence.REQUIRED, scalar("int")),
            field("note", Presence.OPTIONAL, scalar("string", null_)),
            field(
                "price",
                Presence.REQUIRED,
                scalar("bytes", new Facet.Format("decimal", precise, HERE))));
    Shape recent =
        record(
            "E",
            field("count", Presence.REQUIRED, scalar("long")),
            field("note", Presence.REQUIRED, scalar("string")),
            field(
                "price",
                Presence.REQUIRED,
                scalar("bytes", new Facet.Format("decimal", coarse, HERE))));
    assertThat(changes(Dialect.AVRO, old, recent))
        .containsExactly(
            "/count type int -> long",
            "/note null refused",
            "/price format decimal(10, 2) -> decimal(10, 0)");
  }

  @Test
  void avroNamedTypesAndMapsAreReadByName() {
    Shape map = new Shape.Dictionary(scalar("string"), scalar("long"), List.of(), HERE);
    assertThat(
            changes(
                Dialect.AVRO,
                record(
                    "E",
                    field("guest", Presence.REQUIRED, record("Guest")),
                    field("m", Presence.REQUIRED, map)),
                record(
                    "E",
                    field("guest", Presence.REQUIRED, record("Person")),
                    field("m", Presence.REQUIRED, record("M")))))
        .containsExactly("/guest named Guest -> Person", "/m type map of long -> record");
  }

  @Test
  void protobufFieldsAreRenamedByTheirNumbersAndRenumberedByTheirNames() {
    assertThat(
            changes(
                Dialect.PROTOBUF,
                message(
                    "E",
                    List.of(),
                    field("room", Presence.IMPLICIT, scalar("string"), number(1)),
                    field("seats", Presence.IMPLICIT, scalar("int32"), number(2)),
                    field("gone", Presence.OPTIONAL, scalar("bool"), number(3))),
                message(
                    "E",
                    List.of(new Facet.Reserved(List.of("gone"), List.of("3"), HERE)),
                    field("chamber", Presence.IMPLICIT, scalar("string"), number(1)),
                    field("seats", Presence.IMPLICIT, scalar("int64"), number(4)))))
        .containsExactly(
            ". reserved none -> [\"3\",\"gone\"]",
            "/chamber renamed room -> chamber",
            "/seats type int32 -> int64",
            "/seats number 2 -> 4",
            "/gone removed OPTIONAL");
  }

  @Test
  void protobufOneofsJsonNamesAndEnumNumbers() {
    Facet way = new Facet.OneofMember("way", HERE);
    Facet json = new Facet.Property("json_name", text("theRoom"), HERE);
    Shape old =
        message(
            "E",
            List.of(),
            field("card", Presence.OPTIONAL, scalar("string"), number(1)),
            field("room", Presence.IMPLICIT, scalar("string"), number(2)),
            field(
                "status",
                Presence.IMPLICIT,
                enumeration("S", List.of(), symbol("A", number(0)), symbol("B", number(1))),
                number(3)));
    Shape recent =
        message(
            "E",
            List.of(),
            field("card", Presence.OPTIONAL, scalar("string"), number(1), way),
            field("room", Presence.IMPLICIT, scalar("string"), number(2), json),
            field(
                "status",
                Presence.IMPLICIT,
                enumeration("S", List.of(), symbol("A", number(1)), symbol("B", number(0))),
                number(3)));
    assertThat(changes(Dialect.PROTOBUF, old, recent))
        .containsExactly(
            "/card oneof none -> way",
            "/room json_name none -> \"theRoom\"",
            "/status symbol \"A\" 0 -> 1",
            "/status symbol \"B\" 1 -> 0");
  }

  @Test
  void protobufSingularBecomesRepeated() {
    Shape many = new Shape.Sequence(List.of(), scalar("string"), List.of(), HERE);
    assertThat(
            changes(
                Dialect.PROTOBUF,
                message("E", List.of(), field("a", Presence.IMPLICIT, scalar("string"), number(1))),
                message("E", List.of(), field("a", Presence.IMPLICIT, many, number(1)))))
        .containsExactly("/a type string -> repeated string");
  }

  @Test
  void shapesAThousandLevelsDeepAreAligned() {
    Shape old = scalar("string");
    Shape recent = scalar("integer");
    for (int level = 0; level < 1000; level++) {
      old = record("R", field("f", Presence.REQUIRED, old));
      recent = record("R", field("f", Presence.REQUIRED, recent));
    }
    assertThat(changes(Dialect.AVRO, old, recent))
        .containsExactly("/f".repeat(1000) + " type string -> integer");
  }

  @Test
  void referencesThatLeadNowhereOrInCirclesAreShownAsTheyAre() {
    Shape circle = new Shape.Reference("a", "A", List.of(), HERE);
    Shape dangling = new Shape.Reference("nowhere", "Nowhere", List.of(), HERE);
    Map<String, Shape> definitions =
        Map.of("a", new Shape.Reference("b", "B", List.of(), HERE), "b", circle);
    List<Field> fields = new ArrayList<>();
    fields.add(field("c", Presence.REQUIRED, circle));
    fields.add(field("d", Presence.REQUIRED, dangling));
    Shape both = record("E", fields.toArray(Field[]::new));
    assertThat(changes(Dialect.AVRO, both, definitions, both, definitions)).isEmpty();
  }
}

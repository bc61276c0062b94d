package io.github.schemadiff.format.avro;

import static io.github.schemadiff.format.avro.Loading.folder;
import static io.github.schemadiff.format.avro.Loading.named;
import static io.github.schemadiff.format.avro.Loading.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import org.junit.jupiter.api.Test;

/// What a person sees of a schema, and where.
class ShapesTest {
  private static final String ORDER =
      """
      {
        'type': 'record', 'name': 'Order', 'namespace': 'shop', 'doc': 'An order.',
        'fields': [
          {'name': 'id', 'type': {'type': 'string', 'logicalType': 'uuid'}},
          {'name': 'note', 'type': ['null', 'string'], 'default': null, 'doc': 'Free text.'},
          {
            'name': 'total',
            'type': {'type': 'bytes', 'logicalType': 'decimal', 'precision': 9, 'scale': 2}
          },
          {'name': 'state', 'aliases': ['status'], 'type':
            {'type': 'enum', 'name': 'State', 'symbols': ['NEW', 'HELD'], 'default': 'NEW'}},
          {'name': 'lines', 'type': {'type': 'array', 'items': {
            'type': 'record', 'name': 'Line', 'aliases': ['Item', 'old.Row'], 'fields': [
              {'name': 'sku', 'type': 'string', 'order': 'ignore', 'example': 'A-1'},
              {'name': 'part', 'type': ['null', 'Line'], 'deprecated': 'since 2'}
            ]}}},
          {'name': 'tags', 'type': {'type': 'map', 'values': 'long'}, 'connect.index': 3},
          {'name': 'hash', 'type': {'type': 'fixed', 'name': 'MD5', 'size': 16}},
          {'name': 'before', 'type': 'shop.MD5'}
        ]
      }
      """;

  @Test
  void everythingThatASchemaSaysIsThere() {
    EventCatalog catalog = named("order.avsc", ORDER);
    assertThat(catalog.problems()).isEmpty();
    assertThat(text(catalog.events().getFirst().shape()))
        .isEqualTo(
            "{id!: string uuid(), note: (null: null | string: string) =null #Free text.,"
                + " total!: bytes decimal(9,2), state!: &State ~status, lines!: [&Line],"
                + " tags!: map(long) @connect.index, hash!: &MD5, before!: &MD5} #An order.");
    assertThat(text(catalog.definitions().get("shop.State"))).isEqualTo("<NEW|HELD> ='NEW'");
    assertThat(text(catalog.definitions().get("shop.Line")))
        .isEqualTo(
            "{sku!: string @order e.g. [\"A-1\"], part!: (null: null | Line: &Line) deprecated}"
                + " ~shop.Item ~old.Row");
    assertThat(text(catalog.definitions().get("shop.MD5"))).isEqualTo("fixed(16)");
  }

  @Test
  void everyPlaceIsTheOneInTheFile() {
    EventCatalog catalog = named("order.avsc", ORDER);
    Shape.Structure order = (Shape.Structure) catalog.events().getFirst().shape();
    assertThat(place(order.span())).isEqualTo("2:29 +7 ");
    assertThat(place(order.fields().get(1).span())).isEqualTo("5:14 +6 /fields/1/name");
    assertThat(place(order.fields().get(1).presenceSpan())).isEqualTo("5:50 +15 /fields/1/default");
    assertThat(place(order.fields().get(2).shape().span())).isEqualTo("8:24 +7 /fields/2/type");
    assertThat(place(order.fields().get(2).shape().facets().getFirst().span()))
        .isEqualTo("8:33 +24 /fields/2/type/logicalType");
    Field state = order.field("state").orElseThrow();
    assertThat(place(state.shape().span())).isEqualTo("11:32 +7 /fields/3/type");
    assertThat(place(catalog.definitions().get("shop.State").span()))
        .isEqualTo(place(state.shape().span()));
    assertThat(place(order.field("before").orElseThrow().shape().span()))
        .isEqualTo("19:32 +10 /fields/7/type");
    assertThat(order.span().endLine()).isEqualTo(21);
  }

  private static String place(SourceSpan span) {
    return span.line() + ":" + span.column() + " +" + span.length() + " " + span.pointer();
  }

  @Test
  void namesAreFoundInAnyFileAndOrder() {
    EventCatalog catalog =
        folder(
            "a.avsc",
            "{'type':'record','name':'shop.Placed','fields':[{'name':'by','type':'Person'},"
                + "{'name':'at','type':'geo.Place'}]}",
            "b.avsc",
            "{'type':'record','name':'Person','namespace':'shop','fields':[{'name':'home','type':"
                + "['null',{'type':'record','name':'Place','namespace':'geo','fields':["
                + "{'name':'in','type':['null','Place']}]}]}]}");
    assertThat(catalog.problems()).isEmpty();
    assertThat(Loading.names(catalog.events())).containsExactly("Placed");
    assertThat(Loading.names(catalog.sharedTypes())).containsExactly("Person");
    assertThat(text(catalog.events().getFirst().shape())).isEqualTo("{by!: &Person, at!: &Place}");
    assertThat(text(catalog.definitions().get("geo.Place")))
        .isEqualTo("{in!: (null: null | Place: &Place)}");
  }

  @Test
  void anyTypeMayBeARoot() {
    assertThat(text(named("a.avsc", "'string'").events().getFirst().shape())).isEqualTo("string");
    assertThat(text(named("a.avsc", "['null','int']").events().getFirst().shape()))
        .isEqualTo("(null: null | int: int)");
    EventCatalog nothing = named("a.avsc", "null");
    assertThat(text(nothing.events().getFirst().shape())).isEqualTo("null");
    assertThat(Loading.notes(nothing))
        .containsExactly("a.avsc:1:1: `null` is read as the type `\"null\"`.");
  }
}

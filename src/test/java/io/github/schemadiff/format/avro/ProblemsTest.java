package io.github.schemadiff.format.avro;

import static io.github.schemadiff.format.avro.Loading.errors;
import static io.github.schemadiff.format.avro.Loading.folder;
import static io.github.schemadiff.format.avro.Loading.named;
import static io.github.schemadiff.format.avro.Loading.names;
import static io.github.schemadiff.format.avro.Loading.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad input: what is said of it, and that everything else is read.
class ProblemsTest {
  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'record','name':'E','fields':[{'name':'a','type':'Money'}]} | 1:58 | No type is called ´Money´; expected a primitive type or the name of a record, enum or fixed of this set.
          {'type':'record','name':'a.E','fields':[{'name':'a','type':'Money'}]} | 1:60 | No type is called ´a.Money´; expected a primitive type or the name of a record, enum or fixed of this set.
          {'type':'recrod','name':'E'} | 1:9 | No type is called ´recrod´; expected a primitive type or the name of a record, enum or fixed of this set.
          {'type':'record','name':'E'} | 1:1 | ´fields´ is missing; expected an array of fields.
          {'type':'record','name':'E','fields':{}} | 1:38 | ´fields´ is wrong here; expected an array of fields.
          {'type':'record','name':'E','fields':['a']} | 1:39 | This is no field; expected an object with ´name´ and ´type´.
          {'type':'record','name':'E','fields':[{'type':'int'}]} | 1:39 | This field has no ´name´.
          {'type':'record','name':'E','fields':[{'name':'a-b','type':'int'}]} | 1:47 | ´"a-b"´ is no name; expected letters, digits and ´_´.
          {'type':'record','name':'E','fields':[{'name':'a'}]} | 1:39 | ´type´ is missing; expected the field’s type.
          {'type':'record','name':'E','fields':[{'name':'a','type':'int'},{'name':'a','type':'int'}]} | 1:73 | ´a´ is a field of this record twice; expected each name once.
          {'type':'record','name':'E','fields':[{'name':'a','type':'int','default':'1'}]} | 1:74 | The default ´"1"´ does not fit its field; expected an integer of 32 bits.
          {'type':'record','name':'E','fields':[{'name':'a','type':'int','default':3000000000}]} | 1:74 | The default ´3000000000´ does not fit its field; expected an integer of 32 bits.
          {'type':'record','name':'E','fields':[{'name':'a','type':['int','null'],'default':'x'}]} | 1:83 | The default ´"x"´ does not fit its field; expected a value of one of the union’s branches.
          {'type':'record','name':'E','fields':[{'name':'a','type':{'type':'enum','name':'S','symbols':['A']},'default':'B'}]} | 1:111 | The default ´"B"´ does not fit its field; expected one of the symbols of S.
          {'type':'record','name':'E','fields':[{'name':'a','type':{'type':'record','name':'R','fields':[{'name':'x','type':'int'}]},'default':{}}]} | 1:134 | The default ´{}´ does not fit its field; expected a value for its field ´x´.
          {'type':'record','name':'E','fields':[{'name':'a','type':'E','default':{}}]} | 1:72 | The default ´{}´ does not fit its field; expected a value with an end.
          {'type':'record','name':'E','fields':[{'name':'a','type':'int','order':'up'}]} | 1:72 | Expected ´ascending´, ´descending´ or ´ignore´ as the order.
          {'type':'enum','name':'E','symbols':['A','A']} | 1:42 | ´A´ stands here twice; expected each symbol once.
          {'type':'enum','name':'E','symbols':['A B']} | 1:38 | ´A B´ is no symbol; expected letters, digits and ´_´.
          {'type':'enum','name':'E','symbols':['A'],'default':'B'} | 1:53 | The default ´"B"´ is no symbol of this enum; expected one of its symbols.
          {'type':'fixed','name':'E','size':-1} | 1:35 | ´size´ is wrong here; expected the number of bytes.
          {'type':'array'} | 1:1 | ´items´ is missing; expected the type of its content.
          {'type':'map','values':7} | 1:24 | This is no type; expected a name, an object or an array.
          {'type':{'type':'int'}} | 1:9 | ´type´ is no name; expected a type within an array, map or field.
          {'name':'E','fields':[]} | 1:1 | This type says no ´type´.
          {'type':'record','fields':[]} | 1:1 | This record has no ´name´.
          {'type':'record','name':'a b','fields':[]} | 1:25 | ´a b´ is no name; expected letters, digits and ´_´.
          {'type':'record','name':'string','fields':[]} | 1:25 | ´string´ is the name of a primitive type.
          ['int',['null']] | 1:8 | A union stands in a union; expected its branches.
          ['int','string','int'] | 1:17 | ´int´ stands in this union twice; expected each type once.
          [{'type':'fixed','name':'F','size':1},'F'] | 1:39 | ´F´ stands in this union twice; expected each type once.
          {'type':'record','name':'E','aliases':'F','fields':[]} | 1:39 | ´aliases´ is no array; expected an array of names.
          {'type':'record','name':'E','aliases':['F-G'],'fields':[]} | 1:40 | ´"F-G"´ is no name; expected letters, digits and ´_´.
          {'type':'record','name':'E','fields':[{'name':'a','type':'int','aliases':['b']},{'name':'b','type':'int','aliases':['a']}]} | 1:75 | The aliases of ´a´ and ´b´ lead in a circle; expected former names only.
          {'type':'record','name':'E','fields':[{'name':'a','type':'int','aliases':['x']},{'name':'b','type':'int','aliases':['x']}]} | 1:117 | ´x´ is an alias of ´a´ already; expected it once.
          [{'type':'fixed','name':'A','aliases':['B'],'size':1},{'type':'fixed','name':'B','aliases':['A'],'size':1}] | 1:40 | The aliases of ´A´ and ´B´ lead in a circle; expected former names only.
          {'type':'record','name':'E','fields':[{'name':'a','type':{'type':'fixed','name':'E','size':1}}]} | 1:81 | ´E´ is defined a second time; expected it once, as at event.avsc:1.
          {'type':'record','name':'E','name':'F','fields':[]} | 1:29 | ´name´ stands here a second time; expected each name once.
          """)
  void everyProblemHasItsPlaceAndSaysWhatWasExpected(String schema, String place, String said) {
    EventCatalog catalog = named("event.avsc", schema);
    assertThat(errors(catalog)).contains("event.avsc:" + place + ": " + said.replace('´', '`'));
    assertThat(catalog.events()).isEmpty();
    assertThat(catalog.unread()).isNotEmpty();
  }

  @Test
  void brokenJsonIsSaidWithItsPlaceAndNothingItNamesLooksRemoved() {
    EventCatalog catalog =
        folder(
            "a.avsc", "{'type':'record','name':'shop.Placed',\n 'fields': [,]}",
            "b.avsc", "{'type':'record','name':'shop.Paid','fields':[]}");
    assertThat(errors(catalog)).hasSize(1).allMatch(it -> it.startsWith("a.avsc:2:13: "));
    assertThat(names(catalog.events())).containsExactly("Paid");
    assertThat(catalog.unread()).anyMatch(it -> it.name().equals("Placed"));
  }

  /// As Avro's own parser takes them; places stay what they are.
  @Test
  void commentsMayStandInAvrosJson() {
    EventCatalog catalog =
        named(
            "event.avsc",
            """
            /* Licence, with a 'quote' and a brace {.
             */
            {'type':'record','name':'E', // the event
             'fields':[/* none */ {'name':'a','type':'Money'}]}
            """);
    assertThat(errors(catalog)).hasSize(1).allMatch(it -> it.startsWith("event.avsc:4:42: "));
    assertThat(errors(named("event.avsc", "// nothing"))).hasSize(1);
    assertThat(errors(named("event.avsc", "/* never closed"))).hasSize(1);
  }

  @Test
  void whatUsesSomethingWrongIsNotReadAndTheRestIs() {
    EventCatalog catalog =
        folder(
            "a.avsc",
            "{'type':'record','name':'A','fields':[{'name':'m','type':'Money'}]}",
            "b.avsc",
            "{'type':'record','name':'B','fields':[{'name':'m','type':'int'}]}",
            "money.avsc",
            "{'type':'record','name':'Money','fields':[{'name':'c','type':'Currency'}]}");
    assertThat(errors(catalog)).hasSize(1).allMatch(it -> it.startsWith("money.avsc:1:62: "));
    assertThat(names(catalog.events())).containsExactly("B");
    assertThat(catalog.unread()).extracting(it -> it.name()).containsExactly("A");
  }

  @Test
  void aLogicalTypeThatDoesNotFitIsIgnoredWithAWord() {
    EventCatalog catalog =
        named(
            "event.avsc",
            """
            {'type':'record','name':'E','fields':[
            {'name':'a','type':{'type':'int','logicalType':'timestamp-millis'}},
            {'name':'b','type':{'type':'bytes','logicalType':'decimal','precision':2,'scale':3}},
            {'name':'c','type':{'type':'fixed','name':'F','size':2,'logicalType':'decimal','precision':5}},
            {'name':'d','type':'long','logicalType':'timestamp-millis'},
            {'name':'e','type':{'type':'long','logicalType':'my-own'}}]}
            """);
    assertThat(notes(catalog))
        .containsExactly(
            "event.avsc:2:34: The logical type `timestamp-millis` is ignored: it needs long.",
            "event.avsc:3:36: The logical type `decimal` is ignored: its `scale` must lie between 0"
                + " and its precision.",
            "event.avsc:4:56: The logical type `decimal` is ignored: a fixed of size 2 holds 4"
                + " digits.",
            "event.avsc:5:27: A logical type beside a field’s type is ignored: it belongs within"
                + " the type.");
    assertThat(Loading.text(catalog.events().getFirst().shape()))
        .contains("a!: int,", "b!: bytes,", "e!: long my-own()");
  }

  @Test
  void hostileNestingAndCirclesAreSurvived() {
    String deep = "{'type':'array','items':".repeat(600) + "'int'" + "}".repeat(600);
    assertThat(errors(named("event.avsc", deep))).hasSize(1);
    StringBuilder chain = new StringBuilder("[");
    for (int at = 0; at < 5_000; at++) {
      chain.append(
          "{'type':'record','name':'R%d','fields':[{'name':'n','type':['null','R%d']}]},"
              .formatted(at, (at + 1) % 5_000));
    }
    EventCatalog catalog = named("event.avsc", chain + "'null']");
    assertThat(errors(catalog)).isEmpty();
    assertThat(catalog.definitions()).hasSize(5_000);
  }
}

package io.github.schemadiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told of a change, as small JSON Schema texts.
class DifferTest {
  /// An object with these properties.
  private static String object(String properties, String more) {
    return "{'title': 'E', 'type': 'object', 'properties': {" + properties + "}" + more + "}";
  }

  private static String field(String schema) {
    return object("'a': " + schema, "");
  }

  private static List<String> changes(String old, String recent) {
    return Trees.changes(Trees.diff(old, recent));
  }

  /// Columns: the old value's schema, the new one's, what is told at `/a` (several: with `;`).
  @ParameterizedTest(name = "{0}  to  {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'type':'integer'}            | {'type':'number'}                      | type integer -> number
          {'type':'integer'}            | {'type':'array'}                       | type integer -> array
          {'enum':['x','y']}            | {'type':'string'}                      | type enum -> string
          {'type':'string'}             | {'const':'x'}                          | type string -> enum
          {}                            | {'type':'string'}                      | type any -> string
          {'type':'string'}             | false                                  | type string -> never
          {'type':'string'}             | {'type':['string','null']}             | null allowed
          {'type':['integer','null']}   | {'type':'integer'}                     | null refused
          {'type':['integer','null']}   | {'type':'string'}                      | type integer -> string; null refused
          {'type':'string'}             | {'oneOf':[{'type':'string'},{'type':'null'}]} | null allowed
          {'enum':['x','y']}            | {'enum':['y','z']}                     | symbols +["z"]; symbols -["x"]
          {'enum':['x','y']}            | {'oneOf':[{'const':'x'},{'const':'y'}]} |
          {'oneOf':[{'const':'x'},{'const':'y'}]} | {'type':'string','enum':['x','z']} | symbols +["z"]; symbols -["y"]
          {'type':['string','integer']} | {'oneOf':[{'type':'string'},{'type':'integer'}]} |
          {'oneOf':[{'type':'string'},{'type':'integer'}]} | {'anyOf':[{'type':'string'},{'type':'integer'}]} |
          {'enum':[1,2]}                | {'enum':[1.0,2e0,3]}                   | symbols +[3]
          {'const':'x'}                 | {'const':'y'}                          | symbols +["y"]; symbols -["x"]
          {'enum':['x','y']}            | {'enum':['x','y',null]}                | null allowed
          {'type':'string','default':'x'} | {'type':'string','default':'y'}      | default "x" -> "y"
          {'type':'string'}             | {'type':'string','default':'y'}        | default none -> "y"
          {'type':'number','default':1} | {'type':'number','default':1.0}        |
          {'type':'string','default':'x'} | {'type':'string','default':'x','maxLength':0} | default "x" -> "x" (invalid); maxLength none -> 0 TIGHTENED
          {'type':'string','maxLength':5} | {'type':'string','maxLength':4}      | maxLength 5 -> 4 TIGHTENED
          {'type':'string','maxLength':5} | {'type':'string','maxLength':6}      | maxLength 5 -> 6 RELAXED
          {'type':'number','minimum':5} | {'type':'number','minimum':6}          | minimum 5 -> 6 TIGHTENED
          {'type':'number','minimum':5} | {'type':'number'}                      | minimum 5 -> none RELAXED
          {'type':'number','minimum':5} | {'type':'number','minimum':5.0}        |
          {'type':'string'}             | {'type':'string','minLength':0}        |
          {'type':'string','pattern':'a'} | {'type':'string','pattern':'b'}      | pattern "a" -> "b" UNKNOWN
          {'type':'string'}             | {'type':'string','pattern':'b'}        | pattern none -> "b" TIGHTENED
          {'type':'number','multipleOf':2} | {'type':'number','multipleOf':4}    | multipleOf 2 -> 4 TIGHTENED
          {'type':'number','multipleOf':0.4} | {'type':'number','multipleOf':0.1} | multipleOf 0.4 -> 0.1 RELAXED
          {'type':'number','multipleOf':2} | {'type':'number','multipleOf':3}    | multipleOf 2 -> 3 UNKNOWN
          {'type':'number','maximum':9} | {'type':'number','exclusiveMaximum':9} | maximum 9 -> none TIGHTENED; exclusiveMaximum none -> 9 TIGHTENED
          {'type':'number','exclusiveMinimum':9} | {'type':'number','minimum':9} | exclusiveMinimum 9 -> none RELAXED; minimum none -> 9 RELAXED
          {'type':'integer','minimum':1} | {'type':'number','minimum':2}         | type integer -> number; minimum 1 -> 2 TIGHTENED
          {'type':'array'}              | {'type':'array','uniqueItems':true}    | uniqueItems none -> true TIGHTENED
          {'type':'array'}              | {'type':'array','uniqueItems':false}   |
          {'type':'string','format':'date'} | {'type':'string','format':'date-time'} | format date -> date-time
          {'type':'string'}             | {'type':'string','deprecated':true}    | deprecated
          {'type':'string'}             | {'type':'string','readOnly':true}      | readOnly none -> true
          {'type':'string','description':'x'} | {'type':'string','description':'y'} | text description
          {'type':'string','not':{'const':'x'}} | {'type':'string','not':{'const':'y'}} | clause not {"const":"x"} -> {"const":"y"}
          {'type':'object','properties':{'b':{}}} | {'type':'object','properties':{'b':{}},'additionalProperties':false} | closed
          {'type':'object','properties':{'b':{}},'additionalProperties':false} | {'type':'object','properties':{'b':{}}} | opened
          {'type':'object','properties':{'b':{}}} | {'type':'object','properties':{'b':{}},'additionalProperties':{'type':'string'}} | others any -> string
          {'type':'object','additionalProperties':{'type':'string'}} | {'type':'object'} | others string -> any
          {'type':'object','patternProperties':{'^x-':{'type':'string'}}} | {'type':'object','patternProperties':{'^y-':{'type':'string'}}} | others ^x-: string -> ^y-: string
          """)
  void tellsWhatChangedAtAField(String old, String recent, String told) {
    List<String> expected =
        told == null
            ? List.of()
            : List.of(told.split("; ")).stream().map(each -> "/a " + each).toList();
    assertThat(changes(field(old), field(recent))).containsExactlyElementsOf(expected);
  }

  @Test
  void tellsWhatBecameOfFields() {
    String old =
        object(
            "'kept': {}, 'gone': {'type':'string'}, 'free': {}, 'bound': {}",
            ", 'required': ['gone', 'bound']");
    String recent =
        object(
            "'fresh': {'type':'integer'}, 'kept': {}, 'free': {}, 'bound': {}, 'extra': {}",
            ", 'required': ['fresh', 'free']");
    assertThat(changes(old, recent))
        .containsExactly(
            "/fresh added REQUIRED",
            "/gone removed REQUIRED",
            "/free OPTIONAL -> REQUIRED",
            "/bound REQUIRED -> OPTIONAL",
            "/extra added OPTIONAL");
  }

  @Test
  void whatIsBelowAnAddedFieldIsShownAndNotToldAgain() {
    String recent =
        field("{'type':'object','properties':{'b':{'type':'string'}},'required':['b']}");
    DiffNode tree = Trees.diff(object("", ""), recent);
    assertThat(Trees.changes(tree)).containsExactly("/a added OPTIONAL");
    assertThat(Trees.rows(tree))
        .containsExactly("E object | object", "  a - | object", "    b - | string");
  }

  @Test
  void placesAreAddressedThroughItemsMapsAndBranches() {
    String schema =
        """
        {'title':'E','type':'object','properties':{
          'list': {'type':'array','items':{'type':'object','properties':{'n':{'type':'%1$s'}}}},
          'map': {'type':'object','additionalProperties':{'type':'%1$s'}},
          'pair': {'type':'array','prefixItems':[{'type':'%1$s'},{'type':'boolean'}]},
          'way': {'oneOf':[
            {'type':'object','properties':{'kind':{'const':'card'},'no':{'type':'%1$s'}}},
            {'type':'object','properties':{'kind':{'const':'cash'}}}]}}}
        """;
    DiffNode tree = Trees.diff(schema.formatted("integer"), schema.formatted("string"));
    assertThat(Trees.changes(tree))
        .containsExactly(
            "/list/*/n type integer -> string",
            "/map/* type integer -> string",
            "/pair/0 type integer -> string",
            "/way/no type integer -> string");
    assertThat(Trees.rows(tree))
        .contains(
            "  map map of integer | map of string",
            "  pair tuple | tuple",
            "    [0] integer | string",
            "    kind=card object | object");
  }

  @Test
  void aTupleThatGrowsIsSetAgainstWhatHeldForAllItems() {
    assertThat(
            changes(
                field("{'type':'array','items':{'type':'string'}}"),
                field(
                    "{'type':'array','prefixItems':[{'type':'integer'}],'items':{'type':'string'}}")))
        .containsExactly("/a/0 type string -> integer");
  }

  @Test
  void branchesAreAlignedByWhatTellsThemApart() {
    String old =
        """
        {'title':'E','type':'object','properties':{'way':{'oneOf':[
          {'type':'object','title':'Card','properties':{'kind':{'const':'card'},'no':{'type':'string'}}},
          {'type':'object','title':'Cash','properties':{'kind':{'const':'cash'}}}]}}}
        """;
    String recent =
        """
        {'title':'E','type':'object','properties':{'way':{'oneOf':[
          {'type':'object','title':'Voucher','properties':{'kind':{'const':'voucher'}}},
          {'type':'object','title':'CreditCard','properties':{'kind':{'const':'card'},'no':{'type':'integer'}}}]}}}
        """;
    assertThat(changes(old, recent))
        .containsExactly(
            "/way<kind=voucher> branch +kind=voucher",
            "/way<kind=card> text title",
            "/way/no type string -> integer",
            "/way<kind=cash> branch -kind=cash");
  }

  @Test
  void aTypeThatBecameOneOfSeveralIsStillThatType() {
    DiffNode tree =
        Trees.diff(
            field("{'type':'string','maxLength':9}"),
            field("{'oneOf':[{'type':'integer'},{'type':'string','maxLength':5}]}"));
    assertThat(Trees.changes(tree))
        .containsExactly(
            "/a type string -> integer or string",
            "/a<integer> branch +integer",
            "/a<string> maxLength 9 -> 5 TIGHTENED");
  }

  @Test
  void aTypeThatNoBranchResemblesIsShownBesideThem() {
    DiffNode tree =
        Trees.diff(
            field("{'type':'object','properties':{'x':{}}}"),
            field("{'oneOf':[{'type':'integer'},{'type':'string'}]}"));
    assertThat(Trees.changes(tree)).containsExactly("/a type object -> integer or string");
    assertThat(Trees.rows(tree))
        .containsExactly(
            "E object | object",
            "  a object | integer or string",
            "    x any | -",
            "    integer - | integer",
            "    string - | string");
  }

  @Test
  void aMapThatNamesItsFirstFieldIsNoOtherType() {
    assertThat(
            changes(
                field("{'type':'object','additionalProperties':{'type':'string'}}"),
                field(
                    "{'type':'object','properties':{'b':{'type':'string'}},"
                        + "'additionalProperties':{'type':'string'}}")))
        .containsExactly("/a/b added OPTIONAL");
  }

  @ParameterizedTest
  @CsvSource({
    "roomNo, roomNumber, true",
    "room_no, roomNo, true",
    "qty, quantity, true",
    "price, unitPrice, true",
    "recieved, received, true",
    "id, note, false",
    "firstName, lastName, false",
    "startDate, endDate, false",
    "guestName, guestEmail, false",
  })
  void likeNamesOfOneTypeAreSuspected(String from, String to, boolean suspected) {
    String old = object("'%s': {'type':'string'}".formatted(from), "");
    String recent = object("'%s': {'type':'string'}".formatted(to), "");
    DiffNode tree = Trees.diff(old, recent);
    if (suspected) {
      assertThat(Trees.changes(tree))
          .containsExactly(
              "/%s perhaps renamed %s -> %s".formatted(to, from, to),
              "/%s removed OPTIONAL".formatted(to),
              "/%s added OPTIONAL".formatted(to));
      assertThat(tree.children().getFirst().old().orElseThrow().name()).isEqualTo(from);
    } else {
      assertThat(Trees.changes(tree))
          .containsExactlyInAnyOrder(
              "/%s removed OPTIONAL".formatted(from), "/%s added OPTIONAL".formatted(to));
    }
  }

  @Test
  void anotherTypeOrASecondCandidateIsNoSuspicion() {
    assertThat(
            changes(
                object("'roomNo': {'type':'string'}", ""),
                object("'roomNumber': {'type':'integer'}", "")))
        .containsExactly("/roomNo removed OPTIONAL", "/roomNumber added OPTIONAL");
    assertThat(
            changes(
                object("'price': {'type':'number'}", ""),
                object("'netPrice': {'type':'number'}, 'unitPrice': {'type':'number'}", "")))
        .containsExactly(
            "/price removed OPTIONAL", "/netPrice added OPTIONAL", "/unitPrice added OPTIONAL");
  }

  @Test
  void theSpansAreThoseOfTheTokens() {
    String old = "{'title':'E','type':'object',\n'properties':{'a':{'type':'string'}}}";
    String recent =
        "{'title':'E','type':'object',\n'properties':{'a':{'type':'string','default':'x'}},\n"
            + "'required':['a']}";
    DiffNode field = Trees.diff(old, recent).children().getFirst();
    Change presence = field.changes().getFirst();
    assertThat(presence.recent().orElseThrow().line()).isEqualTo(3);
    assertThat(presence.recent().orElseThrow().column()).isEqualTo(13);
    Change value = field.changes().getLast();
    assertThat(value.old()).isEmpty();
    assertThat(value.recent().orElseThrow().line()).isEqualTo(2);
    assertThat(field.recent().orElseThrow().schema().pointer()).isEqualTo("/properties/a");
  }
}

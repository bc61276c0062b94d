package io.github.schemadiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every comparison, whatever the schemas.
class DiffLawsTest {
  private static final String BOOKED =
      """
      {'title':'Booked','type':'object','required':['id','guest'],
       'properties':{
         'id':{'type':'string','format':'uuid'},
         'guest':{'$ref':'#/$defs/Person'},
         'host':{'$ref':'#/$defs/Person'},
         'price':{'oneOf':[{'$ref':'#/$defs/Money'},{'type':'number','minimum':0}]},
         'notes':{'type':'array','items':{'type':['string','null'],'maxLength':80}},
         'tags':{'type':'object','additionalProperties':{'enum':['a','b',1]}},
         'corner':{'type':'array','prefixItems':[{'type':'number'},{'type':'number'}],'items':false}},
       '$defs':{
         'Person':{'type':'object','properties':{
           'name':{'type':'string'},'mother':{'$ref':'#/$defs/Person'}}},
         'Money':{'type':'object','additionalProperties':false,'properties':{
           'amount':{'type':'number','default':0},'currency':{'type':'string','pattern':'^...$'}}}}}
      """;

  private static final String BOOKED_LATER =
      """
      {'title':'Booked','type':'object','required':['id','channel'],
       'properties':{
         'id':{'type':'integer'},
         'guest':{'$ref':'#/$defs/Person'},
         'channel':{'type':'string','default':'web'},
         'price':{'oneOf':[{'$ref':'#/$defs/Money'},{'type':'string'}]},
         'notes':{'type':'array','minItems':1,'items':{'type':'string','maxLength':100}},
         'tags':{'type':'object','additionalProperties':{'enum':['a','c',1.0]}},
         'corner':{'type':'array','prefixItems':[{'type':'number'}],'items':false}},
       '$defs':{
         'Person':{'type':'object','required':['name'],'properties':{
           'name':{'type':'string'},'born':{'type':'string'},'mother':{'$ref':'#/$defs/Person'}}},
         'Money':{'type':'object','properties':{
           'amount':{'type':'number'},'currency':{'type':'string','pattern':'^[A-Z]+$'}}}}}
      """;

  static Stream<String> schemas() {
    return Stream.of(
        BOOKED,
        BOOKED_LATER,
        "true",
        "{'title':'T','type':'object','properties':{'next':{'$ref':'#'}}}",
        "{'enum':[1,null]}");
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void nothingDiffersFromItself(String schema) {
    assertThat(Trees.changes(Trees.diff(schema, schema))).isEmpty();
  }

  @Test
  void theOtherWayRoundIsTheMirror() {
    List<String> there = Trees.changes(Trees.diff(BOOKED, BOOKED_LATER));
    List<String> back = Trees.changes(Trees.diff(BOOKED_LATER, BOOKED));
    assertThat(there).hasSizeGreaterThan(10);
    assertThat(back)
        .containsExactlyInAnyOrderElementsOf(there.stream().map(DiffLawsTest::mirror).toList());
  }

  private static String mirror(String told) {
    String place = told.substring(0, told.indexOf(' '));
    String rest = told.substring(told.indexOf(' ') + 1);
    String[] sides = rest.split(" -> ");
    if (sides.length == 2) {
      boolean directed = sides[1].matches(".* (TIGHTENED|RELAXED|UNKNOWN)");
      String to = directed ? sides[1].substring(0, sides[1].lastIndexOf(' ')) : sides[1];
      String end = directed ? sides[1].substring(sides[1].lastIndexOf(' ')) : "";
      String word = sides[0].contains(" ") ? sides[0].substring(0, sides[0].indexOf(' ') + 1) : "";
      String from = sides[0].substring(word.length());
      return place + " " + word + to + " -> " + from + swap(end, " TIGHTENED", " RELAXED");
    }
    for (String[] pair :
        new String[][] {
          {"added ", "removed "},
          {"closed", "opened"},
          {"null allowed", "null refused"},
          {"symbols +", "symbols -"},
          {"branch +", "branch -"}
        }) {
      String swapped = swap(rest, pair[0], pair[1]);
      if (!swapped.equals(rest)) {
        return place + " " + swapped;
      }
    }
    return told;
  }

  private static String swap(String text, String one, String other) {
    if (text.startsWith(one)) {
      return other + text.substring(one.length());
    }
    return text.startsWith(other) ? one + text.substring(other.length()) : text;
  }

  @Test
  void reorderedFieldsAreNoChange() {
    String one = "{'title':'E','type':'object','properties':{'a':{'type':'string'},'b':{}}}";
    String other = "{'title':'E','type':'object','properties':{'b':{},'a':{'type':'string'}}}";
    assertThat(Trees.changes(Trees.diff(one, other))).isEmpty();
  }

  @Test
  void renamedDefinitionsAreTextOnly() {
    assertThat(Trees.changes(Trees.diff(BOOKED, BOOKED.replace("Person", "Human"))))
        .isNotEmpty()
        .allMatch(told -> told.endsWith(" text definition"));
  }

  @Test
  void inlinedReferencesAreNoChange() {
    String inlined =
        BOOKED
            .replace(
                "[{'$ref':'#/$defs/Money'}",
                "[{'type':'object','additionalProperties':false,'properties':{"
                    + "'amount':{'type':'number','default':0},"
                    + "'currency':{'type':'string','pattern':'^...$'}}}")
            .replace(
                "'host':{'$ref':'#/$defs/Person'}",
                "'host':{'type':'object','properties':{"
                    + "'name':{'type':'string'},'mother':{'$ref':'#/$defs/Person'}}}");
    assertThat(Trees.changes(Trees.diff(BOOKED, inlined))).isEmpty();
  }

  @Test
  void aSharedDefinitionIsShownOnceAndFoldedFromThenOn() {
    DiffNode tree =
        Trees.diff(
            BOOKED,
            BOOKED_LATER.replace("'channel':{", "'host':{'$ref':'#/$defs/Person'},'channel':{"));
    assertThat(Trees.rows(tree))
        .containsSubsequence(
            "  guest object | object (Person)",
            "    name string | string",
            "    mother object | object (Person) folded",
            "  host object | object (Person) folded");
    assertThat(Trees.changes(tree))
        .filteredOn(told -> told.endsWith("/born added OPTIONAL"))
        .containsExactly("/guest/born added OPTIONAL");
  }

  @Test
  void aChangeInASharedDefinitionIsOneObjectWhereverItIsUsed() {
    String schema =
        "{'title':'E','type':'object','properties':{'a':{'$ref':'#/$defs/C'},'b':{'$ref':'#/$defs/C'}},"
            + "'$defs':{'C':{'type':'string','maxLength':%d}}}";
    DiffNode tree = Trees.diff(schema.formatted(3), schema.formatted(2));
    List<Change> changes = tree.walk().flatMap(node -> node.changes().stream()).toList();
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst()).isSameAs(changes.getLast());
  }

  @Test
  void manyWaysThroughTheDefinitionsDoNotMakeTheTreeLarge() {
    StringBuilder defs = new StringBuilder("'D60':{'type':'string'}");
    for (int at = 0; at < 60; at++) {
      defs.append(
          ",'D%d':{'type':'object','properties':{'l':{'$ref':'#/$defs/D%d'},'r':{'$ref':'#/$defs/D%d'}}}"
              .formatted(at, at + 1, at + 1));
    }
    String schema = "{'title':'E','$ref':'#/$defs/D0','$defs':{" + defs + "}}";
    DiffNode tree = Trees.diff(schema, schema.replace("'string'", "'integer'"));
    assertThat(tree.walk()).hasSizeLessThan(200);
    assertThat(Trees.changes(tree)).hasSize(2);
  }
}

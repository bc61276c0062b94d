package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Options.Content;
import io.github.schemadiff.compat.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of changes and their verdicts, and the keywords that other tools get wrong, in both
/// directions.
class JsonCompatibilityTest {
  private static final String A = "{'type':'object','properties':{'a':{'type':'string'}}}";

  /// Verdicts: backward/forward, `y` safe, `n` breaks.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          optional added, old open, declared | declared | {'type':'object','properties':{'a':{}}} | {'type':'object','properties':{'a':{},'b':{'type':'string'}}} | y/y
          optional added, old open, strict | strict | {'type':'object','properties':{'a':{}}} | {'type':'object','properties':{'a':{},'b':{'type':'string'}}} | n/y
          optional added, old closed | declared | {'properties':{'a':{}},'additionalProperties':false} | {'properties':{'a':{},'b':{}}} | y/n
          optional added, old typed map | declared | {'properties':{'a':{}},'additionalProperties':{'type':'integer'}} | {'properties':{'a':{},'b':{'type':'string'}}} | n/n
          required added | declared | {'type':'object','properties':{'a':{}}} | {'type':'object','properties':{'a':{},'b':{}},'required':['b']} | n/y
          required member in optional object | declared | {'type':'object','properties':{'a':{}}} | {'type':'object','properties':{'a':{},'o':{'type':'object','properties':{'x':{}},'required':['x']}}} | y/y
          required made optional | declared | {'type':'object','properties':{'a':{}},'required':['a']} | {'type':'object','properties':{'a':{}}} | y/n
          optional removed | declared | {'type':'object','properties':{'a':{},'b':{}}} | {'type':'object','properties':{'a':{}}} | y/y
          optional removed, new closed | declared | {'properties':{'a':{},'b':{}}} | {'properties':{'a':{}},'additionalProperties':false} | n/y
          integer to number | declared | {'type':'integer'} | {'type':'number'} | y/n
          integer to number, by value | declared | {'type':'integer'} | {'type':'number','multipleOf':1.0} | y/y
          symbol added | declared | {'enum':['A','B']} | {'enum':['B','A','C']} | y/n
          enum opened | declared | {'enum':['A']} | {'type':'string'} | y/n
          default changed | declared | {'type':'string','default':'x'} | {'type':'string','default':'y'} | y/y
          tightened | declared | {'type':'string','maxLength':10} | {'type':'string','maxLength':9} | n/y
          closed, declared | declared | {'type':'object','properties':{'a':{}}} | {'type':'object','properties':{'a':{}},'additionalProperties':false} | y/y
          closed, strict | strict | {'type':'object','properties':{'a':{}}} | {'type':'object','properties':{'a':{}},'additionalProperties':false} | n/y
          branch added | declared | {'oneOf':[{'type':'string'}]} | {'oneOf':[{'type':'string'},{'type':'integer'}]} | y/n
          overlapping branch added | declared | {'oneOf':[{'type':'integer'}]} | {'oneOf':[{'type':'integer'},{'minimum':0}]} | n/n
          nullability gained | declared | {'type':'string'} | {'type':['string','null']} | y/n
          scalar to list | declared | {'type':'string'} | {'type':'array','items':{'type':'string'}} | n/n
          unsatisfiable old | declared | {'type':'string','enum':[1]} | {'type':'object'} | y/n
          inlined reference | declared | {'$ref':'#/$defs/x','$defs':{'x':{'type':'string'}}} | {'type':'string'} | y/y
          same in other words | strict | {'not':{'not':{'type':'string'}}} | {'anyOf':[{'type':'string','maxLength':3},{'type':'string','minLength':4}]} | y/y
          unevaluated by allOf | strict | {'allOf':[{'properties':{'a':{}}}],'unevaluatedProperties':false} | {'properties':{'a':{}},'additionalProperties':false} | y/y
          unevaluated by anyOf | strict | {'anyOf':[{'properties':{'a':{'const':1}},'required':['a']},{'properties':{'b':{}},'required':['b']}],'unevaluatedProperties':false} | {'properties':{'a':{},'b':{}},'additionalProperties':false} | y/n
          contains and maxItems | strict | {'type':'array','contains':{'type':'string'},'maxItems':1} | {'type':'array','items':{'type':'string'},'minItems':1} | y/n
          distinct booleans | strict | {'type':'array','items':{'type':'boolean'},'uniqueItems':true} | {'type':'array','items':{'type':'boolean'},'maxItems':2} | y/n
          pigeonhole | strict | {'type':'array','items':{'enum':[1,2]},'uniqueItems':true,'minItems':3} | false | y/y
          property names | strict | {'propertyNames':{'pattern':'^a'},'additionalProperties':false,'patternProperties':{'^a':{'type':'string'}}} | {'additionalProperties':{'type':['string']}} | y/n
          if then else | strict | {'if':{'type':'string'},'then':{'minLength':2},'else':{'type':'null'}} | {'type':['string','null'],'minLength':2} | y/y
          dependent required | strict | {'type':'object','required':['a','b']} | {'type':'object','dependentRequired':{'a':['b']}} | y/n
          recursion | strict | {'$ref':'#/$defs/t','$defs':{'t':{'type':'object','properties':{'n':{'$ref':'#/$defs/t'},'v':{'type':'integer'}}}}} | {'$ref':'#/$defs/t','$defs':{'t':{'type':'object','properties':{'n':{'$ref':'#/$defs/t'},'v':{'type':'number'}}}}} | y/n
          infinite only | strict | {'$ref':'#/$defs/t','$defs':{'t':{'type':'object','required':['n'],'properties':{'n':{'$ref':'#/$defs/t'}}}}} | false | y/y
          a forbidden name is not the only one | strict | {'propertyNames':{'pattern':'a'},'dependentSchemas':{'a':{'type':'string'}}} | {'propertyNames':{'type':'integer'}} | n/y
          a contains beside unevaluated items | strict | {} | {'contains':{},'anyOf':[{'minItems':2}],'unevaluatedItems':{}} | n/y
          look-ahead | strict | {'type':'string','pattern':'^(?!b)[a-c]$'} | {'enum':['a','c']} | y/y
          """)
  void verdicts(String name, String view, String old, String recent, String expected) {
    Content content = Content.valueOf(view.toUpperCase(java.util.Locale.ROOT));
    assertThat(word(old, recent, content) + "/" + word(recent, old, content)).isEqualTo(expected);
  }

  private static String word(String writer, String reader, Content content) {
    return switch (Asking.verdict(writer, reader, content)) {
      case Verdict.Compatible _ -> "y";
      case Verdict.Incompatible incompatible -> {
        assertThat(incompatible.breaks()).allMatch(one -> one.witness().isPresent());
        yield "n";
      }
      case Verdict.Undecided undecided -> undecided.reason();
    };
  }

  @Test
  void eachChangeHasAWitnessOfItsOwn() {
    List<Incompatibility> breaks =
        breaks(
            """
            {'type':'object','required':['id'],'properties':{
              'id':{'type':'string','examples':['B-1042']},
              'guest':{'type':'object','properties':{'name':{'type':'string'},'age':{'type':'number'}}}}}
            """,
            """
            {'type':'object','required':['id'],'properties':{
              'id':{'type':'string'},
              'guest':{'type':'object','required':['name'],
                'properties':{'name':{'type':'string'},'age':{'type':'integer'}}}}}
            """);

    assertThat(breaks)
        .extracting(one -> one.path().toString(), Incompatibility::aspect)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("/guest/name", Aspect.MISSING),
            org.assertj.core.groups.Tuple.tuple("/guest/age", Aspect.TYPE));
    assertThat(breaks)
        .extracting(one -> one.witness().orElseThrow().document().toString())
        .doesNotHaveDuplicates()
        .allMatch(text -> text.contains("B-1042"))
        .anyMatch(text -> text.contains("\"guest\":{}"));
  }

  @Test
  void aBreakBehindAUnionIsFoundInItsBranch() {
    String union =
        """
        {'oneOf':[{'$ref':'#/$defs/a'},{'$ref':'#/$defs/b'}],'$defs':{
          'a':{'type':'object','required':['k'],'properties':{'k':{'const':'a'},'u':{'$ref':'#/$defs/u'}}},
          'b':{'type':'object','required':['k'],'properties':{'k':{'const':'b'},'u':{'$ref':'#/$defs/u'}}},
          'u':{'type':'object','properties':{'x':{'type':'%s'}}}}}
        """;

    List<Incompatibility> breaks = breaks(union.formatted("string"), union.formatted("integer"));

    assertThat(breaks).hasSize(1);
    assertThat(breaks.getFirst().path()).hasToString("/u/x");
    assertThat(breaks.getFirst().reader()).isEqualTo("new.json#/$defs/u/properties/x");
  }

  @Test
  void ofSeveralMissingMembersEachErrorSpeaksOfItsOwn() {
    List<Incompatibility> breaks =
        breaks(
            "{'type':'object','properties':{'a':{}},'additionalProperties':false}",
            "{'type':'object','properties':{'a':{},'x':{},'y':{}},'required':['x','y']}");

    assertThat(breaks).hasSize(2);
    assertThat(breaks)
        .allMatch(
            one ->
                one.witness()
                    .orElseThrow()
                    .error()
                    .contains("'" + one.member().orElseThrow() + "'"));
  }

  @Test
  void aReaderThatForbidsWhatTheWriterDeclares() {
    List<Incompatibility> breaks =
        breaks(
            "{'properties':{'a':{},'b':{}}}", A.replace("}}}", "}},'additionalProperties':false}"));

    assertThat(breaks).extracting(Incompatibility::aspect).contains(Aspect.UNEXPECTED);
  }

  /// Members within a member too: what any accepting alternative declares there may be written.
  @Test
  void twoAlternativesThatAcceptOneDocumentDeclareItsMembersTogether() {
    String a = "{'properties':{'in':{'type':'object','properties':{'a':{'type':'integer'}}}}}";
    String b = a.replace("'a'", "'b'");
    String either = "{'anyOf':[{'properties':{'a':false}},{'properties':{'b':false}}]}";

    assertThat(
            breaks(
                "{'anyOf':[" + a + "," + b + "]}",
                "{'type':'object','properties':{'in':" + either + "}}"))
        .isNotEmpty();
    assertThat(
            breaks(
                "{'anyOf':["
                    + b
                    + ",{'minProperties':0}],'properties':{'in':{'properties':{'a':{}}}}}",
                "{'properties':{'in':{'properties':{'b':false}}}}"))
        .isNotEmpty();
  }

  @Test
  void anAlternativeMayGainAMemberThatNoOtherOneDeclares() {
    String kind =
        "{'properties':{'spec':{'type':'object','properties':{'%s':{'type':'integer'}%s}}}}";
    String kinds = "{'type':'object','anyOf':[" + kind + "," + kind + "," + kind + "]}";
    String more = ",'c':{'type':'string'}";

    assertThat(
            Asking.verdict(
                kinds.formatted("a", "", "b", "", "d", ""),
                kinds.formatted("a", more, "b", "", "d", ""),
                Content.DECLARED))
        .isInstanceOf(Verdict.Compatible.class);
    assertThat(
            Asking.verdict(
                kinds.formatted("a", "", "b", ",'c':{'type':'integer'}", "d", ""),
                kinds.formatted("a", more, "b", more, "d", more),
                Content.DECLARED))
        .isInstanceOf(Verdict.Incompatible.class);
  }

  @Test
  void whatCannotBeDecidedIsSaid() {
    Verdict verdict =
        Asking.verdict(
            "{'type':'string','pattern':'^(a+)\\\\1\\\\1b$'}",
            "{'type':'string','pattern':'^(a+)\\\\1b$'}",
            Content.DECLARED);

    assertThat(verdict).isInstanceOfAny(Verdict.Undecided.class, Verdict.Incompatible.class);
  }

  @Test
  void aBrokenSubschemaIsUndecidedWhereItMatters() {
    String broken = "{'type':'object','properties':{'a':{'type':'strng'},'b':{'type':'string'}}}";
    String other = broken.replace("'strng'", "'sting'");

    assertThat(Asking.verdict(broken, other, Content.STRICT))
        .isEqualTo(new Verdict.Undecided("`type` is `strng`, which is no type"));
    // The same words mean the same, whatever they mean.
    String wider = broken.replace("'string'", "['string','null']");
    assertThat(Asking.verdict(broken, wider, Content.STRICT))
        .isInstanceOf(Verdict.Compatible.class);
    assertThat(Asking.verdict(wider, broken, Content.STRICT))
        .isInstanceOf(Verdict.Incompatible.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'minimum':'5'}",
        "{'minLength':-1}",
        "{'maxItems':1.5}",
        "{'pattern':5}",
        "{'required':[1]}",
        "{'properties':[]}",
        "{'properties':{'a':null}}",
        "{'enum':{}}",
        "{'multipleOf':0}",
        "{'uniqueItems':'yes'}",
        "{'additionalProperties':'false'}",
        "{'items':[{}]}",
        "{'allOf':{}}",
        "{'anyOf':[]}",
        "{'not':5}",
        "{'type':{}}",
        "{'type':['string',{}]}",
        "{'$ref':5}",
        "{'exclusiveMinimum':true}",
        "{'if':[],'then':false}",
        "{'dependentRequired':{'a':'b'}}",
        "{'pattern':'('}"
      })
  void aValueThatADraftDoesNotAllowIsNeitherGuessedNorIgnored(String malformed) {
    assertThat(Asking.verdict("{}", malformed, Content.STRICT))
        .isInstanceOfSatisfying(
            Verdict.Undecided.class, undecided -> assertThat(undecided.reason()).contains("`"));
  }

  private static List<Incompatibility> breaks(String writer, String reader) {
    return ((Verdict.Incompatible) Asking.verdict(writer, reader, Content.DECLARED)).breaks();
  }

  @Test
  void whatCannotBeDecidedIsSaidInWordsWithItsField() {
    Verdict verdict =
        Asking.verdict(
            "{'properties':{'code':{'type':'string','pattern':'^(.+)-\\\\1$'}}}",
            "{'properties':{'code':{'type':'string','pattern':'^(.+)-(.+)-\\\\1\\\\2$'}}}",
            Content.STRICT);

    assertThat(((Verdict.Undecided) verdict).reason())
        .isEqualTo(
            "we could not decide which texts match the pattern `^(.+)-\\1$` of `code`, for a"
                + " back-reference");
  }
}

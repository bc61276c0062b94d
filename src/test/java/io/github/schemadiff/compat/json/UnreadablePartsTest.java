package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options.Content;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.gen.Question;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A part of a schema that cannot be read leaves open only what depends on it.
class UnreadablePartsTest {
  private static final String ODD = "{'type':'strng'}";
  private static final String OUT = "{'$ref':'https://schemas.example/money.json'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          another member breaks | {'properties':{'a':ODD,'b':{}}} | {'properties':{'a':ODD,'b':{'type':'null'}}} | n
          another member may break or not | {'properties':{'a':ODD,'b':{'type':'null'}}} | {'properties':{'a':ODD,'b':{}}} | y
          only the writer has it | {'properties':{'a':ODD,'b':{}}} | {'properties':{'b':{}}} | y
          only the reader has it | {'properties':{'b':{}}} | {'properties':{'a':ODD,'b':{}}} | ?
          it is required | {'required':['a'],'properties':{'a':ODD,'b':{}}} | {'properties':{'b':{'type':'null'}}} | ?
          a branch beside it | {'anyOf':[ODD,{'type':'string'}]} | {'anyOf':[ODD,{'type':'string','minLength':2}]} | ?
          a branch beside it that widens | {'anyOf':[ODD,{'type':'string','minLength':2}]} | {'anyOf':[ODD,{'type':'string'}]} | y
          it is ruled out | {'type':'object','allOf':[{'type':'array'},ODD]} | {'type':'null'} | y
          among values | {'enum':[1,'x']} | {'anyOf':[{'type':'string'},ODD]} | ?
          none of the values | {'enum':[1,'x']} | {'type':'string','allOf':[ODD]} | n
          refused | {'not':ODD} | {'type':'string'} | ?
          by its name | {'propertyNames':ODD} | {'maxProperties':0} | ?
          outside, the same | {'properties':{'a':OUT}} | {'properties':{'a':OUT,'b':{}}} | y
          outside, and more | {'properties':{'a':OUT}} | {'properties':{'a':OUT,'b':{'type':'null'}}} | n
          outside, another one | {'properties':{'a':OUT}} | {'properties':{'a':{'$ref':'https://schemas.example/price.json'}}} | ?
          missing from the set | {'properties':{'a':{'$ref':'money.json'}}} | {'properties':{'a':{'$ref':'money.json'},'b':{}}} | ?
          """)
  void leaveTheRestDecided(String name, String writer, String reader, String expected) {
    Verdict verdict = Asking.verdict(filled(writer), filled(reader), Content.STRICT);
    assertThat(
            switch (verdict) {
              case Verdict.Compatible _ -> "y";
              case Verdict.Incompatible no -> {
                assertThat(no.breaks())
                    .extracting(Incompatibility::witness)
                    .allMatch(Optional::isPresent);
                yield "n";
              }
              case Verdict.Undecided _ -> "?";
            })
        .isEqualTo(expected);
  }

  @Test
  void whatIsTakenToBeTheSameIsSaid() {
    String schema = filled("{'properties':{'a':OUT}}");
    assertThat(Asking.verdict(schema, schema, Content.STRICT))
        .isEqualTo(
            new Verdict.Compatible(
                Optional.of(
                    "https://schemas.example/money.json, which is not in the set, is taken to say"
                        + " the same to both")));
  }

  @Test
  void theReasonIsThePartsOwn() {
    assertThat(Asking.verdict("{}", filled("{'properties':{'a':ODD}}"), Content.STRICT))
        .isEqualTo(new Verdict.Undecided("`type` is `strng`, which is no type"));
  }

  @Test
  void wordsBesideAReferenceOutCountWhereTheyCount() {
    String more = "{'$ref':'https://schemas.example/money.json','maxProperties':1}";
    Draft old = Draft.DRAFT_07;
    assertThat(Asking.verdict(Asking.json(more), Asking.json(filled("OUT")), Question.STRICT, old))
        .isInstanceOf(Verdict.Compatible.class);
    assertThat(Asking.verdict(filled("OUT"), more, Content.STRICT))
        .isInstanceOf(Verdict.Undecided.class);
  }

  private static String filled(String text) {
    return text.replace("ODD", ODD).replace("OUT", OUT);
  }
}

package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Options.Content;
import io.github.schemadiff.compat.Verdict;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Families of schemas that grow exponentially where a procedure is careless: each ends within the
/// budget, with the right answer or with none, never with a wrong one and never with an error.
class HardFamiliesTest {
  @Test
  void nestedOneOf() {
    String old = "{'type':'integer'}";
    String recent = "{'type':'integer'}";
    for (int i = 0; i < 12; i++) {
      old = "{'oneOf':[" + old + ",{'type':'string','minLength':" + i + ",'maxLength':" + i + "}]}";
      recent =
          "{'oneOf':[{'type':'string','minLength':"
              + i
              + ",'maxLength':"
              + i
              + "},"
              + recent
              + "]}";
    }
    assertRight(old, recent, true);
  }

  @Test
  void largeEnumAgainstNot() {
    String values =
        IntStream.range(0, 3_000).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(","));
    String fewer =
        IntStream.range(1, 3_000).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(","));
    assertRight(
        "{'type':'string','not':{'enum':[" + values + "]}}",
        "{'type':'string','not':{'enum':[" + fewer + "]}}",
        true);
    assertRight(
        "{'type':'string','not':{'enum':[" + fewer + "]}}",
        "{'type':'string','not':{'enum':[" + values + "]}}",
        false);
  }

  @Test
  void twoHundredWays() {
    String ways =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    "{'type':'object','properties':{'k':{'type':'string'},'f%d':{'type':'integer'}},'required':['f%d']}"
                        .formatted(i, i))
            .collect(Collectors.joining(","));
    assertRight("{'anyOf':[" + ways + "]}", "{'anyOf':[" + ways + ",{'type':'null'}]}", true);
    assertRight("{'anyOf':[" + ways + ",{'type':'null'}]}", "{'anyOf':[" + ways + "]}", false);
  }

  @Test
  void twoHundredWaysThatAllChange() {
    String way = "{'type':'object','properties':{'f%d':{'type':'%s'}},'required':['f%d']}";
    String whole =
        IntStream.range(0, 200)
            .mapToObj(i -> way.formatted(i, "integer", i))
            .collect(Collectors.joining(","));
    String any =
        IntStream.range(0, 200)
            .mapToObj(i -> way.formatted(i, "number", i))
            .collect(Collectors.joining(","));
    assertRight("{'anyOf':[" + whole + "]}", "{'anyOf':[" + any + "]}", true);
    assertRight("{'oneOf':[" + any + "]}", "{'oneOf':[" + whole + "]}", false);
  }

  @Test
  void sixtyClausesThatEachOfferTwoWays() {
    String pairs =
        IntStream.range(0, 60)
            .mapToObj(i -> "{'anyOf':[{'required':['a%d']},{'required':['b%d']}]}".formatted(i, i))
            .collect(Collectors.joining(","));
    assertRight("{'type':'object','allOf':[" + pairs + "]}", "{'minProperties':60}", true);
    assertRight("{'type':'object','allOf':[" + pairs + "]}", "{'minProperties':61}", false);
  }

  @Test
  void definitionsThatAllReferToEachOther() {
    String definitions =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    "'n%d':{'type':'object','properties':{'a':{'$ref':'#/$defs/n%d'},'b':{'$ref':'#/$defs/n%d'},'v':{'type':'%s'}}}"
                        .formatted(i, i * 7 % 50, (i * 7 + 1) % 50, i == 25 ? "%s" : "string"))
            .collect(Collectors.joining(","));
    String schema = "{'$ref':'#/$defs/n0','$defs':{" + definitions + "}}";
    assertRight(schema.formatted("integer"), schema.formatted("number"), true);
    assertRight(schema.formatted("number"), schema.formatted("integer"), false);
  }

  @Test
  void deepNesting() {
    String old = "{'type':'integer'}";
    String recent = "{'type':'number'}";
    for (int i = 0; i < 150; i++) {
      old = "{'type':'object','required':['n'],'properties':{'n':" + old + "}}";
      recent = "{'type':'object','required':['n'],'properties':{'n':" + recent + "}}";
    }
    assertRight(old, recent, true);
    assertRight(recent, old, false);
  }

  @Test
  void catastrophicPatterns() {
    assertRight(
        "{'type':'string','pattern':'^(a+)+$'}", "{'type':'string','pattern':'^a*$'}", true);
    assertRight(
        "{'type':'string','pattern':'^(a|a)*b'}", "{'type':'string','pattern':'^a*b$'}", false);
    assertRight(
        "{'type':'string','pattern':'(x+x+)+y'}", "{'type':'string','pattern':'xx+y'}", true);
    assertRight(
        "{'type':'string','pattern':'^(([a-z])+.)+[A-Z]([a-z])+$'}",
        "{'type':'string','pattern':'^(.*a){20}.*$'}",
        false);
  }

  @Test
  void disjunctionsThatDoNotMeet() {
    String pairs =
        IntStream.range(0, 14)
            .mapToObj(i -> "{'anyOf':[{'required':['a%d']},{'required':['b%d']}]}".formatted(i, i))
            .collect(Collectors.joining(","));
    assertRight("{'type':'object','allOf':[" + pairs + "]}", "{'minProperties':14}", true);
  }

  @Test
  void chainsOfReferences() {
    String links =
        IntStream.range(0, 3_000)
            .mapToObj(
                i ->
                    "'d%d':{'type':'object','required':['n'],'properties':{'n':{'$ref':'#/$defs/d%d'}}},"
                        .formatted(i, i + 1))
            .collect(Collectors.joining());
    String chain = "{'$ref':'#/$defs/d0','$defs':{" + links + "'d3000':{'type':'%s'}}}";
    assertRight(chain.formatted("integer"), chain.formatted("number"), true);
    assertRight(chain.formatted("number"), chain.formatted("integer"), false);
  }

  @Test
  void numbersThatNobodyCanWriteOut() {
    assertRight("{'enum':[1e1000000000]}", "{'type':'number'}", true);
    assertRight("{'enum':[1e1000000000]}", "{'multipleOf':3}", false);
    assertRight("{'multipleOf':1e-1000000}", "{'multipleOf':1e-999999}", false);
  }

  @Test
  void whenThePlacesAreTooManyThatIsSaid() {
    String wide =
        IntStream.range(0, 60)
            .mapToObj(i -> "{'anyOf':[{'required':['a%d']},{'required':['b%d']}]}".formatted(i, i))
            .collect(Collectors.joining(","));
    assertThat(
            Asking.verdict(
                "{'type':'object','minProperties':60}",
                "{'type':'object','allOf':[" + wide + "]}",
                Content.STRICT))
        .isInstanceOfSatisfying(
            Verdict.Incompatible.class,
            broken -> {
              assertThat(broken.breaks()).allMatch(one -> one.witness().isPresent());
              assertThat(broken.everywhere()).isFalse();
            });
  }

  /// Undecided is allowed: it is said aloud. The other answer is not.
  private static void assertRight(String writer, String reader, boolean compatible) {
    switch (Asking.verdict(writer, reader, Content.STRICT)) {
      case Verdict.Compatible _ -> assertThat(compatible).isTrue();
      case Verdict.Incompatible broken -> {
        assertThat(compatible).isFalse();
        assertThat(broken.breaks()).allMatch(one -> one.witness().isPresent());
      }
      case Verdict.Undecided undecided -> assertThat(undecided.reason()).isNotBlank();
    }
  }
}

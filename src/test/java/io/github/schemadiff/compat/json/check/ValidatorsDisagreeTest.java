package io.github.schemadiff.compat.json.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options.Formats;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.gen.Question;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Where a validator is wrong, by the specification: found by the generated schemas and by the
/// official tests. Where a row fails, a bug is mended there. The engine follows the specification;
/// what the first validator does not confirm, it leaves undecided.
class ValidatorsDisagreeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bounds of contains came with 2019-09 | DRAFT_06 | {'contains':{'type':'null'},'minContains':0} | [] | n | n | y
          what contains matches is evaluated since 2020-12 | DRAFT_2019_09 | {'contains':{'type':'array'},'unevaluatedItems':false} | [[]] | n | y | y
          an identifier among values is none | DRAFT_07 | {'definitions':{'a':{'enum':[{'$id':'https://a.example/x','type':'null'}]},'b':{'$id':'https://a.example/x','type':'string'},'c':{'const':{'$id':'https://a.example/x','type':'null'}}},'$ref':'https://a.example/x'} | 'x' | y | y | n
          an anchor among values is none | DRAFT_2020_12 | {'$defs':{'a':{'enum':[{'$anchor':'x','type':'null'}]},'b':{'$anchor':'x','type':'string'},'c':{'const':{'$anchor':'x','type':'null'}}},'$ref':'#x'} | 'x' | y | y | n
          """)
  void andTheSpecificationDecides(
      String name,
      Draft draft,
      String schema,
      String document,
      String valid,
      String byFirst,
      String bySecond) {
    JsonNode reader = json(schema);
    JsonNode value = json(document);
    JsonDocuments documents =
        new JsonDocuments(Map.of("set:///s.json", reader), Map.of("set:///s.json", draft));
    Check first = WitnessChecker.of(documents, Formats.ANNOTATION).check("set:///s.json#", value);
    assertThat(first.accepted()).isEqualTo(byFirst.equals("y"));
    assertThat(SecondValidator.of(documents).accepts("set:///s.json#", value))
        .isEqualTo(Optional.of(bySecond.equals("y")));
    assertThat(verdict(draft, value, reader)).isEqualTo(valid.equals(byFirst) ? valid : "?");
  }

  private static String verdict(Draft draft, JsonNode value, JsonNode reader) {
    ObjectNode only = JsonNodeFactory.instance.objectNode();
    only.putArray("enum").add(value);
    return switch (new Question(draft, only, reader).decide("a", "b", Question.STRICT)) {
      case Verdict.Compatible _ -> "y";
      case Verdict.Incompatible _ -> "n";
      case Verdict.Undecided _ -> "?";
    };
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}

package io.github.schemadiff.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.report.content.ReportContent.Bit;
import io.github.schemadiff.report.content.ReportContent.Tone;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SpecimensTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void aMissingMemberStandsWhereItShouldBe() {
    List<List<Bit>> lines =
        lines(
            "{\"id\":1,\"guest\":{\"name\":\"Ada\"},\"a\":1,\"b\":2}",
            SchemaPath.ROOT.member("guest").member("language"));
    assertThat(texts(lines))
        .containsExactly(
            "{",
            "  \"id\": 1,",
            "  \"guest\": {",
            "    \"name\": \"Ada\"",
            "    \"language\" is missing",
            "  }",
            "  … 2 more members",
            "}");
    assertThat(lines.get(4)).contains(new Bit("\"language\" is missing", Tone.MISSING));
  }

  @Test
  void aFailingValueIsMarked() {
    List<List<Bit>> lines = lines("{\"minutes\":12.5}", SchemaPath.ROOT.member("minutes"));
    assertThat(lines.get(1)).endsWith(new Bit("12.5", Tone.FAILING));
  }

  @Test
  void onlyTheFailingItemIsShown() {
    List<List<Bit>> lines =
        lines("{\"rooms\":[1,2,\"x\",4]}", SchemaPath.ROOT.member("rooms").index(2));
    assertThat(texts(lines))
        .containsExactly(
            "{",
            "  \"rooms\": [",
            "    … 2 items before",
            "    \"x\"",
            "    … 1 more item",
            "  ]",
            "}");
  }

  @Test
  void aDocumentThatFailsAsAWholeIsMarkedAsAWhole() {
    assertThat(lines("true", SchemaPath.ROOT))
        .containsExactly(List.of(new Bit("true", Tone.FAILING)));
  }

  private static List<List<Bit>> lines(String document, SchemaPath failing) {
    return Specimens.lines(JSON.readTree(document), failing);
  }

  private static List<String> texts(List<List<Bit>> lines) {
    return lines.stream()
        .map(line -> line.stream().map(Bit::text).collect(Collectors.joining()))
        .toList();
  }
}

package io.github.schemadiff.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.ui.explain.WitnessText.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WitnessTextTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void aMissingMemberStandsWhereItShouldBe() {
    List<WitnessText.Line> lines =
        lines(
            "{\"id\":1,\"guest\":{\"name\":\"Ada\"},\"a\":1,\"b\":2}",
            SchemaPath.ROOT.member("guest").member("language"));
    assertThat(lines)
        .extracting(WitnessText.Line::text)
        .containsExactly(
            "{",
            "  \"id\": 1,",
            "  \"guest\": {",
            "    \"name\": \"Ada\"",
            "    \"language\" is missing",
            "  },",
            "  … 2 more members",
            "}");
    assertThat(lines.get(4).kind()).isEqualTo(Kind.MISSING);
  }

  @Test
  void aFailingValueIsMarked() {
    List<WitnessText.Line> lines = lines("{\"minutes\":12.5}", SchemaPath.ROOT.member("minutes"));
    assertThat(lines.get(1)).isEqualTo(new WitnessText.Line("  \"minutes\": 12.5", Kind.FAILING));
  }

  @Test
  void onlyTheFailingItemIsShown() {
    List<WitnessText.Line> lines =
        lines("{\"rooms\":[1,2,\"x\",4]}", SchemaPath.ROOT.member("rooms").index(2));
    assertThat(lines)
        .extracting(WitnessText.Line::text)
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
  void aDocumentThatFailsAsAWholeIsShown() {
    assertThat(lines("true", SchemaPath.ROOT))
        .extracting(WitnessText.Line::text)
        .containsExactly("true");
  }

  private static List<WitnessText.Line> lines(String document, SchemaPath failing) {
    return WitnessText.of(JSON.readTree(document), failing);
  }
}

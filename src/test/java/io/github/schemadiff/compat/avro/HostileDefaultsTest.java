package io.github.schemadiff.compat.avro;

import static io.github.schemadiff.compat.avro.Asking.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Defaults that are too large, too deep, or of themselves: each is survived, and none is guessed.
class HostileDefaultsTest {
  /// Each record's default fills in two of the next: a few lines make 2^40 values.
  @Test
  void aDefaultThatGrowsWithoutMeasureLeavesTheQuestionOpen() {
    StringBuilder fields = new StringBuilder();
    String type = "{'type':'record','name':'R0','fields':[]}";
    for (int level = 1; level <= 40; level++) {
      type =
          ("{'type':'record','name':'R%d','fields':[{'name':'a','type':%s,'default':{}},"
                  + "{'name':'b','type':'R%d','default':{}}]}")
              .formatted(level, type, level - 1);
    }
    fields.append("{'name':'big','type':").append(type).append(",'default':{}}");
    String empty = "{'type':'record','name':'E','fields':[]}";
    String bomb = "{'type':'record','name':'E','fields':[" + fields + "]}";
    assertThat(verdict(empty, bomb))
        .isInstanceOfSatisfying(
            Verdict.Undecided.class, it -> assertThat(it.reason()).contains("100,000 values"));
    // What is written needs no default.
    assertThat(verdict(bomb, bomb)).isInstanceOf(Verdict.Compatible.class);
    assertThat(verdict(bomb, empty)).isInstanceOf(Verdict.Compatible.class);
  }

  @Test
  void aLongDefaultIsReadAndProved() {
    String items = "1,".repeat(50_000) + "1";
    String empty = "{'type':'record','name':'E','fields':[]}";
    String list =
        "{'type':'record','name':'E','fields':[{'name':'a','type':{'type':'array','items':'int'},"
            + "'default':["
            + items
            + "]}]}";
    assertThat(verdict(empty, list)).isInstanceOf(Verdict.Compatible.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'array','items':'int'},'default':[1,{}]",
        "'int','default':1e400",
        "'long','default':9223372036854775808",
        "'float','default':'NaN2'",
        "'bytes','default':'\\u0100'",
        "{'type':'fixed','name':'F','size':2},'default':'abc'",
        "['null','E'],'default':{'a':{'a':{'a':7}}}",
        "'E','default':{}",
        "{'type':'map','values':'E'},'default':{'x':{}, 'y':1}",
        "[],'default':null"
      })
  void aDefaultThatDoesNotFitIsAProblemWithItsPlace(String typeAndDefault) {
    String text =
        "{'type':'record','name':'E','fields':[{'name':'a','type':" + typeAndDefault + "}]}";
    EventCatalog catalog = load(text);
    assertThat(catalog.problems())
        .anySatisfy(
            it -> {
              assertThat(it.severity()).isEqualTo(LoadProblem.Kind.ERROR);
              assertThat(it.message()).contains("default");
              assertThat(it.line()).isEqualTo(1);
              assertThat(it.column()).isGreaterThan(40);
            });
    assertThat(catalog.events()).isEmpty();
  }

  /// Deeper than any document may be.
  @Test
  void aDeepDefaultIsAProblem() {
    String deep = "[".repeat(600) + "]".repeat(600);
    assertThat(
            load("{'type':'record','name':'E','fields':[{'name':'a','type':{'type':'array',"
                    + "'items':'int'},'default':"
                    + deep
                    + "}]}")
                .problems())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("nested too deep"));
  }

  private static EventCatalog load(String text) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return Formats.load(
        new SourceSet(
            "sets/e.avsc", "e", true, List.of(new SourceFile("e.avsc", bytes)), List.of()),
        Optional.empty());
  }
}

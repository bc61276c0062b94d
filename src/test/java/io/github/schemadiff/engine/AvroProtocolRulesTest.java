package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.idl.IdlReader;
import org.junit.jupiter.api.Test;

/// The rules on messages of protocols: the same for an interface description and for the JSON that
/// Avro's own compiler makes of it.
class AvroProtocolRulesTest {
  private static final String OLD =
      """
      @namespace("shop")
      protocol Shop {
        error OutOfStock { string sku; }
        record Receipt { string id; }
        Receipt order(string sku, int quantity = 1) throws OutOfStock;
        void ping(string text) oneway;
        string name();
        int count();
      }
      """;

  private static final String RECENT =
      """
      @namespace("shop")
      protocol Shop {
        error OutOfStock { string sku; int left; }
        error Closed { string until; }
        record Receipt { string id; union { null, string } note = null; }
        Receipt order(string sku, int quantity = 1, string customer) throws OutOfStock, Closed;
        void ping(int text) oneway;
        long name();
      }
      """;

  private static final List<String> TOLD =
      List.of(
          "count.response event-removed violation ",
          "name.response type-changed violation ",
          "order.errors required-field-added violation /left",
          "order.errors union-branch-added violation ",
          "order.request required-field-added violation /customer",
          "order.response optional-field-added info /note",
          "ping.request type-changed violation /text");

  @Test
  void holdOnInterfaceDescriptions() {
    assertThat(told(compare("shop.avdl", OLD, RECENT))).containsExactlyElementsOf(TOLD);
  }

  @Test
  void holdAlikeOnProtocolsInJson() throws IOException {
    assertThat(told(compare("shop.avpr", json(OLD), json(RECENT)))).containsExactlyElementsOf(TOLD);
  }

  /// A message that becomes one-way has no answer any more, which somebody may wait for.
  @Test
  void anAnswerThatGoesIsAnEventThatGoes() {
    Comparison comparison =
        compare(
            "p.avdl",
            "protocol P { boolean ping(string text); }",
            "protocol P { void ping(string text) oneway; }");
    assertThat(told(comparison)).contains("ping.response event-removed violation ");
  }

  private static String json(String idl) throws IOException {
    return new IdlReader()
        .parse(new ByteArrayInputStream(idl.getBytes(StandardCharsets.UTF_8)))
        .getProtocol()
        .toString(true);
  }

  private static List<String> told(Comparison comparison) {
    assertThat(
            Stream.of(comparison.old(), comparison.recent())
                .flatMap(side -> side.problems().stream()))
        .isEmpty();
    return comparison.findings().stream()
        .map(
            finding ->
                String.join(
                    " ",
                    finding.event(),
                    finding.check(),
                    finding.severity().id(),
                    finding.path().toString()))
        .sorted()
        .toList();
  }

  private static Comparison compare(String file, String old, String recent) {
    return Comparer.compare(set(file, old), set(file, recent), Settings.DEFAULT, Progress.NONE);
  }

  private static SourceSet set(String file, String text) {
    SourceFile source = new SourceFile(file, text.getBytes(StandardCharsets.UTF_8));
    return new SourceSet("sets/" + file, file, true, List.of(source), List.of());
  }
}

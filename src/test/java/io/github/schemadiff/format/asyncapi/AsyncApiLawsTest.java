package io.github.schemadiff.format.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.avro.gen.SchemaGenerator;
import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What must hold of documents, whatever their payloads say; and what hostile ones come to.
class AsyncApiLawsTest {
  private static final String SECOND =
      """
      {"asyncapi": "2.6.0", "info": {"title": "shop", "version": "1"},
       "channels": {"orders": {"subscribe": {"message":
        {"name": "Placed", "schemaFormat": "%s", "payload": %s}}}}}
      """;

  private static final String THIRD =
      """
      {"asyncapi": "3.0.0", "info": {"title": "shop", "version": "1"},
       "channels": {"orders": {"address": "orders", "messages": {"Placed":
        {"payload": {"schemaFormat": "%s", "schema": %s}}}}},
       "operations": {"place": {"action": "send", "channel": {"$ref": "#/channels/orders"}}}}
      """;

  private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";
  private static final String JSON = "application/schema+json;version=draft-07";
  private static final String PROTOBUF = "application/vnd.google.protobuf;version=3";

  /// A document adds nothing to a verdict and takes nothing from it, in either version's words.
  @Test
  void anAvroPayloadHasTheVerdictOfItsSchema() {
    int compared = 0;
    for (long seed = 70_000; seed < 70_150; seed++) {
      SchemaGenerator generator = new SchemaGenerator(seed);
      var old = generator.schema();
      String recent = generator.partner(old).text();
      Comparison plain = compare("e.avsc", old.text(), recent);
      if (plain.events().size() != 1 || !isWhole(plain)) {
        continue;
      }
      compared++;
      String pair = "seed %d: %s%n%s".formatted(seed, old.text(), recent);
      for (String document : List.of(SECOND, THIRD)) {
        Comparison wrapped =
            compare(
                "a.json", document.formatted(AVRO, old.text()), document.formatted(AVRO, recent));
        assertThat(verdicts(wrapped)).as(pair).isEqualTo(verdicts(plain));
      }
    }
    assertThat(compared).isGreaterThan(80);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"object","properties":{"a":{"type":"integer"}}} | {"type":"object","properties":{"a":{"type":"number"}}}
          {"type":"object","properties":{"a":{"type":"integer"}}} | {"type":"object","required":["a"],"properties":{"a":{"type":"integer"}}}
          {"type":"object","properties":{"a":{"enum":["x","y"]}}} | {"type":"object","properties":{"a":{"enum":["x"]}}}
          {"type":"object","additionalProperties":false} | {"type":"object","properties":{"b":{"default":1}}}
          {"oneOf":[{"type":"string"},{"type":"integer"}]} | {"oneOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]}
          {"type":"array","items":{"type":"string","maxLength":5}} | {"type":"array","items":{"type":"string","maxLength":9}}
          """)
  void aJsonPayloadHasTheVerdictAndTheFindingsOfItsSchema(String old, String recent) {
    String draft = "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",";
    Comparison plain = compare("e.json", draft + old.substring(1), draft + recent.substring(1));
    for (String document : List.of(SECOND, THIRD)) {
      Comparison wrapped =
          compare("a.json", document.formatted(JSON, old), document.formatted(JSON, recent));
      assertThat(verdicts(wrapped)).isEqualTo(verdicts(plain));
      assertThat(wrapped.findings())
          .extracting(Finding::check)
          .containsExactlyElementsOf(plain.findings().stream().map(Finding::check).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int32 a = 1; | int64 a = 1;
          int32 a = 1; | string a = 1;
          int32 a = 1; | int32 b = 1;
          int32 a = 1; | int32 a = 2;
          int32 a = 1; | int32 a = 1; string b = 2;
          repeated int32 a = 1; | int32 a = 1;
          """)
  void aProtobufPayloadHasTheVerdictOfItsMessage(String old, String recent) {
    String text = "syntax = \"proto3\"; message M { %s }";
    Comparison plain = compare("e.proto", text.formatted(old), text.formatted(recent));
    String quoted = "\"message M { %s }\"";
    for (String document : List.of(SECOND, THIRD)) {
      Comparison wrapped =
          compare(
              "a.json",
              document.formatted(PROTOBUF, quoted.formatted(old)),
              document.formatted(PROTOBUF, quoted.formatted(recent)));
      assertThat(verdicts(wrapped)).isEqualTo(verdicts(plain));
    }
  }

  /// The same said in 2.6 and in 3.0 is no change.
  @Test
  void aDocumentAndItsTranslationSayTheSame() {
    for (String payload :
        List.of(
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}",
            "{\"type\":\"string\"}")) {
      Comparison translated =
          compare("a.json", SECOND.formatted(JSON, payload), THIRD.formatted(JSON, payload));
      assertThat(verdicts(translated)).containsExactly("COMPATIBLE", "COMPATIBLE");
      assertThat(translated.events()).hasSize(1);
      assertThat(translated.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
    }
  }

  @Test
  void whatTraitsAndReferencesSayMayStandInPlace() {
    String apart =
        """
        asyncapi: 3.0.0
        info: {title: shop, version: '1'}
        channels: {orders: {address: orders, messages: {Placed: {$ref: '#/components/messages/Placed'}}}}
        operations: {place: {action: send, channel: {$ref: '#/channels/orders'}}}
        components:
          messageTraits:
            traced: {contentType: application/json, headers: {type: object, properties: {trace: {type: string}}}}
          messages:
            Placed:
              traits: [{$ref: '#/components/messageTraits/traced'}]
              payload: {$ref: '#/components/schemas/order'}
          schemas: {order: {type: object, properties: {a: {$ref: '#/components/schemas/number'}}}, number: {type: integer}}
        """;
    String inPlace =
        """
        asyncapi: 3.0.0
        info: {title: shop, version: '1'}
        channels:
          orders:
            address: orders
            messages:
              Placed:
                contentType: application/json
                headers: {type: object, properties: {trace: {type: string}}}
                payload: {type: object, properties: {a: {type: integer}}}
        operations: {place: {action: send, channel: {$ref: '#/channels/orders'}}}
        """;
    Comparison comparison = compare("a.yaml", apart, inPlace);
    assertThat(verdicts(comparison)).containsExactly("COMPATIBLE", "COMPATIBLE");
    assertThat(comparison.findings()).isEmpty();
  }

  /// A requirement of 2.6 names its scheme, one of 3.0 leads to it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          2.6.0 | [{sasl: []}] | [{cert: []}]
          3.0.0 | [{$ref: '#/components/securitySchemes/sasl'}] | [{$ref: '#/components/securitySchemes/cert'}]
          """)
  void anotherWayToShowWhoOneIsBreaks(String version, String before, String after) {
    String text =
        """
        asyncapi: %s
        info: {title: s, version: '1'}
        servers: {prod: {url: x, host: x, protocol: kafka, security: %s}}
        channels: {c: {address: c, messages: {M: {payload: {type: object}}}, subscribe: {message: {name: M, payload: {type: object}}}}}
        operations: {o: {action: send, channel: {$ref: '#/channels/c'}}}
        components: {securitySchemes: {sasl: {type: scramSha256}, cert: {type: X509}}}
        """;
    Comparison comparison =
        compare("a.yaml", text.formatted(version, before), text.formatted(version, after));
    assertThat(comparison.findings())
        .extracting(Finding::check)
        .containsExactly("security-tightened");
  }

  @Test
  void soDoesOneThatOnlyAnOperationAsks() {
    String text =
        """
        asyncapi: 3.0.0
        info: {title: s, version: '1'}
        channels: {c: {address: c, messages: {M: {payload: {type: object}}}}}
        operations: {o: {action: send, channel: {$ref: '#/channels/c'}, security: [{type: %s}]}}
        """;
    Comparison comparison = compare("a.yaml", text.formatted("plain"), text.formatted("X509"));
    assertThat(comparison.findings())
        .extracting(Finding::check)
        .containsExactly("security-tightened");
  }

  /// Circles, bombs and depth are told with a place, or simply read; nothing hangs and nothing ends
  /// in a crash.
  @Test
  void hostileDocumentsAreSurvived() {
    String head = "asyncapi: 3.0.0\ninfo: {title: x, version: '1'}\n";
    assertThat(
            errors(
                head
                    + "channels: {a: {$ref: '#/channels/b'}, b: {$ref: '#/channels/a'}}\n"
                    + "operations: {o: {action: send, channel: {$ref: '#/channels/a'}}}\n"))
        .anySatisfy(it -> assertThat(it).contains("leads back to itself").startsWith("a.yaml:3:"));
    assertThat(errors(head + "channels:\n  a: [\n"))
        .singleElement()
        .satisfies(it -> assertThat(it).matches("a\\.yaml:\\d+:\\d+: .*"));
    StringBuilder bomb = new StringBuilder(head).append("x-a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 12; level++) {
      bomb.append("x-a%d: &a%d [".formatted(level, level));
      bomb.append(("*a" + (level - 1) + ", ").repeat(8))
          .append("*a")
          .append(level - 1)
          .append("]\n");
    }
    assertThat(errors(bomb + "channels: {}\n")).isNotEmpty();
    String deep = "{properties: {a: ".repeat(400) + "{type: string}" + "}}".repeat(400);
    assertThat(
            errors(
                head
                    + "channels: {c: {address: c, messages: {M: {payload: "
                    + deep
                    + "}}}}\noperations: {o: {action: send, channel: {$ref: '#/channels/c'}}}\n"))
        .hasSize(1)
        .allSatisfy(it -> assertThat(it).contains("nested too deep"));
  }

  private static List<String> errors(String text) {
    EventCatalog catalog = Formats.load(set("a.yaml", text), Optional.empty());
    return catalog.problems().stream()
        .filter(problem -> problem.severity() == LoadProblem.Kind.ERROR)
        .map(LoadProblem::display)
        .toList();
  }

  private static boolean isWhole(Comparison comparison) {
    List<LoadProblem> all = new ArrayList<>(comparison.old().problems());
    all.addAll(comparison.recent().problems());
    return all.stream().noneMatch(problem -> problem.severity() == LoadProblem.Kind.ERROR);
  }

  private static List<String> verdicts(Comparison comparison) {
    assertThat(comparison.events())
        .as(comparison.old().problems() + " " + comparison.recent().problems())
        .hasSize(1);
    EventComparison event = comparison.events().getFirst();
    return List.of(event.backward().word().name(), event.forward().word().name());
  }

  private static Comparison compare(String file, String old, String recent) {
    return Comparer.compare(set(file, old), set(file, recent), Settings.DEFAULT, Progress.NONE);
  }

  private static SourceSet set(String file, String text) {
    SourceFile source = new SourceFile(file, text.getBytes(StandardCharsets.UTF_8));
    return new SourceSet("sets/" + file, file, true, List.of(source), List.of());
  }
}

package io.github.schemadiff.format.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Documents that describe an interface: what becomes of them, and what is said of bad ones.
class ContainersTest {
  @Test
  void aMessageIsSentFromTheServicesOwnSideWhicheverTheVersion() {
    EventCatalog catalog =
        set(
            "second.yaml",
            """
            asyncapi: 2.6.0
            info: {title: booking, version: '1'}
            channels:
              rooms:
                subscribe:
                  message: {name: RoomBooked, payload: {type: object}}
            """,
            "third.yaml",
            """
            asyncapi: 3.0.0
            info: {title: billing, version: '1'}
            channels:
              rooms:
                address: rooms
                messages:
                  RoomBooked: {payload: {type: object}}
            operations:
              onBooking: {action: receive, channel: {$ref: '#/channels/rooms'}}
            """);

    assertThat(catalog.problems()).isEmpty();
    assertThat(catalog.services()).extracting(Service::name).containsExactly("booking", "billing");
    assertThat(catalog.services().get(0).sends()).hasSize(1);
    assertThat(catalog.services().get(1).receives()).hasSize(1);
    assertThat(catalog.copies().values())
        .extracting(copy -> copy.message())
        .containsOnly("RoomBooked");
  }

  @Test
  void whatADocumentRefersToIsNoEventByItself() {
    EventCatalog catalog =
        set(
            "api.yaml",
            """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                get:
                  responses:
                    '200':
                      description: done
                      content: {application/json: {schema: {$ref: 'order.json'}}}
            """,
            "order.json",
            "{\"type\": \"object\"}");

    assertThat(catalog.problems()).isEmpty();
    assertThat(catalog.events()).extracting(event -> event.name()).containsExactly("GET /orders");
  }

  @Test
  void badInputIsSaidWithItsPlace() {
    assertThat(errors("openapi: 4.0.0")).hasSize(1).first().asString().startsWith("a.yaml:1:1: ");
    assertThat(errors("asyncapi: 1.2.0")).hasSize(1).first().asString().startsWith("a.yaml:1:1: ");
    assertThat(
            errors(
                """
                openapi: 3.0.0
                info: {title: Shop, version: '1'}
                paths:
                  /orders:
                    get: {parameters: [{$ref: '#/nowhere'}], responses: {}}
                    put: {parameters: [{$ref: 'https://example.com/p.yaml'}], responses: {}}
                """))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("was not found").contains("a.yaml:"));
    assertThat(
            errors(
                """
                openapi: 3.0.0
                info: {title: Shop, version: '1'}
                paths: {/orders: {get: {requestBody: {$ref: '#/components/requestBodies/a'}}}}
                components:
                  requestBodies:
                    a: {$ref: '#/components/requestBodies/b'}
                    b: {$ref: '#/components/requestBodies/a'}
                """))
        .hasSize(1)
        .first()
        .asString()
        .contains("leads back to itself");
  }

  private static List<String> errors(String text) {
    return set("a.yaml", text).problems().stream()
        .filter(problem -> problem.severity() == LoadProblem.Kind.ERROR)
        .map(LoadProblem::display)
        .toList();
  }

  private static EventCatalog set(String... pathsAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(
          new SourceFile(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    return Formats.load(new SourceSet("set", "set", false, files, List.of()), Optional.empty());
  }
}

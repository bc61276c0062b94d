package io.github.schemadiff.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the page of the OpenAPI sample promises is what the program says.
class OpenApiSampleTest {
  private static Comparison shop;

  @BeforeAll
  static void compare() throws Exception {
    Path home = Path.of("sample-schemas", "orders-openapi");
    shop =
        Comparer.compare(
            Sources.open(home.resolve("old").toString()),
            Sources.open(home.resolve("new").toString()),
            Settings.DEFAULT,
            Progress.NONE);
  }

  @Test
  void stopsTheClientsThatItsPageNames() {
    assertThat(shop.old().problems()).isEmpty();
    assertThat(shop.recent().problems()).isEmpty();
    assertThat(findings(Severity.VIOLATION))
        .containsExactlyInAnyOrder(
            "R1 parameter-became-required POST /orders /header/X-Request-Id",
            "R1 parameter-became-required PUT /orders/{id}/notes /request",
            "R4 constraint-tightened POST /orders /request/lines/*/quantity",
            "R4 constraint-tightened GET /orders /query/limit",
            "R4 parameter-removed GET /orders /query/legacySort",
            "R4 parameter-encoding-changed GET /orders /query/status",
            "R4 constraint-relaxed GET /orders /responses/200/*/lines/*/sku",
            "R4 constraint-relaxed POST /orders /responses/201/lines/*/sku",
            "R4 constraint-relaxed GET /orders/{orderId} /responses/200/lines/*/sku",
            "R4 media-type-removed GET /orders /responses/200",
            "R3 parameter-became-optional GET /orders /responses/200/headers/X-Total-Count",
            "R4 security-tightened DELETE /orders/{orderId} ",
            "R4 response-removed DELETE /orders/{orderId} /responses/409",
            "R4 operation-removed GET /vouchers/{code} ",
            "R2 symbol-added orderShipped /request/carrier",
            "R3 field-became-optional orderShipped /request/trackingCode");
  }

  @Test
  void warnsOfWhatIsSafeIfTheServiceGoesFirst() {
    assertThat(
            shop.findings().stream()
                .filter(finding -> finding.message().contains("Safe if the service goes first")))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
        .extracting(OpenApiSampleTest::line)
        .contains(
            "R1 field-became-required POST /orders /responses/201/placedAt",
            "R4 union-branch-added POST /orders /request/payment",
            "R4 constraint-relaxed PUT /orders/{id}/notes /request/text",
            "R4 constraint-relaxed POST /orders /request/lines/*/sku",
            "R1 required-field-added POST /orders › statusChanged /request/changedAt");
    assertThat(event("POST /orders › statusChanged").rollout()).contains(Rollout.SERVICE_FIRST);
    assertThat(event("POST /orders").rollout()).contains(Rollout.NEW_OPERATION);
  }

  @Test
  void takesNothingElseForABreak() {
    assertThat(List.of("POST /refunds", "GET /refunds"))
        .extracting(name -> event(name).change())
        .containsOnly(ChangeKind.UNCHANGED);
    assertThat(findings(Severity.INFO))
        .contains(
            "R1 optional-parameter-added GET /orders /query/cursor",
            "R1 optional-field-added POST /orders /request/coupon",
            "R4 media-type-added PUT /orders/{id}/notes /request",
            "R4 response-added POST /orders /responses/409",
            "R4 operation-id-changed GET /orders/{id}/invoice ",
            "R4 deprecation-changed GET /orders/{id}/invoice ",
            "R4 operation-added GET /orders/{id}/parcels ")
        .noneMatch(line -> line.contains("event-renamed"));
    assertThat(event("GET /orders/{id}/invoice").rollout()).contains(Rollout.ANY);
    assertThat(
            shop.findings().stream()
                .filter(finding -> finding.check().equals("server-removed"))
                .map(Finding::cause)
                .distinct())
        .hasSize(1);
  }

  private static List<String> findings(Severity severity) {
    return shop.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .map(OpenApiSampleTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return String.join(
        " ",
        finding.principle().name(),
        finding.check(),
        finding.event(),
        finding.path().toString());
  }

  private static EventComparison event(String name) {
    return shop.events().stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

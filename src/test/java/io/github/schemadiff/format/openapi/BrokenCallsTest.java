package io.github.schemadiff.format.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.coupling.SignEvidence;
import org.junit.jupiter.api.Test;

/// What breaks a call between two services stands beside the call.
class BrokenCallsTest {
  private static final String RATES =
      """
      openapi: 3.1.0
      info: {title: rates, version: '1'}
      paths:
        /rates:
          get:
            parameters: [{name: day, in: query, schema: {type: string}}]
            responses: {'200': {description: the rates}}
        /seasons:
          get:
            parameters: [{name: year, in: query, schema: {type: string}}]
            responses: {'200': {description: the seasons}}
      """;

  private static final String SERVICES =
      """
      services:
        booking:
          calls: [{service: rates, operation: 'GET /rates'}]
      """;

  private static Comparison compare(String rates) {
    return Apis.compare(
        Apis.set("old", "rates.yaml", RATES, "services.yaml", SERVICES),
        Apis.set("new", "rates.yaml", rates, "services.yaml", SERVICES));
  }

  private static SignEvidence calls(Comparison comparison) {
    return comparison.coupling().recent().signs().getFirst().evidence().stream()
        .filter(evidence -> evidence.headline().contains("call"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBreakOfTheOperationStandsBesideItsCall() {
    Comparison comparison =
        compare(RATES.replace("name: day, in: query,", "name: day, in: query, required: true,"));

    assertThat(calls(comparison).findings())
        .isEqualTo(
            comparison.findings().stream()
                .filter(finding -> finding.check().equals("parameter-became-required"))
                .map(Finding::id)
                .toList())
        .hasSize(1);
    assertThat(calls(comparison).table().orElseThrow().columns())
        .containsExactly("Caller", "Waits for", "Operation", "Broken by");
    assertThat(calls(comparison).table().orElseThrow().rows().getFirst().getLast())
        .contains("`day` became required");
  }

  @Test
  void aBreakOfAnotherOperationDoesNot() {
    Comparison comparison =
        compare(RATES.replace("name: year, in: query,", "name: year, in: query, required: true,"));

    assertThat(comparison.findings())
        .extracting(Finding::check)
        .contains("parameter-became-required");
    assertThat(calls(comparison).findings()).isEmpty();
    assertThat(calls(comparison).table().orElseThrow().columns()).hasSize(3);
  }
}

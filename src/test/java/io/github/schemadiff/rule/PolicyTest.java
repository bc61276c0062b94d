package io.github.schemadiff.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  @ParameterizedTest(name = "{0}: {1} {2} {3} becomes {4}")
  @CsvSource({
    "FOUR_RULES, required-field-added, BACKWARD, VIOLATION, VIOLATION",
    "FOUR_RULES, optional-field-added, NONE,     WARNING,   WARNING",
    "BACKWARD,   required-field-added, BACKWARD, VIOLATION, VIOLATION",
    "BACKWARD,   symbol-added,         FORWARD,  VIOLATION, ADVICE",
    "BACKWARD,   type-changed,         BOTH,     VIOLATION, VIOLATION",
    "BACKWARD,   default-changed,      NONE,     VIOLATION, ADVICE",
    "BACKWARD,   optional-field-added, NONE,     INFO,      INFO",
    "FORWARD,    required-field-added, BACKWARD, VIOLATION, ADVICE",
    "FORWARD,    event-removed,        FORWARD,  VIOLATION, VIOLATION",
    "FULL,       symbol-added,         FORWARD,  VIOLATION, VIOLATION",
    "FULL,       optional-field-added, NONE,     WARNING,   ADVICE",
    "FULL,       not-proven,           BOTH,     WARNING,   ADVICE"
  })
  void setsSeveritiesOnly(
      Policy policy, String check, FindingDirection direction, Severity before, Severity after) {
    Finding finding = finding(check, direction, before);

    assertThat(policy.apply(finding)).isEqualTo(finding.withSeverity(after));
  }

  private static Finding finding(String check, FindingDirection direction, Severity severity) {
    return new Finding(
        "0123456789ab",
        Principle.R4,
        check,
        severity,
        direction,
        "OrderPlaced",
        SchemaPath.ROOT,
        Voice.EVENT,
        Optional.empty(),
        1,
        "",
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}

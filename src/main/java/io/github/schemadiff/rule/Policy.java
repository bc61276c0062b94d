package io.github.schemadiff.rule;

import io.github.schemadiff.rule.Finding.FindingDirection;

/// Sets severities, never verdicts or finding ids.
public enum Policy {
  FOUR_RULES("four-rules", "Tower’s four rules"),
  BACKWARD("backward", "Backward only"),
  FORWARD("forward", "Forward only"),
  FULL("full", "Both directions");

  private final String id;
  private final String label;

  Policy(String id, String label) {
    this.id = id;
    this.label = label;
  }

  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  /// Under Tower's rules a finding keeps its severity. Otherwise a break of a direction that is
  /// asked for is a violation, and everything else at most advice.
  public Finding apply(Finding finding) {
    boolean asked =
        switch (this) {
          case FOUR_RULES -> false;
          case BACKWARD -> finding.direction() != FindingDirection.FORWARD;
          case FORWARD -> finding.direction() != FindingDirection.BACKWARD;
          case FULL -> true;
        };
    if (this == FOUR_RULES) {
      return finding;
    }
    if (asked && finding.isBreak()) {
      return finding.withSeverity(Severity.VIOLATION);
    }
    return finding.severity().atLeast(Severity.ADVICE)
        ? finding.withSeverity(Severity.ADVICE)
        : finding;
  }
}

package io.github.schemadiff.rule;

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
}

package io.github.schemadiff.match;

/// Why two events were taken for the same, in the order in which the strategies are tried.
public enum MatchReason {
  ONLY_EVENT("the only event on each side"),
  STABLE_ID("same identifier"),
  ALIAS("declared alias"),
  NAME("same name"),
  SIMILARITY("similar name and fields");

  private final String because;

  MatchReason(String because) {
    this.because = because;
  }

  /// Completes "matched by …".
  public String because() {
    return because;
  }
}

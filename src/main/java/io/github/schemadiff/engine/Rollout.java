package io.github.schemadiff.engine;

/// The order in which producers and consumers may move to the new schema.
public enum Rollout {
  ANY("any"),
  CONSUMERS_FIRST("consumers-first"),
  /// Safe once no old event is stored.
  PRODUCERS_FIRST("producers-first"),
  NEW_EVENT("new-event");

  private final String id;

  Rollout(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /// Undecided counts as incompatible.
  public static Rollout of(boolean backward, boolean forward) {
    if (backward) {
      return forward ? ANY : CONSUMERS_FIRST;
    }
    return forward ? PRODUCERS_FIRST : NEW_EVENT;
  }
}

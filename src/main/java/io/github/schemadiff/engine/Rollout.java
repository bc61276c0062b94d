package io.github.schemadiff.engine;

/// The order in which those who write and those who read may move to the new schema.
public enum Rollout {
  ANY("any"),
  CONSUMERS_FIRST("consumers-first"),
  /// Safe once no old event is stored.
  PRODUCERS_FIRST("producers-first"),
  NEW_EVENT("new-event"),
  /// Of a call: the service that is called, or that calls back, goes before its clients.
  SERVICE_FIRST("producers-first"),
  /// Of a call: no order keeps the clients going that are out there.
  NEW_OPERATION("new-event");

  private final String id;

  Rollout(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /// Of an event; undecided counts as incompatible.
  public static Rollout of(boolean backward, boolean forward) {
    if (backward) {
      return forward ? ANY : CONSUMERS_FIRST;
    }
    return forward ? PRODUCERS_FIRST : NEW_EVENT;
  }

  /// Of a call, where what only a client on the new version needs of a service on the old one is a
  /// matter of who goes first.
  ///
  /// @param clients whether existing clients go on working
  public static Rollout ofCall(boolean clients, boolean backward, boolean forward) {
    if (!clients) {
      return NEW_OPERATION;
    }
    return backward && forward ? ANY : SERVICE_FIRST;
  }
}

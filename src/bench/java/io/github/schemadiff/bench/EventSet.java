package io.github.schemadiff.bench;

import java.util.List;

/// Two versions of a set of events.
public enum EventSet {
  /// Small ones of our own: a dozen fields, and types that they share.
  HOTEL("sample-schemas/hotel/old", "sample-schemas/hotel/new"),

  /// GitHub's webhooks, two releases: hundreds of fields each, dozens of variants of an event.
  WEBHOOKS(
      "target/real/octokit-webhooks-schemas-4.1.0.tgz",
      "target/real/octokit-webhooks-schemas-7.6.1.tgz");

  private final String old;
  private final String recent;

  EventSet(String old, String recent) {
    this.old = old;
    this.recent = recent;
  }

  List<Question> questions() {
    return Question.between(old, recent);
  }
}

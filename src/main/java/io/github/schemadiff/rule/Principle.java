package io.github.schemadiff.rule;

/// J. Tower's rules for event changes (*Don't Build a Distributed Monolith*).
public enum Principle {
  R1("No new required fields"),
  R2("Ignore the unrecognised"),
  R3("Defaults for the missing"),
  R4("Otherwise a new event");

  private final String title;

  Principle(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}

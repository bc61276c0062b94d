package io.github.schemadiff.rule;

import java.util.Locale;

/// How heavy a finding is, heaviest first.
public enum Severity {
  /// A rule is broken.
  VIOLATION,
  /// Safe only under an assumption that the finding names.
  WARNING,
  /// Good practice.
  ADVICE,
  INFO;

  /// As the command line and JSON spell it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}

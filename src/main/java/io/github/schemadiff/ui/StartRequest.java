package io.github.schemadiff.ui;

/// What the app opens with.
public sealed interface StartRequest {
  /// The welcome page.
  record Welcome() implements StartRequest {}

  /// A comparison of two sets, as the user named them.
  record Open(String old, String recent) implements StartRequest {}

  /// The hotel sample.
  record Demo() implements StartRequest {}
}

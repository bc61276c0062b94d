package io.github.schemadiff.cli;

/// The window, which the command line knows only by what it can be asked to open. Each call returns
/// when the window is closed, with the exit code.
public interface Desktop {
  /// The welcome page.
  int welcome();

  /// A comparison of two sets, as the user named them.
  int open(String old, String recent);

  /// The hotel sample.
  int demo();
}

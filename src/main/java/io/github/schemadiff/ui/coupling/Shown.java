package io.github.schemadiff.ui.coupling;

/// Which messages the graph holds.
enum Shown {
  ALL("All messages"),
  /// Those that have findings, or that a sign rests on.
  TOLD("Findings and evidence"),
  SIGN("The selected sign");

  private final String label;

  Shown(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

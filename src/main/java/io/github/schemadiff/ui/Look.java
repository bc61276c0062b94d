package io.github.schemadiff.ui;

/// How much room there is, counted after zoom, and what that means.
enum Look {
  WIDE(300, 460, 300),
  NORMAL(264, 376, 216),
  /// Chips and tools lose their words.
  COMPACT(250, 320, 170),
  /// The event list opens from the title; explanation and source are tabs below the tree.
  NARROW(250, 320, 250);

  private final double events;
  private final double explanation;
  private final double source;

  Look(double events, double explanation, double source) {
    this.events = events;
    this.explanation = explanation;
    this.source = source;
  }

  static Look of(double width) {
    if (width >= 1700) {
      return WIDE;
    }
    if (width >= 1360) {
      return NORMAL;
    }
    return width >= 1120 ? COMPACT : NARROW;
  }

  double events() {
    return events;
  }

  double explanation() {
    return explanation;
  }

  double source() {
    return source;
  }

  boolean saysLess() {
    return this == COMPACT || this == NARROW;
  }
}

package io.github.schemadiff.ui.coupling;

/// The sizes that the graph can be shown in.
final class Zoom {
  static final double LEAST = 0.4;
  static final double MOST = 2;
  private static final double[] STEPS = {0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 2};

  private Zoom() {}

  /// The next size.
  static double step(double now, boolean larger) {
    double best = now;
    for (double each : STEPS) {
      if (larger && each > now + 0.001) {
        return each;
      }
      if (!larger && each < now - 0.001) {
        best = each;
      }
    }
    return best;
  }
}

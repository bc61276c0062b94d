package io.github.schemadiff.report.graph;

import java.util.ArrayList;
import java.util.List;

/// Moves positions apart as little as possible (least squares), keeping their order: isotonic
/// regression by pooling adjacent violators.
final class Spread {
  private Spread() {}

  private record Block(double sum, int count) {
    double mean() {
      return sum / count;
    }
  }

  /// @param wanted in the order in which they are to stand
  /// @param gap least distance between two
  /// @param first least position, and `last` the greatest, as far as there is room
  static List<Double> of(List<Double> wanted, double gap, double first, double last) {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < wanted.size(); at++) {
      Block block = new Block(wanted.get(at) - at * gap, 1);
      while (!blocks.isEmpty() && blocks.getLast().mean() > block.mean()) {
        Block before = blocks.removeLast();
        block = new Block(before.sum() + block.sum(), before.count() + block.count());
      }
      blocks.add(block);
    }
    double most = last - (wanted.size() - 1) * gap;
    List<Double> placed = new ArrayList<>();
    for (Block block : blocks) {
      double start = Math.max(Math.min(block.mean(), most), first);
      for (int i = 0; i < block.count(); i++) {
        placed.add(start + placed.size() * gap);
      }
    }
    return placed;
  }
}

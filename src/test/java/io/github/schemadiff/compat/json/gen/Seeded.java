package io.github.schemadiff.compat.json.gen;

import java.util.List;
import java.util.SplittableRandom;

/// Choices that are the same for the same seed, and unlike for neighbouring seeds: the first draws
/// of [java.util.Random] hardly differ between 1,000 and 2,000.
public final class Seeded {
  private final SplittableRandom random;

  public Seeded(long seed) {
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ seed >>> 32);
  }

  /// From 0 to `bound` - 1.
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /// True once in so many times.
  public boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  public boolean coin() {
    return random.nextBoolean();
  }

  public <T> T of(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }
}

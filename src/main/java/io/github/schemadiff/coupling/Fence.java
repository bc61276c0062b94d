package io.github.schemadiff.coupling;

import java.util.Collection;
import java.util.List;

/// Which of some numbers lie far above the others: above the upper fence, the upper hinge plus one
/// and a half times the distance of the hinges, at least twice the median, and at least [#LEAST].
///
/// The hinges are the medians of the lower and the upper half, the middle number in both (J. Tukey,
/// *Exploratory Data Analysis*, 1977). Of fewer than [#LEAST] numbers none lies far.
///
/// @param median of all
/// @param above numbers greater than this lie far above
public record Fence(double median, double above) {
  public static final int LEAST = 5;

  public static Fence of(Collection<Integer> numbers) {
    List<Integer> sorted = numbers.stream().sorted().toList();
    if (sorted.size() < LEAST) {
      return new Fence(median(sorted), Double.POSITIVE_INFINITY);
    }
    int half = (sorted.size() + 1) / 2;
    double lower = median(sorted.subList(0, half));
    double upper = median(sorted.subList(sorted.size() - half, sorted.size()));
    return new Fence(median(sorted), upper + 1.5 * (upper - lower));
  }

  public boolean isFar(int number) {
    return number > above && number >= 2 * median && number >= LEAST;
  }

  private static double median(List<Integer> sorted) {
    int size = sorted.size();
    if (size == 0) {
      return 0;
    }
    return size % 2 == 1
        ? sorted.get(size / 2)
        : (sorted.get(size / 2 - 1) + sorted.get(size / 2)) / 2.0;
  }
}

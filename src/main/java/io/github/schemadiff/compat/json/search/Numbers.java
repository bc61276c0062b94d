package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Values;
import io.github.schemadiff.compat.json.text.TooComplex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a branch says of a number: a range, numbers it must be a multiple of, numbers it must not
/// be a multiple of.
///
/// Exact decimals throughout. A range with a step is a grid; on it, the multiples of another number
/// are a sub-grid, so a gap is found within few steps or there is none.
final class Numbers {
  /// Grid points looked at before saying "unknown".
  private static final int LOOKED_AT = 20_000;

  /// Digits beyond which a quotient is not computed.
  private static final int DIGITS = 2_000;

  private BigDecimal minimum;
  private BigDecimal maximum;
  private boolean minimumExcluded;
  private boolean maximumExcluded;
  private List<BigDecimal> steps = List.of();
  private List<BigDecimal> avoided = List.of();

  Numbers copy() {
    Numbers copy = new Numbers();
    copy.minimum = minimum;
    copy.maximum = maximum;
    copy.minimumExcluded = minimumExcluded;
    copy.maximumExcluded = maximumExcluded;
    copy.steps = steps;
    copy.avoided = avoided;
    return copy;
  }

  void atLeast(BigDecimal bound, boolean excluded) {
    int order = minimum == null ? 1 : bound.compareTo(minimum);
    if (order > 0) {
      minimum = bound;
      minimumExcluded = excluded;
    } else if (order == 0) {
      minimumExcluded |= excluded;
    }
  }

  void atMost(BigDecimal bound, boolean excluded) {
    int order = maximum == null ? -1 : bound.compareTo(maximum);
    if (order < 0) {
      maximum = bound;
      maximumExcluded = excluded;
    } else if (order == 0) {
      maximumExcluded |= excluded;
    }
  }

  void multipleOf(BigDecimal step) {
    steps = Lists.plus(steps, step);
  }

  void notMultipleOf(BigDecimal step) {
    avoided = Lists.plus(avoided, step);
  }

  /// Whether the value is a multiple.
  ///
  /// @throws TooComplex if the two are so far apart that the quotient has too many digits
  static boolean isMultiple(BigDecimal value, BigDecimal step) {
    if (step.signum() == 0 || value.signum() == 0) {
      return step.signum() != 0;
    }
    long apart = Math.abs((long) value.scale() - step.scale());
    if (apart + value.precision() + step.precision() > 2L * DIGITS) {
      throw new TooComplex("numbers with too many digits");
    }
    return value.remainder(step).signum() == 0;
  }

  /// Up to `wanted` numbers, near zero first, none of `excluded` (canonical nodes).
  Answer solve(int wanted, Set<JsonNode> excluded) {
    if (impossibleRange()) {
      return Answer.EMPTY;
    }
    if (tooLarge()) {
      return Answer.unknown(List.of(), "numbers with too many digits");
    }
    return steps.isEmpty() ? dense(wanted, excluded) : grid(wanted, excluded);
  }

  private boolean impossibleRange() {
    if (minimum == null || maximum == null) {
      return false;
    }
    int order = minimum.compareTo(maximum);
    return order > 0 || (order == 0 && (minimumExcluded || maximumExcluded));
  }

  private boolean tooLarge() {
    List<BigDecimal> all = new ArrayList<>(steps);
    all.addAll(avoided);
    if (minimum != null) {
      all.add(minimum);
    }
    if (maximum != null) {
      all.add(maximum);
    }
    return all.stream()
        .anyMatch(n -> Math.abs((long) n.scale()) > DIGITS || n.precision() > DIGITS);
  }

  private boolean inRange(BigDecimal value) {
    int low = minimum == null ? 1 : value.compareTo(minimum);
    int high = maximum == null ? -1 : value.compareTo(maximum);
    return (minimumExcluded ? low > 0 : low >= 0) && (maximumExcluded ? high < 0 : high <= 0);
  }

  private boolean admits(BigDecimal value, Set<JsonNode> excluded) {
    return inRange(value)
        && avoided.stream().noneMatch(step -> isMultiple(value, step))
        && !excluded.contains(Values.number(value));
  }

  /// All numbers of a range: dense, unless it is a single point.
  private Answer dense(int wanted, Set<JsonNode> excluded) {
    if (minimum != null && maximum != null && minimum.compareTo(maximum) == 0) {
      return admits(minimum, excluded) ? Answer.all(List.of(Values.number(minimum))) : Answer.EMPTY;
    }
    Set<JsonNode> found = new LinkedHashSet<>();
    BigDecimal base = anchor(BigDecimal.ONE);
    BigDecimal unit = BigDecimal.ONE;
    // Ever finer grids around the anchor: in a dense range one of them has as many free points as
    // are wanted.
    for (int refinement = 0; refinement < 60 && found.size() < wanted; refinement++) {
      BigDecimal from = refinement == 0 ? base : nearest(unit);
      for (int i = 0; i <= wanted + excluded.size() + 3 && found.size() < wanted; i++) {
        for (int sign : i == 0 ? new int[] {1} : new int[] {1, -1}) {
          BigDecimal value = from.add(unit.multiply(BigDecimal.valueOf((long) sign * i)));
          if (found.size() < wanted && admits(value, excluded)) {
            found.add(Values.number(value));
          }
        }
      }
      unit = refinement == 0 ? new BigDecimal("0.5") : unit.divide(BigDecimal.TEN);
    }
    return found.size() >= wanted
        ? Answer.some(List.copyOf(found))
        : Answer.unknown(List.copyOf(found), "a very narrow range of numbers");
  }

  /// The grid of common multiples of all steps.
  private Answer grid(int wanted, Set<JsonNode> excluded) {
    BigDecimal step =
        steps.stream().map(BigDecimal::abs).reduce(Numbers::leastCommonMultiple).get();
    if (step.signum() == 0) {
      return admits(BigDecimal.ZERO, excluded)
          ? Answer.all(List.of(Values.number(BigDecimal.ZERO)))
          : Answer.EMPTY;
    }
    for (BigDecimal avoid : avoided) {
      if (isMultiple(step, avoid)) {
        return Answer.EMPTY;
      }
    }
    BigInteger low = minimum == null ? null : index(minimum, step, RoundingMode.CEILING);
    BigInteger high = maximum == null ? null : index(maximum, step, RoundingMode.FLOOR);
    if (low != null && minimumExcluded && point(low, step).compareTo(minimum) == 0) {
      low = low.add(BigInteger.ONE);
    }
    if (high != null && maximumExcluded && point(high, step).compareTo(maximum) == 0) {
      high = high.subtract(BigInteger.ONE);
    }
    if (low != null && high != null && low.compareTo(high) > 0) {
      return Answer.EMPTY;
    }
    return walk(step, low, high, wanted, excluded);
  }

  private Answer walk(
      BigDecimal step, BigInteger low, BigInteger high, int wanted, Set<JsonNode> excluded) {
    BigInteger start = BigInteger.ONE;
    start = low != null && start.compareTo(low) < 0 ? low : start;
    start = high != null && start.compareTo(high) > 0 ? high : start;
    Set<JsonNode> found = new LinkedHashSet<>();
    for (int i = 0; i < LOOKED_AT; i++) {
      BigInteger up = start.add(BigInteger.valueOf(i));
      BigInteger down = start.subtract(BigInteger.valueOf(i));
      boolean above = high == null || up.compareTo(high) <= 0;
      boolean below = low == null || down.compareTo(low) >= 0;
      if (!above && !below) {
        return Answer.all(List.copyOf(found));
      }
      for (BigInteger index : i == 0 ? List.of(up) : List.of(up, down)) {
        BigDecimal value = point(index, step);
        if ((index.equals(up) ? above : below) && admits(value, excluded)) {
          found.add(Values.number(value));
          if (found.size() >= wanted) {
            return Answer.some(List.copyOf(found));
          }
        }
      }
    }
    return Answer.unknown(List.copyOf(found), "too many numbers to try");
  }

  private static BigDecimal point(BigInteger index, BigDecimal step) {
    return new BigDecimal(index).multiply(step);
  }

  private static BigInteger index(BigDecimal bound, BigDecimal step, RoundingMode mode) {
    return bound.divide(step, 0, mode).toBigInteger();
  }

  /// A readable number in the range: one, or the bound that is nearest to it.
  private BigDecimal anchor(BigDecimal wished) {
    if (inRange(wished)) {
      return wished;
    }
    if (minimum != null && maximum != null) {
      BigDecimal whole = minimum.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
      return inRange(minimum)
          ? minimum
          : inRange(whole) ? whole : minimum.add(maximum).divide(BigDecimal.valueOf(2));
    }
    return minimum != null ? minimum : maximum;
  }

  private BigDecimal nearest(BigDecimal unit) {
    BigDecimal anchor = minimum != null ? minimum : maximum != null ? maximum : BigDecimal.ZERO;
    return anchor.divide(unit, 0, RoundingMode.FLOOR).multiply(unit);
  }

  private static BigDecimal leastCommonMultiple(BigDecimal a, BigDecimal b) {
    if (a.signum() == 0 || b.signum() == 0) {
      return BigDecimal.ZERO;
    }
    int scale = Math.max(0, Math.max(a.scale(), b.scale()));
    BigInteger x = a.movePointRight(scale).toBigIntegerExact();
    BigInteger y = b.movePointRight(scale).toBigIntegerExact();
    BigInteger least = x.divide(x.gcd(y)).multiply(y);
    return new BigDecimal(least).movePointLeft(scale);
  }
}

package io.github.schemadiff.compat.json.search;

/// A counter whose digits have each their own base: goes through all combinations.
final class Digits {
  private final int[] bases;
  private final int[] digits;

  /// @param bases each at least one
  Digits(int[] bases) {
    this.bases = bases;
    this.digits = new int[bases.length];
  }

  int at(int index) {
    return digits[index];
  }

  /// The last digit turns fastest.
  ///
  /// @return false after the last combination
  boolean next() {
    for (int i = digits.length - 1; i >= 0; i--) {
      if (++digits[i] < bases[i]) {
        return true;
      }
      digits[i] = 0;
    }
    return false;
  }
}

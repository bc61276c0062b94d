package io.github.schemadiff.format.tree;

import java.util.Arrays;

/// From a number of code points, as the YAML parser counts, to an offset in UTF-16 units.
final class CodePoints {
  /// For each character beyond the basic plane, in order, its number in code points.
  private final int[] wide;

  CodePoints(String text) {
    int[] found = new int[16];
    int count = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++, points++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = points;
        i++;
      }
    }
    wide = Arrays.copyOf(found, count);
  }

  int offset(int points) {
    int at = Arrays.binarySearch(wide, points);
    return points + (at >= 0 ? at : -at - 1);
  }
}

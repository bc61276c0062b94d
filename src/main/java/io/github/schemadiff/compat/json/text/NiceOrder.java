package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.List;

/// The stretches of an alphabet in the order in which a person would like to meet their characters
/// in an example.
final class NiceOrder {
  // First and last code point; what is in none of them comes last.
  private static final int[][] BANDS = {
    {'a', 'z'},
    {'0', '9'},
    {'A', 'Z'},
    {'-', '.'},
    {'_', '_'},
    {' ', '~'},
    {0xC0, 0x17F},
    {0x391, 0x3C9},
    {0x1F600, 0x1F64F},
    {'\n', '\n'},
    {'\t', '\t'},
    {0xA1, 0xD7FF},
    {0xF900, 0xFDCF},
    {0x10000, 0x1FFFD},
    {0x01, 0x10FFFF},
    {0, 0}
  };

  private record Stretch(int start, int end, int symbolClass) {}

  private final List<Stretch> stretches = new ArrayList<>();

  NiceOrder(Alphabet alphabet) {
    CharSet left = CharSet.ALL;
    for (int[] band : BANDS) {
      CharSet fresh = CharSet.range(band[0], band[1]).and(left);
      left = left.and(fresh.not());
      int[] bounds = fresh.bounds();
      for (int i = 0; i < bounds.length; i += 2) {
        split(bounds[i], bounds[i + 1], alphabet);
      }
    }
  }

  private void split(int start, int end, Alphabet alphabet) {
    for (int i = 0; i < alphabet.starts().length; i++) {
      int from = Math.max(start, alphabet.starts()[i]);
      int to = Math.min(end, alphabet.end(i));
      if (from < to) {
        stretches.add(new Stretch(from, to, alphabet.classOf()[i]));
      }
    }
  }

  int size() {
    return stretches.size();
  }

  int start(int stretch) {
    return stretches.get(stretch).start;
  }

  int end(int stretch) {
    return stretches.get(stretch).end;
  }

  int symbolClass(int stretch) {
    return stretches.get(stretch).symbolClass;
  }
}

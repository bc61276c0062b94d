package io.github.schemadiff.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What was probably meant by a word that nobody knows.
public final class Closest {
  /// Longer words are no slips of the keyboard, and would take long.
  private static final int LONGEST = 200;

  private Closest() {}

  /// The known word that takes the fewest edits (Levenshtein's distance), if it is close enough to
  /// be a slip; of several the first in alphabetical order.
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(other -> Math.abs(other.length() - word.length()) <= allowed(word))
        .min(
            Comparator.<String>comparingInt(other -> edits(word, other))
                .thenComparing(Comparator.naturalOrder()))
        .filter(best -> edits(word, best) <= allowed(word));
  }

  private static int allowed(String word) {
    return Math.max(2, word.length() / 3);
  }

  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, at -> at);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}

package io.github.schemadiff.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/// Reads the words of the contract (`four-rules`) as constants, and the other way round.
final class Words {
  private Words() {}

  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () -> unknown(word, Arrays.stream(type.getEnumConstants()).map(Words::of).toList()));
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static TypeConversionException unknown(String word, List<String> known) {
    String guess = closest(word, known).map(it -> " Did you mean '" + it + "'?").orElse("");
    return new TypeConversionException(
        "'" + word + "' is none of " + String.join(", ", known) + "." + guess);
  }

  /// The known word that takes the fewest edits, if it is close enough to be a slip.
  static Optional<String> closest(String word, List<String> known) {
    return known.stream()
        .min((a, b) -> Integer.compare(edits(word, a), edits(word, b)))
        .filter(best -> edits(word, best) <= Math.max(2, word.length() / 3));
  }

  /// Levenshtein's distance.
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

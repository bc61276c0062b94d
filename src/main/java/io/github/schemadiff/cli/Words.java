package io.github.schemadiff.cli;

import io.github.schemadiff.catalog.Closest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    String guess = Closest.to(word, known).map(it -> " Did you mean '" + it + "'?").orElse("");
    return new TypeConversionException(
        "'" + word + "' is none of " + String.join(", ", known) + "." + guess);
  }
}

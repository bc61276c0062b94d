package io.github.schemadiff.rule;

import io.github.schemadiff.diff.Change;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which changes leave a value's type alone and change what it means.
public final class Meanings {
  private static final Pattern UNIT = Pattern.compile("-(?:millis|micros|nanos)$");
  private static final Set<String> UNITS = Set.of("unit", "units");

  private Meanings() {}

  /// Whether a time is counted in another unit.
  public static boolean isUnit(Change.FormatChanged change) {
    return bothAre(change, it -> UNIT.matcher(it).find())
        && withoutUnit(change.from()).equals(withoutUnit(change.to()));
  }

  /// Whether the schema says another unit in a property of its own.
  public static boolean isUnit(Change.PropertyChanged change) {
    return UNITS.contains(change.name()) && change.from().isPresent() && change.to().isPresent();
  }

  /// Whether a decimal became another decimal.
  public static boolean isDecimal(Change.FormatChanged change) {
    return bothAre(change, it -> it.startsWith("decimal("));
  }

  private static boolean bothAre(
      Change.FormatChanged change, java.util.function.Predicate<String> kind) {
    return change.from().filter(kind).isPresent() && change.to().filter(kind).isPresent();
  }

  private static Optional<String> withoutUnit(Optional<String> format) {
    return format.map(it -> UNIT.matcher(it).replaceFirst(""));
  }
}

package io.github.schemadiff.ui.welcome;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A comparison that was made, with its verdict.
///
/// @param name for people: "hotel v3 → v4"
/// @param policy its label
/// @param epochMillis when
public record Recent(
    String old,
    String recent,
    String name,
    String policy,
    int violations,
    int warnings,
    int notProven,
    long epochMillis) {

  /// Whether both inputs are still where they were.
  public boolean isThere() {
    return exists(old) && exists(recent);
  }

  /// "2 minutes ago", "yesterday", "18 Nov".
  public String when(Instant now, ZoneId zone) {
    Instant then = Instant.ofEpochMilli(epochMillis);
    long minutes = Duration.between(then, now).toMinutes();
    LocalDate day = LocalDate.ofInstant(then, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 60) {
      return minutes + (minutes == 1 ? " minute ago" : " minutes ago");
    }
    if (day.equals(today)) {
      return minutes / 60 + (minutes < 120 ? " hour ago" : " hours ago");
    }
    if (day.equals(today.minusDays(1))) {
      return "yesterday";
    }
    return DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(day);
  }

  private static boolean exists(String location) {
    try {
      return Files.exists(Path.of(location));
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }
}

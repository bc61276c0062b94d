package io.github.schemadiff.catalog;

/// Something in a set that could not be read; what could be read is compared all the same.
///
/// @param file within the set; empty when it is the set itself
/// @param line from 1; 0 when the file as a whole is meant
/// @param column from 1; 0 when the line as a whole is meant
/// @param message what is wrong and what was expected
/// @param severity whether the input counts as unread (exit code 3) or was only left out with a
///   word
public record LoadProblem(String file, int line, int column, String message, Kind severity) {
  public enum Kind {
    /// Part of the input could not be read.
    ERROR,
    /// Left out or guessed on purpose; said, but no failure.
    NOTE
  }

  public static LoadProblem error(String file, int line, int column, String message) {
    return new LoadProblem(file, line, column, message, Kind.ERROR);
  }

  public static LoadProblem note(String file, int line, int column, String message) {
    return new LoadProblem(file, line, column, message, Kind.NOTE);
  }

  /// `file:line:column: message`, without the parts that are not known.
  public String display() {
    String place = file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    return place.isEmpty() ? message : place + ": " + message;
  }
}

package io.github.schemadiff.format.jsonschema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A first look at regular expressions, with Java's reader: what it refuses, and what it can judge.
///
/// The dialect of JSON Schema is ECMA-262. Where the two differ, nothing is said here; the deciding
/// engine reads patterns exactly.
final class Patterns {
  /// Longer ones are not looked at: Java's reader is recursive.
  private static final int MAX_LENGTH = 500;

  /// What ECMA-262 accepts and Java does not.
  private static final Pattern DIFFERENT =
      Pattern.compile("\\[\\]|\\[\\^\\]|\\[[^\\]]*\\[|\\\\u\\{|\\\\[cpPk]|\\(\\?<[=!]");

  /// How often a value's characters may be looked at, so that a hostile pattern ends.
  private static final int MAX_LOOKS = 200_000;

  private Patterns() {}

  /// What seems wrong with a pattern, in a few words.
  static Optional<String> flaw(String pattern) {
    if (pattern.length() > MAX_LENGTH || DIFFERENT.matcher(pattern).find()) {
      return Optional.empty();
    }
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException bad) {
      return Optional.of(bad.getDescription());
    }
  }

  /// Whether the pattern is found in the value; empty where that cannot be told here.
  static Optional<Boolean> found(String pattern, String value) {
    if (pattern.length() > MAX_LENGTH || value.length() > MAX_LENGTH || flaw(pattern).isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(pattern).matcher(new Budget(value, new int[1])).find());
    } catch (PatternSyntaxException | Budget.SpentException notJudged) {
      return Optional.empty();
    }
  }

  private record Budget(CharSequence text, int[] looks) implements CharSequence {
    static final class SpentException extends RuntimeException {}

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks[0] > MAX_LOOKS) {
        throw new SpentException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Budget(text.subSequence(start, end), looks);
    }
  }
}

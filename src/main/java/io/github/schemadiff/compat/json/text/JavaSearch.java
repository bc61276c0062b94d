package io.github.schemadiff.compat.json.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A translated pattern, searched by `java.util.regex`.
public final class JavaSearch {
  /// Reads of a character that one search may cost; a pattern that backtracks without end stops
  /// there.
  private static final int MAX_READS = 4_000_000;

  private final Pattern pattern;

  JavaSearch(Pattern pattern) {
    this.pattern = pattern;
  }

  /// Whether the pattern is found anywhere. Throws [TooComplex] when it backtracks too much.
  public boolean find(String text) {
    Matcher matcher = pattern.matcher(new CountedText(text, new int[1], 0, text.length()));
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    try {
      // Java's own find() may start within a surrogate pair; ECMA-262 goes by code points.
      for (int start = 0; start <= text.length(); ) {
        matcher.region(start, text.length());
        if (matcher.lookingAt()) {
          return true;
        }
        start += start < text.length() ? Character.charCount(text.codePointAt(start)) : 1;
      }
      return false;
    } catch (StackOverflowError _) {
      throw new TooComplex("a pattern that recurses too deeply in java.util.regex");
    }
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }

  private record CountedText(String text, int[] reads, int from, int to) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (++reads[0] > MAX_READS) {
        throw new TooComplex("a pattern that backtracks without end");
      }
      return text.charAt(from + index);
    }

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new CountedText(text, reads, from + start, from + end);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}

package io.github.schemadiff.compat.json.text;

import java.util.List;
import java.util.Random;

/// Small random patterns and texts over a few characters that matter, the same for the same seed.
final class PatternGenerator {
  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "ab",
          "1",
          "_",
          "-",
          " ",
          "é",
          "😀",
          ".",
          "\\d",
          "\\w",
          "\\s",
          "\\D",
          "\\W",
          "\\S",
          "[ab]",
          "[^a]",
          "[a-c1]",
          "[^\\s\\w]",
          "[\\w-]",
          "[]",
          "[^]",
          "[\\d\\-_]",
          "\\.",
          "\\-",
          "\\u0061",
          "\\u{1F600}",
          "\\x62",
          "\\p{L}",
          "\\P{L}",
          "\\n",
          "\\/",
          "{",
          "]",
          "[é😀]");
  private static final List<String> QUANTIFIERS =
      List.of("*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?", "+?", "??");
  private static final String[] LETTERS = {
    "a", "b", "c", "1", "_", "-", " ", ".", "é", "😀", "\n", "\u2028", "{", "]", "/", "٣", "\uFEFF"
  };

  private final Random random;

  PatternGenerator(long seed) {
    random = new Random(seed);
  }

  String pattern() {
    return disjunction(3);
  }

  private String disjunction(int depth) {
    int branches = random.nextInt(6) == 0 ? 2 : 1;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < branches; i++) {
      out.append(i > 0 ? "|" : "");
      int terms = random.nextInt(4) + (branches == 1 ? 1 : 0);
      for (int t = 0; t < terms; t++) {
        out.append(term(depth));
      }
    }
    return out.toString();
  }

  private String term(int depth) {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return "^";
    }
    if (kind == 1) {
      return "$";
    }
    if (kind == 2) {
      return random.nextBoolean() ? "\\b" : "\\B";
    }
    if (kind == 3 && depth > 0) {
      return (random.nextBoolean() ? "(?=" : "(?!") + disjunction(depth - 1) + ")";
    }
    if (kind == 4 && depth > 0) {
      return (random.nextBoolean() ? "(?<=" : "(?<!")
          + (random.nextBoolean() ? "" : "^|")
          + ATOMS.get(random.nextInt(ATOMS.size()))
          + ")";
    }
    String atom =
        kind < 9 && depth > 0
            ? (random.nextBoolean() ? "(" : "(?:") + disjunction(depth - 1) + ")"
            : ATOMS.get(random.nextInt(ATOMS.size()));
    if (random.nextInt(3) > 0) {
      return atom;
    }
    String last = atom.equals("ab") || atom.equals("{") ? "(?:" + atom + ")" : atom;
    return last + QUANTIFIERS.get(random.nextInt(QUANTIFIERS.size()));
  }

  String text() {
    int length = random.nextInt(7);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(LETTERS[random.nextInt(random.nextInt(3) == 0 ? LETTERS.length : 4)]);
    }
    return out.toString();
  }
}

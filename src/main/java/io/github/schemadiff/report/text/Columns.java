package io.github.schemadiff.report.text;

/// How wide text is on a terminal, and what of it may be sent there.
final class Columns {
  /// From here on a character may take no column or two; before, each takes one. The soft hyphen is
  /// the first.
  private static final int FIRST_ODD = 0xad;

  private Columns() {}

  /// Columns that the text takes: two for East Asian wide characters, none for combining ones.
  static int of(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_ODD) {
        return ofAny(text);
      }
    }
    return text.length();
  }

  private static int ofAny(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int point) {
    if (point < FIRST_ODD) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115f
            || point >= 0x2e80 && point <= 0xa4cf
            || point >= 0xac00 && point <= 0xd7a3
            || point >= 0xf900 && point <= 0xfaff
            || point >= 0xfe30 && point <= 0xfe6f
            || point >= 0xff00 && point <= 0xff60
            || point >= 0xffe0 && point <= 0xffe6
            || point >= 0x1f300 && point <= 0x1faff
            || point >= 0x20000 && point <= 0x3fffd);
  }

  /// The text with control characters and text direction overrides spelt out: names come from files
  /// that others wrote, and must not steer the terminal.
  static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (steers(point)) {
                out.append(String.format("\\u%04x", point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }

  private static boolean steers(int point) {
    if (point < 0x7f) {
      return point < 0x20;
    }
    return Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || Character.getType(point) == Character.LINE_SEPARATOR
        || Character.getType(point) == Character.PARAGRAPH_SEPARATOR
        || point >= 0x202a && point <= 0x202e
        || point >= 0x2066 && point <= 0x2069;
  }

  /// The longest beginning that fits into `width` columns, at least one character.
  static int fitting(String text, int width) {
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      used += of(point);
      if (used > width && at > 0) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }
}

package io.github.schemadiff.report.markup;

import java.util.Locale;

/// Makes characters visible that a reader of the report could not see, or that would change the
/// order in which he sees others: control characters, overrides of the writing direction, lone
/// surrogates.
///
/// They come out as they would be escaped in JSON: `\u202e`.
public final class Visible {
  private Visible() {}

  public static String of(String raw) {
    int at = 0;
    while (at < raw.length() && !hidden(raw, at)) {
      at++;
    }
    if (at == raw.length()) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length() + 16).append(raw, 0, at);
    for (; at < raw.length(); at++) {
      if (hidden(raw, at)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) raw.charAt(at)));
      } else {
        out.append(raw.charAt(at));
      }
    }
    return out.toString();
  }

  private static boolean hidden(String raw, int at) {
    char c = raw.charAt(at);
    if (c < 0x20) {
      return c != '\n' && c != '\t';
    }
    if (c < 0x7f) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(raw.charAt(at - 1));
    }
    return c <= 0x9f
        || c == 0x061c
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff
        || c >= 0xfff9 && c <= 0xfffb
        || c >= 0xfffe;
  }
}

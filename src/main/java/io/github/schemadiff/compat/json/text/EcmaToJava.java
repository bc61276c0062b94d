package io.github.schemadiff.compat.json.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Writes an ECMA-262 pattern (flag `u`, with Annex B where `u` would refuse) in the syntax of
/// `java.util.regex`.
///
/// It reads the pattern's text itself and shares nothing with the automata but the named character
/// sets, so that each can be checked by the other. Not exact for back-references to groups that
/// took no part in the match: ECMA-262 has them match nothing, Java has them fail.
public final class EcmaToJava extends JavaGroups {
  private static final String WORD = "[0-9A-Z_a-z]";

  private EcmaToJava(String source) {
    super(source);
  }

  /// Empty when it is no ECMA-262 pattern, or one that Java cannot express.
  public static Optional<JavaSearch> translate(String source) {
    EcmaToJava translator = new EcmaToJava(source);
    try {
      translator.pattern();
      return Optional.of(new JavaSearch(Pattern.compile(translator.out.toString())));
    } catch (Unreadable | PatternSyntaxException _) {
      return Optional.empty();
    } catch (StackOverflowError _) {
      return Optional.empty();
    }
  }

  private void pattern() throws Unreadable {
    boolean repeatable = false;
    while (at < source.length()) {
      int c = source.codePointAt(at);
      at += Character.charCount(c);
      switch (c) {
        case '^' -> {
          out.append("\\A");
          repeatable = false;
        }
        case '$' -> {
          out.append("\\z");
          repeatable = false;
        }
        case '|' -> {
          out.append('|');
          repeatable = false;
        }
        case '(' -> {
          openGroup();
          repeatable = false;
        }
        case ')' -> {
          repeatable = closeGroup();
        }
        case '*', '+', '?', '{' -> {
          if (c == '{' && !quantifierAt(at - 1)) {
            literal('{');
            repeatable = true;
          } else if (repeatable) {
            quantifier();
            repeatable = false;
          } else {
            throw new Unreadable();
          }
        }
        case '.' -> {
          out.append("[^\\n\\r\\x{2028}\\x{2029}]");
          repeatable = true;
        }
        case '[' -> {
          characterClass();
          repeatable = true;
        }
        case '\\' -> repeatable = escape();
        default -> {
          literal(c);
          repeatable = true;
        }
      }
    }
    if (!allClosed()) {
      throw new Unreadable();
    }
  }

  private static final Pattern QUANTIFIER = Pattern.compile("\\{(\\d+)(,(\\d*))?\\}");

  private boolean quantifierAt(int index) {
    return QUANTIFIER.matcher(source).region(index, source.length()).lookingAt();
  }

  private void quantifier() {
    int from = at - 1;
    if (source.charAt(from) == '{') {
      Matcher matcher = QUANTIFIER.matcher(source).region(from, source.length());
      matcher.lookingAt();
      at = matcher.end();
      out.append('{').append(clamped(matcher.group(1)));
      if (matcher.group(2) != null) {
        out.append(',').append(matcher.group(3).isEmpty() ? "" : clamped(matcher.group(3)));
      }
      out.append('}');
    } else {
      out.append(source.charAt(from));
    }
    if (source.startsWith("?", at)) {
      at++;
      out.append('?');
    }
  }

  private static String clamped(String digits) {
    return digits.length() > 9 ? "2147483647" : digits;
  }

  /// Returns whether what it wrote may be repeated.
  private boolean escape() throws Unreadable {
    if (at >= source.length()) {
      throw new Unreadable();
    }
    char c = source.charAt(at);
    if (c == 'b' || c == 'B') {
      at++;
      String same = "(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + ")";
      String edge = "(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + ")";
      out.append("(?:").append(c == 'b' ? edge : same).append(')');
      return false;
    }
    if (takeReference()) {
      return true;
    }
    Optional<CharSet> set = namedSet();
    if (set.isPresent()) {
      out.append(set.get().isEmpty() ? "(?!)" : "[" + members(set.get()) + "]");
    } else {
      literal(escapedCharacter(false));
    }
    return true;
  }
}

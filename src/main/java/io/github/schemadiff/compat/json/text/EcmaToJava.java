package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
public final class EcmaToJava {
  private static final String WORD = "[0-9A-Z_a-z]";

  // True everywhere. Java steps back by code points only where a supplementary character stands in
  // the text of the look-behind, or after it.
  private static final String BY_CODE_POINT = "(?!(?!)\uD83D\uDE00)";

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Integer> open = new ArrayList<>();
  private int groups;
  private int opened;
  private int at;

  private static final class Unreadable extends Exception {
    Unreadable() {
      super(null, null, false, false);
    }
  }

  private EcmaToJava(String source) {
    this.source = source;
  }

  /// Empty when it is no ECMA-262 pattern, or one that Java cannot express.
  public static Optional<JavaSearch> translate(String source) {
    EcmaToJava translator = new EcmaToJava(source);
    try {
      translator.countGroups();
      translator.pattern();
      return Optional.of(new JavaSearch(Pattern.compile(translator.out.toString())));
    } catch (Unreadable | PatternSyntaxException _) {
      return Optional.empty();
    } catch (StackOverflowError _) {
      return Optional.empty();
    }
  }

  private void countGroups() {
    boolean inClass = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        boolean named =
            source.startsWith("(?<", i)
                && !source.startsWith("(?<=", i)
                && !source.startsWith("(?<!", i);
        if (named || !source.startsWith("(?", i)) {
          groups++;
        }
        if (named && source.indexOf('>', i) > 0) {
          names.put(source.substring(i + 3, source.indexOf('>', i)), groups);
        }
      }
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
          if (open.isEmpty()) {
            throw new Unreadable();
          }
          repeatable = open.removeLast() >= -1;
          out.append(')');
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
    if (!open.isEmpty()) {
      throw new Unreadable();
    }
  }

  // On the stack of open groups: its number, -1 for one that captures nothing, -2 for a
  // look-behind.
  private void openGroup() throws Unreadable {
    if (!source.startsWith("?", at)) {
      open.add(++opened);
      out.append('(');
      return;
    }
    for (String kind : List.of("?:", "?=", "?!", "?<=", "?<!")) {
      if (source.startsWith(kind, at)) {
        at += kind.length();
        open.add(kind.startsWith("?<") ? -2 : -1);
        out.append('(').append(kind);
        if (kind.startsWith("?<")) {
          out.append(BY_CODE_POINT);
        }
        return;
      }
    }
    int end = source.indexOf('>', at);
    if (!source.startsWith("?<", at)
        || end < 0
        || !NAME.matcher(source.substring(at + 2, end)).matches()) {
      throw new Unreadable();
    }
    at = end + 1;
    open.add(++opened);
    out.append('(');
  }

  private static final Pattern NAME =
      Pattern.compile("[$_\\p{IsAlphabetic}][$_\\p{IsAlphabetic}\\p{IsDigit}]*");
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
    if (c == 'k' && !names.isEmpty()) {
      int end = source.indexOf('>', at);
      Integer group =
          source.startsWith("k<", at) && end > 0 ? names.get(source.substring(at + 2, end)) : null;
      if (group == null) {
        throw new Unreadable();
      }
      at = end + 1;
      reference(group);
      return true;
    }
    if (c >= '1' && c <= '9') {
      int end = at;
      while (end < source.length()
          && Character.digit(source.charAt(end), 10) >= 0
          && end < at + 6) {
        end++;
      }
      int group = Integer.parseInt(source.substring(at, end));
      if (group <= groups) {
        at = end;
        reference(group);
        return true;
      }
    }
    Optional<CharSet> set = namedSet();
    if (set.isPresent()) {
      out.append(set.get().isEmpty() ? "(?!)" : "[" + members(set.get()) + "]");
    } else {
      literal(escapedCharacter(false));
    }
    return true;
  }

  private void reference(int group) {
    // A group that is still open, or not yet met, has captured nothing.
    out.append(group > opened || open.contains(group) ? "(?:)" : "(?:\\" + group + ")");
  }

  private Optional<CharSet> namedSet() throws Unreadable {
    char c = source.charAt(at);
    CharSet set =
        switch (Character.toLowerCase(c)) {
          case 'd' -> EcmaSets.DIGIT;
          case 'w' -> EcmaSets.WORD;
          case 's' -> EcmaSets.SPACE;
          case 'p' -> source.startsWith("{", at + 1) ? property() : null;
          default -> null;
        };
    if (set == null) {
      return Optional.empty();
    }
    at++;
    return Optional.of(Character.isUpperCase(c) ? set.not() : set);
  }

  private CharSet property() throws Unreadable {
    int end = source.indexOf('}', at);
    if (end < 0) {
      throw new Unreadable();
    }
    CharSet set = EcmaSets.property(source.substring(at + 2, end)).orElseThrow(Unreadable::new);
    at = end;
    return set;
  }

  private static final Pattern HEX2 = Pattern.compile("x([0-9a-fA-F]{2})");
  private static final Pattern HEX4 = Pattern.compile("u([0-9a-fA-F]{4})");
  private static final Pattern PAIR =
      Pattern.compile("u([dD][89abAB][0-9a-fA-F]{2})\\\\u([dD][c-fC-F][0-9a-fA-F]{2})");
  private static final Pattern BRACED = Pattern.compile("u\\{0*([0-9a-fA-F]{1,6})\\}");
  private static final Pattern OCTAL = Pattern.compile("[0-3][0-7]{0,2}|[4-7][0-7]?");
  private static final Pattern CONTROL = Pattern.compile("c([a-zA-Z])");
  private static final Pattern CLASS_CONTROL = Pattern.compile("c([a-zA-Z0-9_])");

  /// The character after the backslash; `at` is moved behind it.
  private int escapedCharacter(boolean inClass) {
    Optional<Matcher> pair = here(PAIR);
    if (pair.isPresent()) {
      return Character.toCodePoint((char) hex(pair.get(), 1), (char) hex(pair.get(), 2));
    }
    Optional<Matcher> coded = here(HEX2).or(() -> here(HEX4));
    if (coded.isPresent()) {
      return hex(coded.get(), 1);
    }
    int before = at;
    Optional<Matcher> braced = here(BRACED);
    if (braced.isPresent() && hex(braced.get(), 1) <= Character.MAX_CODE_POINT) {
      return hex(braced.get(), 1);
    }
    at = before;
    Optional<Matcher> octal = here(OCTAL);
    if (octal.isPresent()) {
      return Integer.parseInt(octal.get().group(), 8);
    }
    Optional<Matcher> control = here(inClass ? CLASS_CONTROL : CONTROL);
    if (control.isPresent()) {
      return control.get().group(1).charAt(0) % 32;
    }
    int c = source.codePointAt(at);
    if (c == 'c') {
      return '\\';
    }
    at += Character.charCount(c);
    return switch (c) {
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0B;
      case 'b' -> inClass ? '\b' : 'b';
      default -> c;
    };
  }

  private Optional<Matcher> here(Pattern wanted) {
    Matcher matcher = wanted.matcher(source).region(at, source.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher);
  }

  private static int hex(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group), 16);
  }

  private void characterClass() throws Unreadable {
    boolean negated = source.startsWith("^", at);
    at += negated ? 1 : 0;
    StringBuilder members = new StringBuilder();
    while (true) {
      if (at >= source.length()) {
        throw new Unreadable();
      }
      if (source.charAt(at) == ']') {
        at++;
        break;
      }
      Object first = classMember();
      boolean range = source.startsWith("-", at) && !source.startsWith("-]", at);
      if (!range) {
        members.append(written(first));
        continue;
      }
      at++;
      if (at >= source.length()) {
        throw new Unreadable();
      }
      Object last = classMember();
      if (first instanceof Integer from && last instanceof Integer to) {
        if (from > to) {
          throw new Unreadable();
        }
        members.append(code(from)).append('-').append(code(to));
      } else {
        members.append(written(first)).append("\\-").append(written(last));
      }
    }
    if (members.isEmpty()) {
      out.append(negated ? "[\\x{0}-\\x{10FFFF}]" : "(?!)");
    } else {
      out.append(negated ? "[^" : "[").append(members).append(']');
    }
  }

  /// A set or a single character.
  private Object classMember() throws Unreadable {
    int c = source.codePointAt(at);
    at += Character.charCount(c);
    if (c != '\\') {
      return c;
    }
    if (at >= source.length()) {
      throw new Unreadable();
    }
    Optional<CharSet> set = namedSet();
    return set.isPresent() ? set.get() : (Object) escapedCharacter(true);
  }

  private static String written(Object member) {
    return member instanceof CharSet set ? members(set) : code((Integer) member);
  }

  private static String members(CharSet set) {
    StringBuilder ranges = new StringBuilder();
    int[] bounds = set.bounds();
    for (int i = 0; i < bounds.length; i += 2) {
      ranges.append(code(CharSet.codePoint(bounds[i])));
      ranges.append('-').append(code(CharSet.codePoint(bounds[i + 1] - 1)));
    }
    return ranges.toString();
  }

  private void literal(int c) {
    out.append(code(c));
  }

  private static String code(int c) {
    boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    return plain ? String.valueOf((char) c) : "\\x{" + Integer.toHexString(c) + "}";
  }
}

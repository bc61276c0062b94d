package io.github.schemadiff.compat.json.text;

import java.util.Optional;

/// Writes character classes: the part of [EcmaToJava] between square brackets.
abstract class JavaClasses extends JavaEscapes {
  JavaClasses(String source) {
    super(source);
  }

  final void characterClass() throws Unreadable {
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
}

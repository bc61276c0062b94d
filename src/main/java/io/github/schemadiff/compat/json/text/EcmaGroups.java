package io.github.schemadiff.compat.json.text;

import java.util.HashMap;
import java.util.Map;

/// The capturing groups of a pattern, found before it is read: back-references may stand before
/// their group, and `\3` depends on how many there are.
final class EcmaGroups extends Cursor {
  private final Map<String, Integer> names = new HashMap<>();
  private int count;

  private EcmaGroups(String source) {
    super(source);
  }

  static EcmaGroups of(String source) throws PatternSyntaxProblem {
    EcmaGroups groups = new EcmaGroups(source);
    groups.scan();
    return groups;
  }

  int count() {
    return count;
  }

  /// By name, the number of the group.
  Map<String, Integer> names() {
    return names;
  }

  private void scan() throws PatternSyntaxProblem {
    boolean inClass = false;
    while (!atEnd()) {
      switch (text[at++]) {
        case '\\' -> at++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '(' -> {
          if (!inClass) {
            group();
          }
        }
        default -> {}
      }
    }
  }

  private void group() throws PatternSyntaxProblem {
    if (!sees('?')) {
      count++;
    } else if (startsAt(at, "?<") && !startsAt(at, "?<=") && !startsAt(at, "?<!")) {
      at += 2;
      names.put(name(this), ++count);
    }
  }

  /// Reads a name up to its `>`.
  static String name(Cursor cursor) throws PatternSyntaxProblem {
    int from = cursor.at;
    StringBuilder name = new StringBuilder();
    while (!cursor.atEnd() && !cursor.sees('>')) {
      int part = cursor.text[cursor.at++];
      boolean valid =
          part == '$'
              || part == '_'
              || (name.isEmpty()
                  ? Character.isUnicodeIdentifierStart(part)
                  : Character.isUnicodeIdentifierPart(part));
      if (!valid) {
        throw new PatternSyntaxProblem(cursor.at - 1, "not a name for a group");
      }
      name.appendCodePoint(part);
    }
    if (name.isEmpty() || !cursor.take('>')) {
      throw new PatternSyntaxProblem(from, "not a name for a group");
    }
    return name.toString();
  }
}

package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Opens and closes groups and writes what refers back to them: the part of [EcmaToJava] that keeps
/// count of parentheses.
abstract class JavaGroups extends JavaClasses {
  // True everywhere. Java steps back by code points only where a supplementary character stands in
  // the text of the look-behind, or after it.
  private static final String BY_CODE_POINT = "(?!(?!)\uD83D\uDE00)";

  private static final Pattern NAME =
      Pattern.compile("[$_\\p{IsAlphabetic}][$_\\p{IsAlphabetic}\\p{IsDigit}]*");
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Integer> open = new ArrayList<>();
  private int groups;
  private int opened;

  JavaGroups(String source) {
    super(source);
    countGroups();
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

  // On the stack of open groups: its number, -1 for one that captures nothing, -2 for a
  // look-behind.
  final void openGroup() throws Unreadable {
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

  /// Returns whether the group may be repeated.
  final boolean closeGroup() throws Unreadable {
    if (open.isEmpty()) {
      throw new Unreadable();
    }
    out.append(')');
    return open.removeLast() >= -1;
  }

  final boolean allClosed() {
    return open.isEmpty();
  }

  /// Reads a reference to a group, after the backslash; false when it is none.
  final boolean takeReference() throws Unreadable {
    char c = source.charAt(at);
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
    return false;
  }

  private void reference(int group) {
    // A group that is still open, or not yet met, has captured nothing.
    out.append(group > opened || open.contains(group) ? "(?:)" : "(?:\\" + group + ")");
  }
}

package io.github.schemadiff.report.text;

import java.util.List;

/// Small pieces of English.
final class Words {
  private Words() {}

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /// `a, b and c`, at most `limit` of them, and how many more there are.
  static String list(List<String> items, int limit) {
    if (items.size() > limit) {
      return String.join(", ", items.subList(0, limit))
          + " and "
          + (items.size() - limit)
          + " more";
    }
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }

  /// As the beginning of a sentence; a version such as `v4` stays as it is.
  static String capital(String text) {
    return text.startsWith("the ") ? "T" + text.substring(1) : text;
  }
}

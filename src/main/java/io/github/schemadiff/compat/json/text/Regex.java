package io.github.schemadiff.compat.json.text;

import java.util.List;

/// A regular expression as read.
sealed interface Regex {
  Regex EMPTY = new Sequence(List.of());

  record Chars(CharSet set) implements Regex {}

  record Sequence(List<Regex> parts) implements Regex {}

  record Choice(List<Regex> branches) implements Regex {}

  /// @param max negative: unbounded
  record Repeat(Regex body, int min, int max) implements Regex {}

  /// `^`: nothing stands before.
  record Start() implements Regex {}

  /// `$`: nothing follows.
  record End() implements Regex {}

  /// `\b`, or `\B` when negated.
  record WordBoundary(boolean negated) implements Regex {}

  /// `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`.
  record Look(Regex body, boolean ahead, boolean negated) implements Regex {}

  /// A group that captures; its number is that of its opening parenthesis.
  record Group(int number, Regex body) implements Regex {}

  /// What the group of this number has captured, once more; nothing where it has captured nothing.
  record Backreference(int group) implements Regex {}

  /// What no automaton can say.
  record Irregular(String reason) implements Regex {}
}

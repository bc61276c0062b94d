package io.github.schemadiff.compat.json.text;

import java.util.List;

/// Regular expressions that match less or more than one that is not regular: what no automaton can
/// say is taken to match nothing or anything, and the other way round within what must not match.
final class Approximation {
  private static final Regex NOTHING = new Regex.Chars(CharSet.NONE);
  private static final Regex ANYTHING = new Regex.Repeat(new Regex.Chars(CharSet.ALL), 0, -1);

  private Approximation() {}

  /// Is found in some of the texts in which the expression is found, and in no others.
  static Regex below(Regex regex) {
    return of(regex, NOTHING, ANYTHING);
  }

  /// Is found in all texts in which the expression is found, and maybe in others.
  static Regex above(Regex regex) {
    return of(regex, ANYTHING, NOTHING);
  }

  private static Regex of(Regex regex, Regex here, Regex negated) {
    return switch (regex) {
      case Regex.Backreference _, Regex.Irregular _ -> here;
      case Regex.Group(_, Regex body) -> of(body, here, negated);
      case Regex.Sequence(List<Regex> parts) ->
          new Regex.Sequence(parts.stream().map(part -> of(part, here, negated)).toList());
      case Regex.Choice(List<Regex> branches) ->
          new Regex.Choice(branches.stream().map(branch -> of(branch, here, negated)).toList());
      case Regex.Repeat(Regex body, int min, int max) ->
          new Regex.Repeat(of(body, here, negated), min, max);
      case Regex.Look(Regex body, boolean ahead, boolean not) ->
          new Regex.Look(not ? of(body, negated, here) : of(body, here, negated), ahead, not);
      case Regex.Chars _, Regex.Start _, Regex.End _, Regex.WordBoundary _ -> regex;
    };
  }
}

package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a pattern as ECMA-262 does with the flag `u`, and what only Annex B admits as Annex B
/// reads it: identity escapes of any character, a brace or bracket that closes or repeats nothing,
/// octal escapes.
final class EcmaParser extends EcmaCharacters {
  private static final int MAX_DEPTH = 250;

  private final EcmaGroups groups;
  private int opened;
  private int depth;

  EcmaParser(String source) throws PatternSyntaxProblem {
    super(source);
    groups = EcmaGroups.of(source);
  }

  Regex parse() throws PatternSyntaxProblem {
    Regex whole = disjunction();
    if (at < text.length) {
      throw problem("a ) that closes nothing");
    }
    return whole;
  }

  private Regex disjunction() throws PatternSyntaxProblem {
    if (++depth > MAX_DEPTH) {
      throw new TooComplex("a pattern nested deeper than " + MAX_DEPTH + " groups");
    }
    List<Regex> branches = new ArrayList<>();
    branches.add(alternative());
    while (take('|')) {
      branches.add(alternative());
    }
    depth--;
    return branches.size() == 1 ? branches.getFirst() : new Regex.Choice(branches);
  }

  private Regex alternative() throws PatternSyntaxProblem {
    List<Regex> parts = new ArrayList<>();
    while (at < text.length && text[at] != '|' && text[at] != ')') {
      parts.add(term());
    }
    return parts.size() == 1 ? parts.getFirst() : new Regex.Sequence(parts);
  }

  private Regex term() throws PatternSyntaxProblem {
    int from = at;
    Regex atom = atom();
    int beforeQuantifier = at;
    Optional<Regex> repeated = quantified(atom);
    boolean repeatable =
        switch (atom) {
          case Regex.Start _, Regex.End _, Regex.WordBoundary _ -> false;
          case Regex.Look look -> look.ahead();
          case Regex.Chars _,
              Regex.Sequence _,
              Regex.Choice _,
              Regex.Repeat _,
              Regex.Group _,
              Regex.Backreference _,
              Regex.Irregular _ ->
              true;
        };
    if (repeated.isPresent() && !repeatable && text[from] != '(') {
      throw new PatternSyntaxProblem(beforeQuantifier, "nothing that could be repeated");
    }
    if (repeated.isPresent() && startsAt(from, "(?<") && atom instanceof Regex.Look) {
      throw new PatternSyntaxProblem(beforeQuantifier, "a look-behind cannot be repeated");
    }
    return repeated.orElse(atom);
  }

  private Optional<Regex> quantified(Regex atom) throws PatternSyntaxProblem {
    if (at >= text.length) {
      return Optional.empty();
    }
    int min;
    int max;
    switch (text[at]) {
      case '*' -> {
        min = 0;
        max = -1;
        at++;
      }
      case '+' -> {
        min = 1;
        max = -1;
        at++;
      }
      case '?' -> {
        min = 0;
        max = 1;
        at++;
      }
      case '{' -> {
        Optional<int[]> bounds = bounds();
        if (bounds.isEmpty()) {
          return Optional.empty();
        }
        min = bounds.get()[0];
        max = bounds.get()[1];
      }
      default -> {
        return Optional.empty();
      }
    }
    take('?');
    if (at < text.length && (text[at] == '*' || text[at] == '+' || text[at] == '?')) {
      throw problem("nothing that could be repeated");
    }
    return Optional.of(new Regex.Repeat(atom, min, max));
  }

  /// `{n}`, `{n,}`, `{n,m}`; anything else leaves the brace where it is.
  private Optional<int[]> bounds() throws PatternSyntaxProblem {
    int from = at;
    at++;
    int min = number();
    int max = min;
    if (min >= 0 && take(',')) {
      max = at < text.length && text[at] == '}' ? -1 : number();
      if (max < 0 && (at >= text.length || text[at] != '}')) {
        min = -1;
      }
    }
    if (min < 0 || !take('}')) {
      at = from;
      return Optional.empty();
    }
    if (max >= 0 && max < min) {
      throw new PatternSyntaxProblem(from, "repetition bounds out of order");
    }
    return Optional.of(new int[] {min, max});
  }

  private Regex atom() throws PatternSyntaxProblem {
    int symbol = text[at++];
    return switch (symbol) {
      case '^' -> new Regex.Start();
      case '$' -> new Regex.End();
      case '.' -> new Regex.Chars(EcmaSets.DOT);
      case '(' -> group();
      case '[' -> new Regex.Chars(characterClass());
      case '\\' -> escape();
      case '*', '+', '?' ->
          throw new PatternSyntaxProblem(at - 1, "nothing that could be repeated");
      case '{' -> {
        at--;
        int from = at;
        if (bounds().isPresent()) {
          throw new PatternSyntaxProblem(from, "nothing that could be repeated");
        }
        at++;
        yield new Regex.Chars(CharSet.of('{'));
      }
      default -> new Regex.Chars(CharSet.of(symbol));
    };
  }

  private Regex group() throws PatternSyntaxProblem {
    int from = at - 1;
    Regex body;
    if (!startsAt(from, "(?")) {
      body = new Regex.Group(++opened, disjunction());
    } else if (skip("?:")) {
      body = disjunction();
    } else if (skip("?=")) {
      body = new Regex.Look(disjunction(), true, false);
    } else if (skip("?!")) {
      body = new Regex.Look(disjunction(), true, true);
    } else if (skip("?<=")) {
      body = new Regex.Look(disjunction(), false, false);
    } else if (skip("?<!")) {
      body = new Regex.Look(disjunction(), false, true);
    } else if (skip("?<")) {
      EcmaGroups.name(this);
      body = new Regex.Group(++opened, disjunction());
    } else {
      body = modified();
    }
    if (!take(')')) {
      throw new PatternSyntaxProblem(from, "a group that is not closed");
    }
    // So that a repetition sees one thing, and ^ in a group is no bare ^.
    return switch (body) {
      case Regex.Start _, Regex.End _, Regex.WordBoundary _ -> new Regex.Sequence(List.of(body));
      case Regex other -> other;
    };
  }

  private Regex modified() throws PatternSyntaxProblem {
    int from = at;
    at++;
    while (at < text.length
        && (text[at] == 'i' || text[at] == 'm' || text[at] == 's' || text[at] == '-')) {
      at++;
    }
    if (at == from + 1 || !take(':')) {
      throw new PatternSyntaxProblem(from, "a kind of group that ECMA-262 does not know");
    }
    disjunction();
    return new Regex.Irregular("a group that changes flags");
  }

  private Regex escape() throws PatternSyntaxProblem {
    if (at >= text.length) {
      throw new PatternSyntaxProblem(at - 1, "a \\ that escapes nothing");
    }
    int symbol = text[at];
    switch (symbol) {
      case 'b', 'B' -> {
        at++;
        return new Regex.WordBoundary(symbol == 'B');
      }
      case 'k' -> {
        if (!groups.names().isEmpty()) {
          at++;
          Integer group = take('<') ? groups.names().get(EcmaGroups.name(this)) : null;
          if (group == null) {
            throw problem("a reference to a group that is not there");
          }
          return new Regex.Backreference(group);
        }
      }
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        int from = at;
        int group = number();
        if (group <= groups.count()) {
          return new Regex.Backreference(group);
        }
        at = from;
      }
      default -> {}
    }
    Optional<CharSet> set = setEscape();
    if (set.isPresent()) {
      return new Regex.Chars(set.get());
    }
    // Annex B: \c before anything but a letter is a backslash, and the c stands for itself.
    if (symbol == 'c' && !letterAt(at + 1)) {
      return new Regex.Chars(CharSet.of('\\'));
    }
    return new Regex.Chars(CharSet.of(characterEscape(false)));
  }
}

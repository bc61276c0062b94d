package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Takes back-references out of a pattern where the group that they repeat has few texts: the
/// pattern is then the choice of one for each of them. `(["'])[^]*\1` is `"[^]*"|'[^]*'`.
///
/// Only where the group is passed once on every way through the pattern; elsewhere it depends on
/// the way what it has captured.
final class BackReferences {
  private static final int MOST = 1_000;

  private BackReferences() {}

  /// The same without back-references, or as it is where that cannot be done.
  static Regex resolved(Regex regex) {
    return referenced(regex).flatMap(number -> without(regex, number)).orElse(regex);
  }

  private static Optional<Integer> referenced(Regex regex) {
    return switch (regex) {
      case Regex.Backreference(int group) -> Optional.of(group);
      case Regex.Chars _, Regex.Start _, Regex.End _, Regex.WordBoundary _, Regex.Irregular _ ->
          Optional.empty();
      case Regex.Group(_, Regex body) -> referenced(body);
      case Regex.Repeat(Regex body, _, _) -> referenced(body);
      case Regex.Look(Regex body, _, _) -> referenced(body);
      case Regex.Sequence(List<Regex> parts) -> first(parts);
      case Regex.Choice(List<Regex> branches) -> first(branches);
    };
  }

  private static Optional<Integer> first(List<Regex> parts) {
    return parts.stream().flatMap(part -> referenced(part).stream()).findFirst();
  }

  private static Optional<Regex> without(Regex regex, int number) {
    Optional<List<String>> captured = group(regex, number).flatMap(BackReferences::words);
    if (captured.isEmpty() || any(regex, BackReferences::looksBehindAtOne)) {
      return Optional.empty();
    }
    List<Regex> choices = new ArrayList<>();
    for (String word : captured.get()) {
      Regex one = new Replacement(number, word).in(regex);
      Regex resolved = resolved(one);
      if (referenced(resolved).isPresent()) {
        return Optional.empty();
      }
      choices.add(resolved);
    }
    return Optional.of(new Regex.Choice(choices));
  }

  /// The body of a group that is passed once on every way.
  private static Optional<Regex> group(Regex regex, int number) {
    return switch (regex) {
      case Regex.Group(int own, Regex body) when own == number -> Optional.of(body);
      case Regex.Group(_, Regex body) -> group(body, number);
      case Regex.Sequence(List<Regex> parts) ->
          parts.stream().flatMap(part -> group(part, number).stream()).findFirst();
      // Once a reference is resolved the pattern is a choice, and each branch is looked at alone.
      case Regex.Choice _,
          Regex.Repeat _,
          Regex.Look _,
          Regex.Chars _,
          Regex.Start _,
          Regex.End _,
          Regex.WordBoundary _,
          Regex.Backreference _,
          Regex.Irregular _ ->
          Optional.empty();
    };
  }

  // A look-behind is matched from its end: what stands before has not yet been captured.
  private static boolean looksBehindAtOne(Regex regex) {
    return regex instanceof Regex.Look look
        && !look.ahead()
        && any(look.body(), part -> part instanceof Regex.Backreference);
  }

  private static boolean any(Regex regex, Predicate<Regex> wanted) {
    return wanted.test(regex)
        || switch (regex) {
          case Regex.Group(_, Regex body) -> any(body, wanted);
          case Regex.Repeat(Regex body, _, _) -> any(body, wanted);
          case Regex.Look(Regex body, _, _) -> any(body, wanted);
          case Regex.Sequence(List<Regex> parts) ->
              parts.stream().anyMatch(part -> any(part, wanted));
          case Regex.Choice(List<Regex> branches) ->
              branches.stream().anyMatch(branch -> any(branch, wanted));
          case Regex.Chars _,
              Regex.Start _,
              Regex.End _,
              Regex.WordBoundary _,
              Regex.Backreference _,
              Regex.Irregular _ ->
              false;
        };
  }

  /// All texts of an expression, where they are few and it looks at nothing around it.
  private static Optional<List<String>> words(Regex regex) {
    List<String> found = new ArrayList<>();
    switch (regex) {
      case Regex.Chars(CharSet set) -> {
        if (set.size() > MOST) {
          return Optional.empty();
        }
        set.codePoints().mapToObj(Character::toString).forEach(found::add);
      }
      case Regex.Sequence(List<Regex> parts) -> {
        found.add("");
        for (Regex part : parts) {
          Optional<List<String>> next = words(part);
          if (next.isEmpty() || next.get().size() * found.size() > MOST) {
            return Optional.empty();
          }
          List<String> longer =
              found.stream()
                  .flatMap(start -> next.get().stream().map(end -> start + end))
                  .distinct()
                  .toList();
          found.clear();
          found.addAll(longer);
        }
      }
      case Regex.Choice(List<Regex> branches) -> {
        for (Regex branch : branches) {
          Optional<List<String>> more = words(branch);
          if (more.isEmpty() || found.size() + more.get().size() > MOST) {
            return Optional.empty();
          }
          found.addAll(more.get());
        }
      }
      case Regex.Repeat(Regex body, int min, int max) -> {
        if (min == 0 && max == 1) {
          return words(new Regex.Choice(List.of(body, Regex.EMPTY)));
        }
        if (min == max && max >= 0 && max <= MOST) {
          return words(new Regex.Sequence(Collections.nCopies(max, body)));
        }
        return Optional.empty();
      }
      case Regex.Group(_, Regex body) -> {
        return words(body);
      }
      case Regex.Look _,
          Regex.Start _,
          Regex.End _,
          Regex.WordBoundary _,
          Regex.Backreference _,
          Regex.Irregular _ -> {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /// Puts a text in place of a group and of what refers to it.
  private static final class Replacement {
    private final int number;
    private final Regex captured;
    private boolean passed;

    Replacement(int number, String word) {
      this.number = number;
      this.captured =
          new Regex.Sequence(
              word.codePoints()
                  .<Regex>mapToObj(codePoint -> new Regex.Chars(CharSet.of(codePoint)))
                  .toList());
    }

    Regex in(Regex regex) {
      return switch (regex) {
        case Regex.Group(int own, _) when own == number -> {
          passed = true;
          yield captured;
        }
        case Regex.Group(int own, Regex body) -> new Regex.Group(own, in(body));
        case Regex.Backreference(int group) when group == number -> passed ? captured : Regex.EMPTY;
        case Regex.Sequence(List<Regex> parts) -> new Regex.Sequence(all(parts));
        case Regex.Choice(List<Regex> branches) -> new Regex.Choice(all(branches));
        case Regex.Repeat(Regex body, int min, int max) -> new Regex.Repeat(in(body), min, max);
        case Regex.Look(Regex body, boolean ahead, boolean negated) ->
            new Regex.Look(in(body), ahead, negated);
        case Regex.Chars _,
            Regex.Start _,
            Regex.End _,
            Regex.WordBoundary _,
            Regex.Backreference _,
            Regex.Irregular _ ->
            regex;
      };
    }

    private List<Regex> all(List<Regex> parts) {
      return parts.stream().map(this::in).toList();
    }
  }
}

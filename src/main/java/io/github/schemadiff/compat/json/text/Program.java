package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A regular expression with every part knowing what comes after it, so that a look-ahead is a
/// condition on the rest of the text and can be met by intersection; and with one automaton for
/// each thing that is asked of what stands before (`^`, `\b`, look-behind).
final class Program {
  /// How many steps a pattern may unfold to.
  static final int MAX_STEPS = 150_000;

  /// @param contextual whether it asks what stands before, so that its language depends on where it
  ///   is asked
  record Look(Step body, boolean negated, boolean contextual) {}

  /// The pattern is not regular; the message says why.
  static final class NotRegular extends Exception {
    NotRegular(String reason) {
      super(reason, null, false, false);
    }
  }

  private final Map<CharSet, Integer> sets = new LinkedHashMap<>();
  private final List<Look> looks = new ArrayList<>();
  private final List<Dfa> contexts = new ArrayList<>();
  private final Map<Dfa, Integer> contextNumbers = new HashMap<>();
  private int steps;
  private boolean asksBefore;
  private final Step start;

  private Program(Regex regex, boolean toTheEnd) throws NotRegular {
    Step end = toTheEnd ? build(new Regex.End(), Step.Accept.INSTANCE) : Step.Accept.INSTANCE;
    start = search(build(regex, end));
  }

  /// The texts in which the expression is found somewhere.
  static Dfa finding(Regex regex) throws NotRegular {
    Program program = new Program(regex, false);
    return new Determiniser(program).language();
  }

  /// The texts at whose end an occurrence of the expression ends.
  private static Dfa endingWith(Regex regex) throws NotRegular {
    Program program = new Program(regex, true);
    return new Determiniser(program).language();
  }

  Step start() {
    return start;
  }

  List<CharSet> sets() {
    return List.copyOf(sets.keySet());
  }

  List<Look> looks() {
    return looks;
  }

  List<Dfa> contexts() {
    return contexts;
  }

  private Step search(Step body) {
    Step.Fork anywhere = Step.Fork.of(body);
    anywhere.nexts.add(consume(CharSet.ALL, anywhere));
    return anywhere;
  }

  private Step build(Regex regex, Step next) throws NotRegular {
    return switch (regex) {
      case Regex.Chars chars -> consume(chars.set(), next);
      case Regex.Sequence sequence -> {
        Step rest = next;
        for (Regex part : sequence.parts().reversed()) {
          rest = build(part, rest);
        }
        yield rest;
      }
      case Regex.Choice choice -> {
        Step.Fork fork = new Step.Fork();
        for (Regex branch : choice.branches()) {
          fork.nexts.add(build(branch, next));
        }
        yield fork;
      }
      case Regex.Repeat repeat -> repeat(repeat, next);
      case Regex.Start _ -> behind(Dfa.of(""), false, next);
      case Regex.End _ ->
          ahead(new Look(consume(CharSet.ALL, Step.Accept.INSTANCE), true, false), next);
      case Regex.WordBoundary boundary -> {
        Dfa afterWord = endingWith(new Regex.Chars(EcmaSets.WORD));
        Step wordNext = consume(EcmaSets.WORD, Step.Accept.INSTANCE);
        boolean negated = boundary.negated();
        yield Step.Fork.of(
            behind(afterWord, false, ahead(new Look(wordNext, !negated, false), next)),
            behind(afterWord, true, ahead(new Look(wordNext, negated, false), next)));
      }
      case Regex.Look look when look.ahead() -> {
        boolean outer = asksBefore;
        asksBefore = false;
        Step body = build(look.body(), Step.Accept.INSTANCE);
        boolean contextual = asksBefore;
        asksBefore |= outer;
        yield ahead(new Look(body, look.negated(), contextual), next);
      }
      case Regex.Look look -> {
        if (looksAhead(look.body())) {
          throw new NotRegular("a look-behind that looks ahead");
        }
        yield behind(endingWith(look.body()), look.negated(), next);
      }
      case Regex.Group group -> build(group.body(), next);
      case Regex.Backreference _ -> throw new NotRegular("a back-reference");
      case Regex.Irregular irregular -> throw new NotRegular(irregular.reason());
    };
  }

  private Step repeat(Regex.Repeat repeat, Step next) throws NotRegular {
    Step rest = next;
    if (repeat.max() < 0) {
      Step.Fork loop = Step.Fork.of(next);
      loop.nexts.addFirst(build(repeat.body(), loop));
      count();
      rest = loop;
    } else {
      for (int i = repeat.min(); i < repeat.max(); i++) {
        rest = Step.Fork.of(build(repeat.body(), rest), next);
        count();
      }
    }
    for (int i = 0; i < repeat.min(); i++) {
      rest = build(repeat.body(), rest);
      count();
    }
    return rest;
  }

  private Step consume(CharSet set, Step next) {
    count();
    Integer known = sets.putIfAbsent(set, sets.size());
    return new Step.Consume(known == null ? sets.size() - 1 : known, next);
  }

  private Step ahead(Look look, Step next) {
    count();
    looks.add(look);
    return new Step.Ahead(looks.size() - 1, next);
  }

  private Step behind(Dfa context, boolean negated, Step next) {
    count();
    asksBefore = true;
    Integer known = contextNumbers.putIfAbsent(context, contexts.size());
    if (known == null) {
      contexts.add(context);
      known = contexts.size() - 1;
    }
    return new Step.Behind(known, negated, next);
  }

  private void count() {
    if (++steps > MAX_STEPS) {
      throw new TooComplex("a pattern that repeats its parts more than " + MAX_STEPS + " times");
    }
  }

  private static boolean looksAhead(Regex regex) {
    return switch (regex) {
      case Regex.Chars _, Regex.Start _, Regex.Backreference _, Regex.Irregular _ -> false;
      case Regex.Group group -> looksAhead(group.body());
      case Regex.End _, Regex.WordBoundary _ -> true;
      case Regex.Look look -> look.ahead() || looksAhead(look.body());
      case Regex.Repeat repeat -> looksAhead(repeat.body());
      case Regex.Sequence sequence -> sequence.parts().stream().anyMatch(Program::looksAhead);
      case Regex.Choice choice -> choice.branches().stream().anyMatch(Program::looksAhead);
    };
  }
}

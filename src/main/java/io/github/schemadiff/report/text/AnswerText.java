package io.github.schemadiff.report.text;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Options.Content;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The answer, as a sentence, and the two verdicts that it rests on.
final class AnswerText {
  private final Comparison comparison;
  private final String old;
  private final String recent;

  AnswerText(Comparison comparison) {
    this.comparison = comparison;
    this.old = comparison.old().source().label();
    this.recent = comparison.recent().source().label();
  }

  void write(Page page) {
    boolean strict = comparison.settings().options().content() == Content.STRICT;
    page.ends(
        new Line().add(old, Ink.STRONG).add(" → ", Ink.DIM).add(recent, Ink.STRONG),
        Line.of(
            comparison.settings().policy().label() + (strict ? ", strict content" : ""), Ink.DIM));
    page.blank();
    page.line(0, Line.of(sentence(), ink()));
    direction(Direction.BACKWARD, page);
    direction(Direction.FORWARD, page);
    comparison.further().forEach(answer -> further(answer, page));
    unread(page);
  }

  private void unread(Page page) {
    long errors = comparison.errors();
    if (errors > 0) {
      String problems = Words.count(errors, "problem", "problems");
      page.line(
          2,
          Line.of("Unread", Ink.WARNING),
          10,
          Line.of("! " + problems + " in the input: this answer holds for the rest", Ink.WARNING));
    }
  }

  private Ink ink() {
    return comparison.summary().violations() > 0 ? Ink.VIOLATION : Ink.STRONG;
  }

  private String sentence() {
    if (comparison.events().isEmpty()) {
      return comparison.errors() > 0
          ? "No event could be read on both sides, so nothing was compared."
          : "There is no event on either side, so nothing was compared.";
    }
    if (comparison.summary().violations() > 0) {
      return broken() + " " + Words.capital(recent) + " cannot go out as it is.";
    }
    if (undecided(EventComparison::backward) + undecided(EventComparison::forward) > 0) {
      return "No rule is known to be broken, but not everything could be decided.";
    }
    if (comparison.further().stream().anyMatch(it -> it.word() == Word.INCOMPATIBLE)) {
      return "No rule is broken, but others than readers break.";
    }
    if (comparison.events().stream().allMatch(one -> one.change() == ChangeKind.UNCHANGED)) {
      return "No rule is broken: no event changed.";
    }
    return "No rule is broken. " + Words.capital(recent) + " " + order();
  }

  private String broken() {
    List<String> rules =
        Arrays.stream(Principle.values())
            .filter(rule -> comparison.summary().byPrinciple().getOrDefault(rule, 0) > 0)
            .map(rule -> Integer.toString(rule.ordinal() + 1))
            .toList();
    long events =
        comparison.findings().stream()
            .filter(finding -> finding.severity() == Severity.VIOLATION)
            .map(Finding::event)
            .distinct()
            .count();
    return (rules.size() == 1 ? "Rule " : "Rules ")
        + Words.list(rules, rules.size())
        + (rules.size() == 1 ? " is" : " are")
        + " broken, in "
        + (comparison.events().size() == 1
            ? "the only event."
            : events + " of " + Words.count(comparison.events().size(), "event.", "events."));
  }

  private String order() {
    return comparison.orders().stream()
        .map(AnswerText::order)
        .reduce((one, other) -> one + ", and " + other)
        .orElse("can go out in any order")
        .concat(".");
  }

  private static String order(Rollout rollout) {
    return switch (rollout) {
      case ANY -> "can go out in any order";
      case CONSUMERS_FIRST -> "can go out consumers first";
      case PRODUCERS_FIRST -> "can go out producers first, once no old event is stored";
      case NEW_EVENT -> "breaks readers in both directions, which this policy does not ask about";
      case SERVICE_FIRST -> "can go out services before their clients";
      case NEW_OPERATION -> "breaks clients, which this policy does not ask about";
    };
  }

  private void direction(Direction direction, Page page) {
    boolean backward = direction == Direction.BACKWARD;
    Function<EventComparison, Outcome> of =
        backward ? EventComparison::backward : EventComparison::forward;
    String label = backward ? "Backward" : "Forward";
    String who =
        backward
            ? "readers on " + recent + ", data of " + old
            : "readers on " + old + ", data of " + recent;
    Line text =
        switch (backward ? comparison.backward() : comparison.forward()) {
          case COMPATIBLE -> new Line().add("✓ safe", Ink.PLAIN);
          case INCOMPATIBLE ->
              Line.of("✗ breaks " + events(count(of, Word.INCOMPATIBLE)), Ink.VIOLATION);
          case UNDECIDED -> Line.of("?", Ink.WARNING);
        };
    long undecided = undecided(of);
    if (undecided > 0) {
      String more = text.pieces().getFirst().text().equals("?") ? " " : ", ";
      text.add(more + events(undecided) + " not proven", Ink.WARNING);
    }
    text.add(" – " + who, Ink.DIM);
    page.line(2, Line.of(label, Ink.PLAIN), 10, text);
  }

  private void further(Further.OfSet answer, Page page) {
    long broken = further(answer.key(), Word.INCOMPATIBLE);
    Line text =
        switch (answer.word()) {
          case COMPATIBLE -> new Line().add("✓ safe", Ink.PLAIN);
          case INCOMPATIBLE -> Line.of("✗ breaks in " + events(broken), Ink.VIOLATION);
          case UNDECIDED -> Line.of("? not proven", Ink.WARNING);
        };
    text.add(" – whether " + answer.question(), Ink.DIM);
    page.line(2, Line.of(answer.label(), Ink.PLAIN), 10, text);
  }

  private long further(String key, Word word) {
    return comparison.events().stream()
        .filter(
            event ->
                event.further().stream()
                    .anyMatch(
                        it ->
                            it instanceof Further.Single single
                                && single.key().equals(key)
                                && single.outcome().word() == word))
        .count();
  }

  private long undecided(Function<EventComparison, Outcome> of) {
    return count(of, Word.UNDECIDED);
  }

  private long count(Function<EventComparison, Outcome> of, Word word) {
    return comparison.events().stream().filter(event -> of.apply(event).word() == word).count();
  }

  private static String events(long number) {
    return Words.count(number, "event", "events");
  }
}

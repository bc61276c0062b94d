package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.report.content.ReportContent.Answer;
import io.github.schemadiff.report.content.ReportContent.Direction;
import io.github.schemadiff.report.content.ReportContent.Level;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The answer in one paragraph: can this go out, in which order, and what must become a new event.
final class AnswerText {
  private static final int NAMED = 3;

  private final Comparison comparison;
  private final SetNames names;
  private final Repairs repairs;

  AnswerText(Comparison comparison, SetNames names, Repairs repairs) {
    this.comparison = comparison;
    this.names = names;
    this.repairs = repairs;
  }

  Answer answer() {
    Direction backward =
        direction("Backward", comparison.backward(), EventComparison::backward, true);
    Direction forward = direction("Forward", comparison.forward(), EventComparison::forward, false);
    List<Direction> further = comparison.further().stream().map(AnswerText::further).toList();
    if (comparison.events().isEmpty()) {
      return new Answer(
          Level.NOT_PROVEN,
          "There is nothing to compare.",
          Prose.of(
              comparison.errors() > 0
                  ? "No event could be read on both sides."
                  : "No event was found in either set."),
          backward,
          forward,
          further);
    }
    if (!repairs.broken().isEmpty()) {
      return new Answer(
          Level.BREAKS, "No, not as it is.", whatBreaks(), backward, forward, further);
    }
    if (comparison.backward() == Word.UNDECIDED || comparison.forward() == Word.UNDECIDED) {
      return new Answer(Level.NOT_PROVEN, "Not proven.", whatIsOpen(), backward, forward, further);
    }
    return new Answer(Level.SAFE, yes(), whatIsSafe(), backward, forward, further);
  }

  private static Direction further(Further.OfSet answer) {
    String sentence =
        switch (answer.word()) {
          case INCOMPATIBLE -> "break: not all " + answer.question();
          case UNDECIDED -> "not proven: whether " + answer.question();
          case COMPATIBLE -> "are safe: " + answer.question();
        };
    return new Direction(answer.word(), answer.label(), sentence);
  }

  private Direction direction(
      String label,
      Word word,
      Function<EventComparison, EventComparison.Outcome> outcome,
      boolean backward) {
    int broken = count(outcome, Word.INCOMPATIBLE);
    int open = count(outcome, Word.UNDECIDED);
    String who = backward ? "new readers" : "old readers";
    String what = backward ? "old data" : "new data";
    String sentence =
        switch (word) {
          case INCOMPATIBLE ->
              "breaks " + Words.count(broken, "event") + ": " + who + " fail on " + what;
          case UNDECIDED -> "is not proven for " + Words.count(open, "event");
          case COMPATIBLE -> "is safe: " + who + " read all " + what;
        };
    return new Direction(word, label, sentence);
  }

  private int count(Function<EventComparison, EventComparison.Outcome> outcome, Word word) {
    return (int)
        comparison.events().stream().filter(event -> outcome.apply(event).word() == word).count();
  }

  private Prose whatBreaks() {
    int violations = comparison.summary().violations();
    Prose out =
        Prose.strong(
            Words.count(violations, "violation")
                + " in "
                + Words.count(repairs.broken().size(), "event")
                + ".");
    List<EventComparison> repairable = repairs.repairable();
    if (!repairable.isEmpty()) {
      boolean one = repairable.size() == 1;
      out = out.and(" ").and(one ? strong(repairable) : Prose.of(many(repairable.size())));
      out = out.and(" can be repaired by the suggested " + (one ? "edit." : "edits."));
    }
    if (!repairs.newTypes().isEmpty()) {
      boolean one = repairs.newTypes().size() == 1;
      out = out.and(" ").and(strong(repairs.newTypes()));
      boolean calls = repairs.newTypes().stream().allMatch(EventComparison::isCall);
      out =
          out.and(
              calls
                  ? one ? " needs a new version beside it" : " need new versions beside them"
                  : one ? " needs a new event type" : " need new event types");
      out = out.and(one ? because(repairs.newTypes().getFirst()) : Prose.EMPTY).and(".");
    }
    if (!repairs.removed().isEmpty()) {
      boolean one = repairs.removed().size() == 1;
      out = out.and(" ").and(strong(repairs.removed()));
      boolean calls = repairs.removed().stream().allMatch(EventComparison::isCall);
      out = out.and(one ? " is no longer " : " are no longer ");
      out = out.and(calls ? "offered." : "published.");
    }
    return out;
  }

  private static String many(int count) {
    return Words.spelled(count) + " events";
  }

  private static Prose strong(List<EventComparison> events) {
    return Prose.list(events.stream().map(event -> Prose.strong(event.name())).toList(), NAMED);
  }

  private static Prose because(EventComparison event) {
    return event.findings().stream()
        .filter(finding -> finding.severity() == Severity.VIOLATION && finding.edit().isEmpty())
        .findFirst()
        .map(Finding::headline)
        .map(headline -> Prose.of(", because " + headline))
        .orElse(Prose.EMPTY);
  }

  private Prose whatIsOpen() {
    int open = comparison.summary().notProven();
    return Prose.strong("No rule is broken as far as we could decide.")
        .and(
            " "
                + Words.count(open, "question")
                + " could not be decided. Treat "
                + (open == 1 ? "it" : "them")
                + " as breaking, or simplify what the schema says there.");
  }

  private String yes() {
    return comparison.orders().stream()
        .map(AnswerText::order)
        .reduce((one, other) -> one + ", and " + other)
        .map(order -> "Yes, " + order + ".")
        .orElse("Yes, in any order.");
  }

  private static String order(Rollout rollout) {
    return switch (rollout) {
      case ANY -> "in any order";
      case CONSUMERS_FIRST -> "readers first";
      case PRODUCERS_FIRST -> "publishers first";
      case SERVICE_FIRST -> "services before their clients";
      case NEW_EVENT, NEW_OPERATION -> "under this policy";
    };
  }

  private String advice(Rollout rollout) {
    return switch (rollout) {
      case ANY -> anyOrder();
      case CONSUMERS_FIRST -> " Upgrade every reader before the first new event is sent.";
      case PRODUCERS_FIRST ->
          " Upgrade the publishers first, and the readers once no old event is stored.";
      case SERVICE_FIRST -> " Release each service before its clients.";
      case NEW_EVENT, NEW_OPERATION -> " This policy counts no break as a violation.";
    };
  }

  private String anyOrder() {
    return " " + Words.capital(names.recent()) + " can go out in any order.";
  }

  private Prose whatIsSafe() {
    List<Rollout> orders = comparison.orders();
    Prose out = Prose.strong("No rule is broken.");
    out =
        out.and(
            orders.isEmpty()
                ? anyOrder()
                : orders.stream().map(this::advice).distinct().collect(Collectors.joining()));
    int warnings = comparison.summary().warnings();
    if (warnings > 0) {
      out =
          out.and(
              " "
                  + Words.count(warnings, "warning")
                  + (warnings == 1 ? " names its assumption" : " name their assumptions")
                  + ": confirm "
                  + (warnings == 1 ? "it" : "them")
                  + " first.");
    }
    boolean same =
        comparison.events().stream().allMatch(event -> event.change() == ChangeKind.UNCHANGED);
    return same ? out.and(" No event changed.") : out;
  }
}

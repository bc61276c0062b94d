package io.github.schemadiff.report.text;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import java.util.List;

/// One event: a heading with the way to roll it out, then its findings, heaviest first.
final class EventText {
  /// Notes say that a rule was kept or that only words changed: the first few will do.
  private static final int NOTES = 3;

  private final Folding folding;
  private final FindingText findings;

  EventText(Comparison comparison, Folding folding) {
    this.folding = folding;
    this.findings = new FindingText(comparison, folding);
  }

  void write(EventComparison event, Page page) {
    List<Finding> own = event.findings().stream().filter(it -> !folding.toldElsewhere(it)).toList();
    if (own.isEmpty()) {
      return;
    }
    page.blank();
    page.ends(heading(event), Line.of(rollout(event), Ink.DIM));
    parties(event, page);
    event.further().forEach(answer -> further(answer, page));
    own.stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .forEach(finding -> findings.write(finding, page));
    notes(own, page);
    int elsewhere = event.findings().size() - own.size();
    if (elsewhere > 0) {
      page.line(
          2,
          Line.of("and " + Words.count(elsewhere, "finding", "findings") + " told above", Ink.DIM));
    }
  }

  private static Line heading(EventComparison event) {
    Line heading = Line.of(event.name(), Ink.STRONG);
    String remark =
        switch (event.match()) {
          case Match.Matched matched ->
              matched.renamed() ? "  renamed from " + matched.old().name() : "";
          case Match.Added _ -> "  added";
          case Match.Removed _ -> "  removed";
        };
    return heading.add(remark, Ink.DIM);
  }

  private static void parties(EventComparison event, Page page) {
    if (event.consumers().isEmpty()) {
      return;
    }
    String names = Words.list(event.consumers(), 6);
    if (event.findings().stream().anyMatch(Finding::isBreak)) {
      page.line(2, Line.of("who breaks: ", Ink.DIM).add(names, Ink.STRONG));
    } else {
      page.line(2, Line.of((event.isCall() ? "used by " : "read by ") + names, Ink.DIM));
    }
  }

  /// Another form of its documents, where not everything is well with it.
  private static void further(Further answer, Page page) {
    if (answer instanceof Further.Pair pair
        && (pair.backward().word() != Word.COMPATIBLE
            || pair.forward().word() != Word.COMPATIBLE)) {
      page.line(
          2,
          Line.of(pair.label() + ": ", Ink.DIM)
              .add(
                  "backward " + said(pair.backward()) + ", forward " + said(pair.forward()),
                  Ink.PLAIN));
    }
  }

  private static String said(Outcome outcome) {
    return switch (outcome.word()) {
      case COMPATIBLE -> "safe";
      case INCOMPATIBLE -> "breaks";
      case UNDECIDED -> "not proven";
    };
  }

  private static String rollout(EventComparison event) {
    if (undecided(event.backward()) || undecided(event.forward())) {
      return "not proven";
    }
    return event.rollout().map(EventText::words).orElse("");
  }

  private static boolean undecided(Outcome outcome) {
    return outcome.word() == Word.UNDECIDED;
  }

  private static String words(Rollout rollout) {
    return switch (rollout) {
      case ANY -> "roll out in any order";
      case CONSUMERS_FIRST -> "roll out consumers first";
      case PRODUCERS_FIRST -> "roll out producers first, once no old event is stored";
      case NEW_EVENT -> "needs a new event type";
      case SERVICE_FIRST -> "release the service before its clients";
      case NEW_OPERATION -> "needs a new version of the operation";
    };
  }

  private void notes(List<Finding> own, Page page) {
    List<Finding> notes =
        own.stream().filter(finding -> finding.severity() == Severity.INFO).toList();
    if (notes.size() < own.size() && !notes.isEmpty()) {
      page.blank();
    }
    notes.stream().limit(NOTES).forEach(note -> findings.note(note, page));
    if (notes.size() > NOTES) {
      int more = notes.size() - NOTES;
      page.line(2, Line.of("and " + Words.count(more, "more note", "more notes"), Ink.DIM));
    }
  }
}

package io.github.schemadiff.report.text;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.Summary;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The counts at the end.
final class SummaryText {
  private SummaryText() {}

  static void write(Comparison comparison, Page page) {
    Summary summary = comparison.summary();
    Line found = new Line();
    part(found, summary.violations(), "violation", "violations", Ink.VIOLATION);
    part(found, summary.warnings(), "warning", "warnings", Ink.WARNING);
    part(found, summary.notProven(), "not proven", "not proven", Ink.WARNING);
    part(found, summary.advice(), "advice", "advice", Ink.ADVICE);
    part(found, notes(comparison), "note", "notes", Ink.PLAIN);
    if (found.pieces().isEmpty()) {
      found.add("No findings", Ink.PLAIN);
    }
    if (summary.violations() > 0) {
      List<String> rules = new ArrayList<>();
      for (Principle rule : Principle.values()) {
        rules.add(rule + " " + summary.byPrinciple().getOrDefault(rule, 0));
      }
      found.add("  (" + String.join(", ", rules) + ")", Ink.DIM);
    }
    page.line(0, found);
    page.line(0, Line.of(events(comparison), Ink.DIM));
  }

  private static void part(Line line, long number, String one, String many, Ink ink) {
    if (number > 0) {
      line.add(line.pieces().isEmpty() ? "" : ", ", Ink.PLAIN);
      line.add(Words.count(number, one, many), ink);
    }
  }

  private static long notes(Comparison comparison) {
    return comparison.findings().stream()
        .filter(finding -> finding.severity() == Severity.INFO)
        .count();
  }

  private static String events(Comparison comparison) {
    List<String> parts = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      long number = comparison.events().stream().filter(one -> one.change() == kind).count();
      if (number > 0) {
        parts.add(number + " " + kind.name().toLowerCase(Locale.ROOT));
      }
    }
    return Words.count(comparison.events().size(), "event", "events")
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }
}

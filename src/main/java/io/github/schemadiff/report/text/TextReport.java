package io.github.schemadiff.report.text;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.ReportDetails;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The comparison as text: the answer first, then what is found event by event, then the counts.
public final class TextReport implements Report {
  @Override
  public String ending() {
    return ".txt";
  }

  @Override
  public void write(Comparison comparison, ReportDetails details, OutputStream out)
      throws IOException {
    Page page = new Page(TextStyle.PLAIN);
    opening(details, page);
    write(comparison, page);
    problems(comparison.old(), page);
    problems(comparison.recent(), page);
    if (comparison.coupling().namesServices()) {
      page.blank();
      page.line(0, Line.of("Coupling", Ink.STRONG));
      CouplingText.write(comparison.coupling(), page);
    }
    String text = page.toString();
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The lines that say what the report is.
  static String opening(ReportDetails details) {
    Page page = new Page(TextStyle.PLAIN);
    opening(details, page);
    return page.toString();
  }

  private static void opening(ReportDetails details, Page page) {
    Stream.of(details.title(), details.author(), details.note(), details.date().toString())
        .filter(line -> !line.isBlank())
        .forEach(line -> page.line(0, Line.of(line, Ink.PLAIN)));
    page.blank();
  }

  /// For the terminal, where the problems of the input are told on standard error.
  public static String text(Comparison comparison, TextStyle style) {
    Page page = new Page(style);
    write(comparison, page);
    return page.toString();
  }

  private static void write(Comparison comparison, Page page) {
    new AnswerText(comparison).write(page);
    Folding folding = Folding.of(comparison.findings());
    EventText events = new EventText(comparison, folding);
    comparison.events().forEach(event -> events.write(event, page));
    closing(comparison, folding, page);
  }

  /// The text with what would steer a terminal spelt out.
  public static String safe(String text) {
    return Columns.safe(text);
  }

  private static void problems(EventCatalog side, Page page) {
    if (side.problems().isEmpty()) {
      return;
    }
    page.blank();
    page.line(0, Line.of("Read from " + side.source().label(), Ink.STRONG));
    for (LoadProblem problem : side.problems()) {
      boolean error = problem.severity() == LoadProblem.Kind.ERROR;
      Line mark = error ? Line.of("✗", Ink.VIOLATION) : Line.of("i", Ink.DIM);
      page.line(2, mark, 2, new Line().prose(problem.display(), Ink.PLAIN));
    }
  }

  private static void closing(Comparison comparison, Folding folding, Page page) {
    page.blank();
    List<String> folded =
        comparison.events().stream()
            .map(EventComparison::findings)
            .filter(findings -> !findings.isEmpty() && folding.allToldElsewhere(findings))
            .map(findings -> findings.getFirst().event())
            .toList();
    if (!folded.isEmpty()) {
      page.line(
          0,
          Line.of(
              "Nothing of their own, only what is told above: " + Words.list(folded, 12) + ".",
              Ink.PLAIN));
    }
    SummaryText.write(comparison, page);
  }
}

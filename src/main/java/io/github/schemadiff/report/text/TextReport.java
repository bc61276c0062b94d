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

/// The comparison as text: the answer first, then what is found event by event, then the counts.
public final class TextReport implements Report {
  @Override
  public String ending() {
    return ".txt";
  }

  @Override
  public void write(Comparison comparison, ReportDetails details, OutputStream out)
      throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line : List.of(details.title(), details.author(), details.note())) {
      head.append(line.isEmpty() ? "" : Columns.safe(line) + "\n");
    }
    String text = head + details.date().toString() + "\n\n" + text(comparison, TextStyle.PLAIN);
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String text(Comparison comparison, TextStyle style) {
    Page page = new Page(style);
    new AnswerText(comparison).write(page);
    problems(comparison.old(), page);
    problems(comparison.recent(), page);
    Folding folding = Folding.of(comparison.findings());
    EventText events = new EventText(comparison, folding);
    comparison.events().forEach(event -> events.write(event, page));
    closing(comparison, folding, page);
    return page.toString();
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

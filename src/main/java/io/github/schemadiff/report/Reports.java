package io.github.schemadiff.report;

import io.github.schemadiff.report.html.HtmlReport;
import io.github.schemadiff.report.json.JsonReport;
import io.github.schemadiff.report.pdf.PdfReport;
import io.github.schemadiff.report.text.TextReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every kind of report, by the ending of the file that is to hold it. Kept by hand.
public final class Reports {
  private static final List<Report> ALL =
      List.of(new TextReport(), new JsonReport(), new HtmlReport(), new PdfReport());

  private Reports() {}

  public static List<Report> all() {
    return ALL;
  }

  public static Optional<Report> forFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(report -> lower.endsWith(report.ending())).findFirst();
  }
}

package io.github.schemadiff.report;

import io.github.schemadiff.report.html.HtmlCoupling;
import io.github.schemadiff.report.json.JsonCoupling;
import io.github.schemadiff.report.pdf.PdfCoupling;
import io.github.schemadiff.report.text.TextCoupling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every kind of report on coupling, by the ending of the file that is to hold it. Kept by hand.
public final class CouplingReports {
  private static final List<CouplingReport> ALL =
      List.of(new TextCoupling(), new JsonCoupling(), new HtmlCoupling(), new PdfCoupling());

  private CouplingReports() {}

  public static List<String> endings() {
    return ALL.stream().map(CouplingReport::ending).toList();
  }

  public static Optional<CouplingReport> forFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(report -> lower.endsWith(report.ending())).findFirst();
  }
}

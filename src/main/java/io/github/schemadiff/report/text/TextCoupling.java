package io.github.schemadiff.report.text;

import io.github.schemadiff.report.CouplingReport;
import io.github.schemadiff.report.ReportDetails;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The coupling of services as text.
public final class TextCoupling implements CouplingReport {
  @Override
  public String ending() {
    return ".txt";
  }

  @Override
  public void write(Looked looked, ReportDetails details, OutputStream out) throws IOException {
    String text =
        TextReport.opening(details) + CouplingText.text(looked.coupling(), TextStyle.PLAIN);
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

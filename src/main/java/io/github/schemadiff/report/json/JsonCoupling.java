package io.github.schemadiff.report.json;

import io.github.schemadiff.report.CouplingReport;
import io.github.schemadiff.report.ReportDetails;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The coupling of services as indented JSON, UTF-8.
public final class JsonCoupling implements CouplingReport {
  @Override
  public String ending() {
    return ".json";
  }

  @Override
  public void write(Looked looked, ReportDetails details, OutputStream out) throws IOException {
    String json = JsonReport.pretty(CouplingJson.of(looked.coupling())) + "\n";
    out.write(json.getBytes(StandardCharsets.UTF_8));
  }
}

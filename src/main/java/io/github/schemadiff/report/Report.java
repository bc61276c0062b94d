package io.github.schemadiff.report;

import io.github.schemadiff.engine.Comparison;
import java.io.IOException;
import java.io.OutputStream;

/// One way to write a comparison down for those who were not there. The same comparison and details
/// give the same bytes.
public interface Report {
  /// The file ending that asks for it, with its dot: `.json`.
  String ending();

  /// Writes the whole report; `out` is left open.
  void write(Comparison comparison, ReportDetails details, OutputStream out) throws IOException;
}

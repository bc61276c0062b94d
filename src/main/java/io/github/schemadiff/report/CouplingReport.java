package io.github.schemadiff.report;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Coupling;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// One way to write down what was seen of the coupling of services, of one set or of two.
public interface CouplingReport {
  /// The file ending that asks for it, with its dot: `.html`.
  String ending();

  /// Writes the whole report; `out` is left open.
  void write(Looked looked, ReportDetails details, OutputStream out) throws IOException;

  /// @param comparison empty where one set was looked at
  record Looked(Coupling coupling, Optional<Comparison> comparison) {}
}

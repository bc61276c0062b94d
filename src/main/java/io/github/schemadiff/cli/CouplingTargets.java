package io.github.schemadiff.cli;

import io.github.schemadiff.report.CouplingReport;
import io.github.schemadiff.report.CouplingReport.Looked;
import io.github.schemadiff.report.CouplingReports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options for reports on coupling.
final class CouplingTargets {
  @Option(
      names = "--report",
      paramLabel = "FILE",
      converter = Reader.class,
      description = "Also write a report; the file's ending says which kind. Repeatable.")
  List<Target> reports = List.of();

  @Mixin DetailOptions details;

  /// @throws IOException if a file cannot be written; its message names the file
  void write(Looked looked) throws IOException {
    for (Target target : reports) {
      if (target.file().getParent() != null) {
        Files.createDirectories(target.file().getParent());
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target.file()))) {
        target.report().write(looked, details.details(), out);
      }
    }
  }

  record Target(Path file, CouplingReport report) {}

  private static final class Reader implements ITypeConverter<Target> {
    @Override
    public Target convert(String name) {
      CouplingReport report =
          CouplingReports.forFile(name)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "'%s' has an ending that asks for no report; there are %s."
                              .formatted(name, String.join(", ", CouplingReports.endings()))));
      return new Target(Path.of(name), report);
    }
  }
}

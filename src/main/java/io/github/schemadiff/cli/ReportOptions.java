package io.github.schemadiff.cli;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.Reports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options for reports that are written to files.
final class ReportOptions {
  @Option(
      names = "--report",
      paramLabel = "FILE",
      converter = Target.Reader.class,
      description = "Also write a report; the file's ending says which kind. Repeatable.")
  List<Target> reports = List.of();

  @Mixin DetailOptions details;

  /// @throws IOException if a file cannot be written; its message names the file
  void write(Comparison comparison) throws IOException {
    for (Target target : reports) {
      target.write(comparison, details.details());
    }
  }

  /// A file to write, and the kind of report that its ending asks for.
  record Target(Path file, Report report) {
    void write(Comparison comparison, ReportDetails details) throws IOException {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        report.write(comparison, details, out);
      }
    }

    static final class Reader implements ITypeConverter<Target> {
      @Override
      public Target convert(String name) {
        Report report =
            Reports.forFile(name).orElseThrow(() -> new TypeConversionException(unknown(name)));
        return new Target(Path.of(name), report);
      }

      private static String unknown(String name) {
        String endings =
            Reports.all().stream().map(Report::ending).collect(Collectors.joining(", "));
        return "'" + name + "' has an ending that asks for no report; there are " + endings + ".";
      }
    }
  }
}

package io.github.schemadiff.cli;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.Reports;
import io.github.schemadiff.report.text.TextReport;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `demo`: the hotel sample in the window, or on a terminal where there is no display.
@Command(
    name = "demo",
    header = "Show the hotel sample.",
    description =
        "In the window; with no display, on the terminal, with its reports under target/demo.")
final class DemoCommand implements Callable<Integer> {
  private static final Path REPORTS = Path.of("target", "demo");

  private final Terminal terminal;
  private final Comparing engine;
  private final Optional<Desktop> desktop;

  DemoCommand(Terminal terminal, Comparing engine, Optional<Desktop> desktop) {
    this.terminal = terminal;
    this.engine = engine;
    this.desktop = desktop;
  }

  @Override
  public Integer call() throws IOException {
    if (terminal.display() && desktop.isPresent()) {
      return desktop.get().demo();
    }
    Optional<Path> hotel = Samples.folder("hotel");
    if (hotel.isEmpty()) {
      terminal.complain("The folder sample-schemas is missing beside the program.");
      return ExitCode.UNREADABLE;
    }
    Comparison comparison;
    try (LiveProgress progress = new LiveProgress(terminal)) {
      comparison =
          engine.compare(
              Sources.open(hotel.get().resolve("old").toString()).withLabel("v3"),
              Sources.open(hotel.get().resolve("new").toString()).withLabel("v4"),
              Settings.DEFAULT,
              progress);
    } catch (SourceException unreadable) {
      terminal.complain(unreadable.location() + ": " + unreadable.getMessage());
      return ExitCode.UNREADABLE;
    }
    terminal.out().println(TextReport.text(comparison, terminal.style()));
    ReportDetails details = ReportDetails.on(LocalDate.now());
    for (Report report : Reports.all()) {
      Path file = REPORTS.resolve("hotel" + report.ending());
      new ReportOptions.Target(file, report).write(comparison, details);
      terminal.out().println("Wrote " + file);
    }
    return ExitCode.OK;
  }
}

package io.github.schemadiff.cli;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.json.ComparisonJson;
import io.github.schemadiff.report.json.JsonReport;
import io.github.schemadiff.report.text.TextReport;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `compare OLD NEW`: the comparison of two sets, printed, and its result as the exit code.
@Command(
    name = "compare",
    header = "Compare two schema sets, print what is found, exit by the result.",
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "A folder, a file, or an archive.")
  String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer version of it.")
  String recent;

  @Mixin CompareOptions options;
  @Mixin ReportOptions reports;

  private final Terminal terminal;
  private final Comparing engine;

  CompareCommand(Terminal terminal, Comparing engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    Optional<SourceSet> before = open(old);
    Optional<SourceSet> after = open(recent);
    if (before.isEmpty() || after.isEmpty()) {
      return ExitCode.UNREADABLE;
    }
    Comparison comparison;
    try (LiveProgress progress = new LiveProgress(terminal)) {
      comparison = engine.compare(before.get(), after.get(), options.settings(), progress);
    }
    complain(comparison.old());
    complain(comparison.recent());
    terminal.err().flush();
    switch (options.output) {
      case TEXT -> terminal.out().print(TextReport.text(comparison, terminal.style()));
      case JSON -> terminal.out().println(JsonReport.pretty(ComparisonJson.of(comparison)));
    }
    terminal.out().flush();
    reports.write(comparison);
    return ExitCode.of(comparison, options.failOn);
  }

  private Optional<SourceSet> open(String location) {
    try {
      return Optional.of(Sources.open(location));
    } catch (SourceException unreadable) {
      terminal.complain(unreadable.location() + ": " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  private void complain(EventCatalog side) {
    for (LoadProblem problem : side.problems()) {
      if (problem.severity() == LoadProblem.Kind.ERROR) {
        terminal.complain(side.source().label() + ": " + problem.display());
      }
    }
  }
}

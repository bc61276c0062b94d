package io.github.schemadiff.cli;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.json.ComparisonJson;
import io.github.schemadiff.report.json.JsonReport;
import io.github.schemadiff.report.text.TextReport;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What became of one pair.
sealed interface BatchResult {
  String name();

  /// One line of the contract.
  String json();

  /// One line for people.
  String text();

  List<LoadProblem> problems();

  int exit(FailOn failOn);

  record Compared(String name, Comparison comparison, Duration took) implements BatchResult {
    @Override
    public String json() {
      return JsonReport.line(ComparisonJson.batchLine(name, comparison, took));
    }

    @Override
    public String text() {
      return TextReport.safe(name)
          + ": backward "
          + Words.of(comparison.backward())
          + ", forward "
          + Words.of(comparison.forward());
    }

    @Override
    public List<LoadProblem> problems() {
      return BatchResult.problems(comparison);
    }

    @Override
    public int exit(FailOn failOn) {
      return ExitCode.of(comparison, failOn);
    }
  }

  record Unread(String name, List<LoadProblem> problems, Duration took) implements BatchResult {
    @Override
    public String json() {
      return JsonReport.line(ComparisonJson.batchLine(name, problems, took));
    }

    @Override
    public String text() {
      return TextReport.safe(name) + ": could not be read";
    }

    @Override
    public int exit(FailOn failOn) {
      return ExitCode.UNREADABLE;
    }
  }

  /// A bug, of which the other pairs must not suffer.
  record Crashed(String name, Throwable cause) implements BatchResult {
    @Override
    public String json() {
      return JsonReport.line(ComparisonJson.batchLine(name, problems(), Duration.ZERO));
    }

    @Override
    public String text() {
      return TextReport.safe(name) + ": the program failed on it";
    }

    @Override
    public List<LoadProblem> problems() {
      String what = cause.getClass().getSimpleName();
      return List.of(
          LoadProblem.error("", 0, 0, "The program failed on this pair (" + what + "): a bug."));
    }

    @Override
    public int exit(FailOn failOn) {
      return ExitCode.BUG;
    }
  }

  static List<LoadProblem> problems(Comparison comparison) {
    return Stream.of(comparison.old(), comparison.recent())
        .flatMap(side -> side.problems().stream())
        .toList();
  }
}

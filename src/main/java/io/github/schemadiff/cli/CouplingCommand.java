package io.github.schemadiff.cli;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.CouplingSide;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.report.CouplingReport.Looked;
import io.github.schemadiff.report.json.CouplingJson;
import io.github.schemadiff.report.json.JsonReport;
import io.github.schemadiff.report.text.CouplingText;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coupling SET [NEW]`: the distributed-monolith lens on one set, or on what changed between two.
///
/// Signs are evidence and have no severity: what is found does not make it fail.
@Command(
    name = "coupling",
    header = "Show the signs of a distributed monolith in one set, or what changed between two.",
    description = {
      "Shows evidence and no grade, so it exits with 0 whatever it finds, and with 3 if an input",
      "could not be read."
    },
    sortOptions = false)
final class CouplingCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "SET", description = "A folder, a file, or an archive.")
  String set;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = "The newer version of it: what got better and worse is shown as well.")
  String recent;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      converter = CompareOptions.FormatId.class,
      description = "Read every file as this format (default: detected per file).")
  String as;

  @Option(
      names = "--output",
      paramLabel = "KIND",
      converter = CompareOptions.OutputWord.class,
      defaultValue = "text",
      description = "What is printed: text, json (default: text).")
  CompareOptions.Output output;

  @Mixin CouplingTargets reports;

  private final Terminal terminal;
  private final Comparing engine;

  CouplingCommand(Terminal terminal, Comparing engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    Optional<SourceSet> first = open(set);
    Optional<SourceSet> second = recent == null ? Optional.empty() : open(recent);
    if (first.isEmpty() || recent != null && second.isEmpty()) {
      return ExitCode.UNREADABLE;
    }
    Looked looked = look(first.get(), second);
    Coupling coupling = looked.coupling();
    List<CouplingSide> sides =
        Stream.concat(coupling.old().stream(), Stream.of(coupling.recent())).toList();
    sides.forEach(this::complain);
    terminal.err().flush();
    switch (output) {
      case TEXT -> terminal.out().print(CouplingText.text(coupling, terminal.style()));
      case JSON -> terminal.out().println(JsonReport.pretty(CouplingJson.of(coupling)));
    }
    terminal.out().flush();
    reports.write(looked);
    boolean unread = sides.stream().anyMatch(side -> !errors(side).isEmpty());
    return unread ? ExitCode.UNREADABLE : ExitCode.OK;
  }

  private Looked look(SourceSet first, Optional<SourceSet> second) {
    Optional<String> format = Optional.ofNullable(as);
    if (second.isEmpty()) {
      return new Looked(Coupling.of(first, format), Optional.empty());
    }
    Settings settings = new Settings(Policy.FOUR_RULES, Options.DEFAULT, format);
    try (LiveProgress progress = new LiveProgress(terminal)) {
      Comparison comparison = engine.compare(first, second.get(), settings, progress);
      return new Looked(comparison.coupling(), Optional.of(comparison));
    }
  }

  private Optional<SourceSet> open(String location) {
    try {
      return Optional.of(Sources.open(location));
    } catch (SourceException unreadable) {
      terminal.complain(unreadable.location() + ": " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  private void complain(CouplingSide side) {
    String label = side.catalog().source().label();
    errors(side).forEach(problem -> terminal.complain(label + ": " + problem.display()));
  }

  private static List<LoadProblem> errors(CouplingSide side) {
    return side.catalog().problems().stream()
        .filter(problem -> problem.severity() == LoadProblem.Kind.ERROR)
        .toList();
  }
}

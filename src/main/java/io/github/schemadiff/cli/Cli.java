package io.github.schemadiff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program's commands.
public final class Cli {
  private final Terminal terminal;
  private final Comparing engine;
  private final Optional<Desktop> desktop;

  /// @param desktop the window, where the program has one
  public Cli(Terminal terminal, Comparing engine, Optional<Desktop> desktop) {
    this.terminal = terminal;
    this.engine = engine;
    this.desktop = desktop;
  }

  /// Runs one command and returns its exit code. Whatever goes wrong ends here.
  public int run(List<String> args) throws InterruptedException {
    FutureTask<Integer> command = new FutureTask<>(() -> execute(args));
    DeepStack.thread(command).start();
    try {
      return command.get();
    } catch (ExecutionException bug) {
      Bug.tell(bug.getCause(), terminal);
      return ExitCode.BUG;
    } finally {
      terminal.flush();
    }
  }

  private int execute(List<String> args) {
    if (args.isEmpty() && terminal.display() && desktop.isPresent()) {
      return desktop.get().welcome();
    }
    CommandLine commands =
        new CommandLine(new Program(terminal))
            .addSubcommand(new CompareCommand(terminal, engine))
            .addSubcommand(new BatchCommand(terminal, engine))
            .addSubcommand(new CouplingCommand(terminal, engine))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new DemoCommand(terminal, engine, desktop))
            .addSubcommand(new OpenCommand(terminal, desktop));
    Ansi ansi = terminal.style().colour() ? Ansi.ON : Ansi.OFF;
    return commands
        .setOut(new PrintWriter(terminal.out(), true))
        .setErr(new PrintWriter(terminal.err(), true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(terminal.style().width())
        .setParameterExceptionHandler((wrong, _) -> usage(wrong))
        .setExecutionExceptionHandler((thrown, _, _) -> failed(thrown))
        .execute(args.toArray(String[]::new));
  }

  private int usage(ParameterException wrong) {
    terminal.complain(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, new PrintWriter(terminal.err(), true));
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("Try '" + command + " --help'.");
    return ExitCode.USAGE;
  }

  private int failed(Exception thrown) {
    if (thrown instanceof IOException) {
      terminal.complain("It could not be written: " + thrown.getMessage());
      return ExitCode.USAGE;
    }
    Bug.tell(thrown, terminal);
    return ExitCode.BUG;
  }
}

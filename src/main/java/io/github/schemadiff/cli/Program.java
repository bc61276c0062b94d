package io.github.schemadiff.cli;

import io.github.schemadiff.report.Tool;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program itself, which without a command, and without a window to open, tells how to use it.
@Command(
    name = Tool.NAME,
    versionProvider = Program.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Compares two versions of a set of event schemas: which rule does a change break,",
      "who breaks, and what to do instead. Without a command, opens the desktop app."
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "A set is a folder, a file, or a zip, jar or tgz. Nothing is loaded from a network.",
      "Exit codes: 0 nothing found, 1 something is, 2 wrong usage, 3 unreadable input,",
      "70 a bug in the program."
    })
final class Program implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  @Spec CommandSpec spec;

  private final Terminal terminal;

  Program(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out(), spec.commandLine().getColorScheme());
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Tool.NAME + " " + Tool.version()};
    }
  }
}

package io.github.schemadiff.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `open OLD NEW`: the window on a comparison.
@Command(name = "open", header = "Open the desktop app on a comparison.")
final class OpenCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "A folder, a file, or an archive.")
  String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer version of it.")
  String recent;

  private final Terminal terminal;
  private final Optional<Desktop> desktop;

  OpenCommand(Terminal terminal, Optional<Desktop> desktop) {
    this.terminal = terminal;
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    if (desktop.isEmpty() || !terminal.display()) {
      terminal.complain("There is no display for a window; `compare` prints the same here.");
      return ExitCode.USAGE;
    }
    return desktop.get().open(old, recent);
  }
}

package io.github.schemadiff;

import io.github.schemadiff.cli.Cli;
import io.github.schemadiff.cli.Terminal;
import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.ui.DesktopWindow;
import java.util.List;
import java.util.Optional;

/// The program's entry: every start goes through the command line, which opens the window where it
/// is asked to. Nothing of JavaFX is loaded before that.
public final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Cli cli = new Cli(Terminal.ofProcess(), Comparer::compare, Optional.of(new DesktopWindow()));
    System.exit(cli.run(List.of(args)));
  }
}

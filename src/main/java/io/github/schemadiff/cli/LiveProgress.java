package io.github.schemadiff.cli;

import io.github.schemadiff.engine.Progress;
import java.io.PrintStream;

/// One line on a terminal that is written over and wiped at the end; nothing for quick work.
final class LiveProgress implements Progress, AutoCloseable {
  private static final long QUIET_NANOS = 700_000_000;
  private static final long BETWEEN_NANOS = 100_000_000;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream err;
  private final int width;
  private final boolean live;
  private long next = System.nanoTime() + QUIET_NANOS;
  private boolean shown;

  LiveProgress(Terminal terminal) {
    this.err = terminal.err();
    this.width = terminal.style().width();
    this.live = terminal.live();
  }

  @Override
  public void at(String step, int done, int total) {
    long now = System.nanoTime();
    if (!live || now < next) {
      return;
    }
    next = now + BETWEEN_NANOS;
    String count = total > 0 ? " (" + done + " of " + total + ")" : "";
    String line = printable(step) + count;
    err.print(WIPE + line.substring(0, Math.min(line.length(), width - 1)));
    err.flush();
    shown = true;
  }

  /// Names come from files that others wrote.
  private static String printable(String step) {
    return step.replaceAll("\\p{Cntrl}", "?");
  }

  @Override
  public void close() {
    if (shown) {
      err.print(WIPE);
      err.flush();
    }
  }
}

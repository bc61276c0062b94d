package io.github.schemadiff.cli;

import io.github.schemadiff.report.Tool;
import io.github.schemadiff.report.text.TextReport;
import java.util.Arrays;

/// Says that the program is at fault, and enough to find out where.
final class Bug {
  private static final int FRAMES = 60;

  private Bug() {}

  static void tell(Throwable bug, Terminal terminal) {
    terminal.complain(
        "This is a bug in " + Tool.NAME + " " + Tool.version() + ", not in your schemas:");
    for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
      terminal.err().println(TextReport.safe(cause.toString()));
      // A stack that overflowed repeats itself: its beginning tells all.
      Arrays.stream(cause.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> terminal.err().println("\tat " + frame));
    }
    terminal.err().flush();
  }
}

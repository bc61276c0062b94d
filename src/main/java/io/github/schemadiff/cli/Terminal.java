package io.github.schemadiff.cli;

import io.github.schemadiff.report.text.TextReport;
import io.github.schemadiff.report.text.TextStyle;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Where a command speaks to.
///
/// @param out for results
/// @param err for progress and problems
/// @param style for text on `out`
/// @param live whether `err` is a terminal, where progress may be shown and wiped again
/// @param display whether a window can be opened
public record Terminal(
    PrintStream out, PrintStream err, TextStyle style, boolean live, boolean display) {
  /// Set by the launcher: which of `out` and `err` are terminals, and how wide they are.
  private static final String TERMINALS = "schemadiff.terminals";

  private static final String WIDTH = "schemadiff.width";
  private static final int WIDEST = 120;

  public static Terminal ofProcess() {
    Map<String, String> environment = System.getenv();
    String told = System.getProperty(TERMINALS);
    boolean both = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    boolean outIsTerminal = told == null ? both : told.contains("out");
    boolean errIsTerminal = told == null ? both : told.contains("err");
    boolean colour =
        outIsTerminal
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        stream(FileDescriptor.out, "stdout.encoding"),
        stream(FileDescriptor.err, "stderr.encoding"),
        new TextStyle(width(environment), colour),
        errIsTerminal,
        hasDisplay(environment));
  }

  /// UTF-8, whatever the locale says: a pipe must not lose names. Only a Windows console is spoken
  /// to in its own encoding.
  private static PrintStream stream(FileDescriptor to, String consoleEncoding) {
    Charset charset =
        isWindows() && System.getProperty(consoleEncoding) != null
            ? Charset.forName(System.getProperty(consoleEncoding), StandardCharsets.UTF_8)
            : StandardCharsets.UTF_8;
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(to), 1 << 16), false, charset);
  }

  private static int width(Map<String, String> environment) {
    return positive(environment.get("COLUMNS"))
        .or(() -> positive(System.getProperty(WIDTH)))
        .map(width -> Math.min(width, WIDEST))
        .orElse(TextStyle.PLAIN.width());
  }

  private static Optional<Integer> positive(String number) {
    return Optional.ofNullable(number)
        .filter(text -> text.matches("[1-9][0-9]{0,4}"))
        .map(Integer::valueOf);
  }

  /// On Linux a window needs X11 or Wayland; elsewhere there always is a display.
  private static boolean hasDisplay(Map<String, String> environment) {
    return !System.getProperty("os.name").equals("Linux")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  /// Says on standard error what is wrong.
  void complain(String problem) {
    err.println("schema-diff: " + TextReport.safe(problem));
  }

  void flush() {
    out.flush();
    err.flush();
  }
}

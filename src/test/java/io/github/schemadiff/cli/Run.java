package io.github.schemadiff.cli;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.report.text.TextStyle;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the program without a display, and what it left behind.
record Run(int exit, String out, String err) {
  static Run of(String... args) throws InterruptedException {
    return with(Comparer::compare, args);
  }

  static Run with(Comparing engine, String... args) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(stream(out), stream(err), TextStyle.PLAIN, false, false);
    int exit = new Cli(terminal, engine, Optional.empty()).run(List.of(args));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }

  List<JsonNode> jsonLines() {
    return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, false, StandardCharsets.UTF_8);
  }
}

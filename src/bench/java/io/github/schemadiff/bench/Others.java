package io.github.schemadiff.bench;

import io.github.schemadiff.compat.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The generated pairs, asked of this engine and then of other tools, in one run: the time that a
/// pair takes, and how often the answers part.
public final class Others {
  private static final Path PAIRS = Path.of("target/bench/pairs.jsonl");
  private static final int ROUNDS = 10;

  private Others() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Thread deep = new Thread(null, Others::ours, "ours", 512L << 20);
    deep.start();
    deep.join();
    run(
        ProcessHandle.current().info().command().orElse("java"),
        "-cp",
        "target/bench/apicurio/*",
        "src/bench/apicurio/Apicurio.java",
        PAIRS.toString());
    run("node", "src/bench/node/others.mjs", PAIRS.toString(), "target/bench/node_modules");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("did not run: " + String.join(" ", command));
    }
  }

  private static void ours() {
    List<Question> questions =
        LongStream.range(0, GeneratedPairs.COUNT).mapToObj(GeneratedPairs::question).toList();
    List<Verdict> verdicts = rounds("schema-diff, verdict", questions, GeneratedPairs::verdict);
    rounds("schema-diff, all places", questions, GeneratedPairs::decide);
    write(verdicts);
  }

  /// Asks all pairs several times over: the first time is that of a process that has just begun.
  private static List<Verdict> rounds(
      String who, List<Question> questions, Function<Question, Verdict> ask) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      verdicts.clear();
      long[] nanos = new long[questions.size()];
      for (int i = 0; i < nanos.length; i++) {
        long begun = System.nanoTime();
        verdicts.add(ask.apply(questions.get(i)));
        nanos[i] = System.nanoTime() - begun;
      }
      if (round == 1 || round == ROUNDS) {
        tell(who + (round == 1 ? ", cold" : ", warm"), nanos);
      }
    }
    return verdicts;
  }

  private static void tell(String who, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%-30s mean %8.3f ms  median %8.3f ms  slowest %8.1f ms%n",
        who,
        Arrays.stream(nanos).average().orElse(0) / 1e6,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  private static void write(List<Verdict> verdicts) {
    try (BufferedWriter writer = Files.newBufferedWriter(PAIRS)) {
      for (int i = 0; i < verdicts.size(); i++) {
        List<ObjectNode> pair = GeneratedPairs.pair(i);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("old", pair.getFirst());
        line.set("new", pair.getLast());
        line.put("verdict", word(verdicts.get(i)));
        writer.write(line + "\n");
      }
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compatible _ -> "compatible";
      case Verdict.Incompatible _ -> "incompatible";
      case Verdict.Undecided _ -> "undecided";
    };
  }
}

package io.github.schemadiff.bench;

import io.github.schemadiff.compat.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The generated pairs, asked of this engine and then of the tools that npm carries, in one run:
/// the time that a pair takes, and how often the answers part.
public final class Others {
  private static final Path PAIRS = Path.of("target/bench/pairs.jsonl");
  private static final int ROUNDS = 5;

  private Others() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Thread deep = new Thread(null, Others::ours, "ours", 512L << 20);
    deep.start();
    deep.join();
    Process node =
        new ProcessBuilder(
                "node", "src/bench/node/others.mjs", PAIRS.toString(), "target/bench/node_modules")
            .inheritIO()
            .start();
    if (node.waitFor() != 0) {
      throw new IllegalStateException("the other tools did not run");
    }
  }

  private static void ours() {
    List<Question> questions =
        java.util.stream.LongStream.range(0, GeneratedPairs.COUNT)
            .mapToObj(GeneratedPairs::question)
            .toList();
    for (int round = 1; round <= ROUNDS; round++) {
      long[] nanos = new long[questions.size()];
      for (int i = 0; i < nanos.length; i++) {
        long begun = System.nanoTime();
        GeneratedPairs.decide(questions.get(i));
        nanos[i] = System.nanoTime() - begun;
      }
      tell("schema-diff, round " + round, nanos);
    }
    try (BufferedWriter writer = Files.newBufferedWriter(PAIRS)) {
      for (int i = 0; i < questions.size(); i++) {
        List<ObjectNode> pair = GeneratedPairs.pair(i);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("old", pair.getFirst());
        line.set("new", pair.getLast());
        line.put("verdict", word(GeneratedPairs.decide(questions.get(i))));
        writer.write(line + "\n");
      }
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }

  private static void tell(String who, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%-24s mean %8.3f ms  median %8.3f ms  slowest %8.1f ms%n",
        who,
        Arrays.stream(sorted).average().orElse(0) / 1e6,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compatible _ -> "compatible";
      case Verdict.Incompatible _ -> "incompatible";
      case Verdict.Undecided _ -> "undecided";
    };
  }
}

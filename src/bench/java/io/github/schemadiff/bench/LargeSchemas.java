package io.github.schemadiff.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The finished program on large schemas, from its start to its JSON: seconds, seconds of work on
/// all cores, and the most memory that the process had (the last two where Linux tells). Ended
/// after a minute, and then without any JSON.
public final class LargeSchemas {
  private static final Path WORK = Path.of("target/bench/large");
  private static final long MOST_SECONDS = 60;

  private LargeSchemas() {}

  /// What a process has used when it ends.
  private record Use(double seconds, double work, long megabytes, long output) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    for (int definitions : List.of(600, 2_000, 6_000)) {
      ObjectNode old = document(definitions);
      ObjectNode recent =
          io.github.schemadiff.compat.json.gen.LargeSchemas.next(old, 7, definitions / 50);
      Path folder = Files.createDirectories(WORK.resolve("generated-" + definitions));
      Files.writeString(folder.resolve("old.json"), old.toString());
      Files.writeString(folder.resolve("new.json"), recent.toString());
      row("%d generated definitions".formatted(definitions), folder);
    }
    try (Stream<Path> real = Files.list(Path.of("target/real/large"))) {
      for (Path folder : real.sorted().toList()) {
        row(folder.getFileName().toString(), folder);
      }
    }
  }

  private static ObjectNode document(int definitions) {
    return io.github.schemadiff.compat.json.gen.LargeSchemas.document(7, definitions);
  }

  private static void row(String name, Path folder) throws IOException, InterruptedException {
    Path old = folder.resolve("old.json");
    Use use = run(old, folder.resolve("new.json"));
    System.out.printf(
        "%-28s %5.1f MB  %6.2f s  %6.2f s of work  %5d MiB  %d kB of JSON%n",
        name,
        Files.size(old) / 1e6,
        use.seconds(),
        use.work(),
        use.megabytes(),
        use.output() / 1000);
  }

  private static Use run(Path old, Path recent) throws IOException, InterruptedException {
    Path output = WORK.resolve("output.json");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(
                "target/dist/bin/schema-diff",
                "compare",
                old.toString(),
                recent.toString(),
                "--output",
                "json")
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long most = 0;
    double work = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, peak(process));
      work = process.info().totalCpuDuration().map(spent -> spent.toMillis() / 1e3).orElse(work);
      if (System.nanoTime() - begun > MOST_SECONDS * 1_000_000_000) {
        process.destroy();
      }
    }
    return new Use((System.nanoTime() - begun) / 1e9, work, most, Files.size(output));
  }

  private static long peak(Process process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException _) {
      return 0; // it has just ended, or this is no Linux
    }
  }
}

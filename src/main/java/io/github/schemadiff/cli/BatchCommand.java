package io.github.schemadiff.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `batch DIR`: many independent pairs in one process, one line each, in the order of the folder
/// names. One bad pair never stops the rest.
@Command(
    name = "batch",
    header = "Compare many independent pairs, one line each.",
    description =
        "Each subfolder of DIR holds old.* and new.*, or folders old and new. Other files in it"
            + " are ignored.")
final class BatchCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "A folder of folders.")
  Path folder;

  @Mixin CompareOptions options;

  private final Terminal terminal;
  private final Comparing engine;

  BatchCommand(Terminal terminal, Comparing engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Path> cases;
    try (Stream<Path> entries = Files.list(folder)) {
      cases = entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      terminal.complain(folder + ": The folder could not be read.");
      return ExitCode.UNREADABLE;
    }
    if (cases.isEmpty()) {
      terminal.complain(folder + ": There is no folder in it, so there is no pair to compare.");
      return ExitCode.UNREADABLE;
    }
    int workers = Math.min(Runtime.getRuntime().availableProcessors(), cases.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(workers, DeepStack::thread);
        LiveProgress progress = new LiveProgress(terminal)) {
      return run(cases, pool, progress);
    }
  }

  private int run(List<Path> cases, ExecutorService pool, LiveProgress progress)
      throws InterruptedException {
    List<Future<BatchResult>> running =
        cases.stream()
            .map(one -> pool.submit(() -> BatchPair.in(one).compare(engine, options.settings())))
            .toList();
    int exit = ExitCode.OK;
    for (int at = 0; at < cases.size(); at++) {
      progress.at("Comparing pairs", at, cases.size());
      BatchResult result = result(cases.get(at), running.get(at));
      print(result);
      exit = ExitCode.worst(exit, result.exit(options.failOn));
    }
    return exit;
  }

  private static BatchResult result(Path folder, Future<BatchResult> running)
      throws InterruptedException {
    try {
      return running.get();
    } catch (ExecutionException crash) {
      return new BatchResult.Crashed(folder.getFileName().toString(), crash.getCause());
    }
  }

  private void print(BatchResult result) {
    switch (options.output) {
      case JSON -> terminal.out().println(result.json());
      case TEXT -> terminal.out().println(result.text());
    }
    terminal.out().flush();
    result
        .problems()
        .forEach(problem -> terminal.complain(result.name() + ": " + problem.display()));
    if (result instanceof BatchResult.Crashed crashed) {
      Bug.tell(crashed.cause(), terminal);
    }
  }
}

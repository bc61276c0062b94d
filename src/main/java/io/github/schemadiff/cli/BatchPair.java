package io.github.schemadiff.cli;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One folder of a batch: `old.*` and `new.*`, or folders `old` and `new`.
record BatchPair(Path folder) {
  static BatchPair in(Path folder) {
    return new BatchPair(folder);
  }

  BatchResult compare(Comparing engine, Settings settings) {
    long begun = System.nanoTime();
    String name = folder.getFileName().toString();
    List<LoadProblem> problems = new ArrayList<>();
    Optional<SourceSet> old = open("old", problems);
    Optional<SourceSet> recent = open("new", problems);
    if (old.isEmpty() || recent.isEmpty()) {
      return new BatchResult.Unread(name, problems, since(begun));
    }
    var comparison = engine.compare(old.get(), recent.get(), settings, Progress.NONE);
    return comparison.events().isEmpty() && ExitCode.unread(comparison)
        ? new BatchResult.Unread(name, BatchResult.problems(comparison), since(begun))
        : new BatchResult.Compared(name, comparison, since(begun));
  }

  private Optional<SourceSet> open(String side, List<LoadProblem> problems) {
    try {
      List<Path> found = candidates(side);
      if (found.size() == 1) {
        return Optional.of(Sources.open(found.getFirst().toString()));
      }
      String message =
          found.isEmpty()
              ? "There is no " + side + ".* and no folder " + side + "."
              : "There is more than one "
                  + side
                  + ": "
                  + String.join(
                      ", ", found.stream().map(it -> it.getFileName().toString()).toList())
                  + ".";
      problems.add(LoadProblem.error("", 0, 0, message));
    } catch (SourceException unreadable) {
      problems.add(LoadProblem.error(side, 0, 0, unreadable.getMessage()));
    } catch (IOException unreadable) {
      problems.add(LoadProblem.error("", 0, 0, "The folder could not be read."));
    }
    return Optional.empty();
  }

  private List<Path> candidates(String side) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> isSide(entry, side)).sorted().toList();
    }
  }

  private static boolean isSide(Path entry, String side) {
    String name = entry.getFileName().toString();
    return Files.isDirectory(entry) ? name.equals(side) : name.startsWith(side + ".");
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}

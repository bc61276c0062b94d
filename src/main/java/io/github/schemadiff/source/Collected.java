package io.github.schemadiff.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Gathers the files of one set within its limits.
final class Collected {
  private final Limits limits;
  private final Map<String, SourceFile> files = new TreeMap<>();
  private final List<SourceProblem> problems = new ArrayList<>();
  private long total;
  private boolean full;

  Collected(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /// Whether a limit was met that ends the reading.
  boolean full() {
    return full;
  }

  void problem(String path, String message) {
    problems.add(new SourceProblem(path, message));
  }

  /// Ends the reading: what was gathered so far stays.
  void stop(String message) {
    if (!full) {
      full = true;
      problem("", message);
    }
  }

  /// Reads one file to its end, or to a limit.
  void add(String path, InputStream in) throws IOException {
    if (files.containsKey(path)) {
      problem(path, "There is more than one entry of this name; the first one was read.");
      return;
    }
    if (files.size() >= limits.files()) {
      stop("There are more than %,d files; the others were not read.".formatted(limits.files()));
      return;
    }
    byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > limits.fileBytes()) {
      problem(
          path,
          "The file is larger than %s and was not read."
              .formatted(Limits.megabytes(limits.fileBytes())));
      return;
    }
    total += bytes.length;
    if (total > limits.totalBytes()) {
      stop(
          "The files hold more than %s; the others were not read."
              .formatted(Limits.megabytes(limits.totalBytes())));
      return;
    }
    files.put(path, new SourceFile(path, bytes));
  }

  Optional<SourceProblem> firstProblem() {
    return problems.stream().findFirst();
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /// The first folder of each path; empty for files that stand in none.
  Set<String> tops() {
    return files.keySet().stream()
        .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : "")
        .collect(Collectors.toSet());
  }

  SourceSet toSet(String location, boolean named) {
    return new SourceSet(
        location, Labels.of(location), named, List.copyOf(files.values()), problems);
  }

  /// The same files below another root.
  Collected moved(String prefix) {
    Collected other = new Collected(limits);
    files.forEach(
        (path, file) -> {
          String shorter = path.substring(prefix.length());
          other.files.put(shorter, new SourceFile(shorter, file.bytes()));
        });
    problems.forEach(
        problem ->
            other.problem(
                problem.path().startsWith(prefix)
                    ? problem.path().substring(prefix.length())
                    : problem.path(),
                problem.message()));
    return other;
  }
}

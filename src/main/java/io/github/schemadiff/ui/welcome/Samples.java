package io.github.schemadiff.ui.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sample sets that come with the program, where they are found beside it.
public final class Samples {
  private Samples() {}

  public static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    folder().ifPresent(home -> fill(home, samples));
    return samples;
  }

  /// The hotel, which `demo` shows.
  public static Optional<Sample> hotel() {
    return all().stream().findFirst();
  }

  private static void fill(Path home, List<Sample> samples) {
    add(
        samples,
        home.resolve("hotel"),
        "The hotel: minutes to clean",
        "int → float under three services. Breaks R4.");
    add(
        samples,
        home.resolve("orders"),
        "Orders: one finding per rule",
        "R1 to R4, each with its repair.");
  }

  private static void add(List<Sample> samples, Path folder, String title, String note) {
    Path old = folder.resolve("old");
    Path recent = folder.resolve("new");
    if (Files.isDirectory(old) && Files.isDirectory(recent)) {
      samples.add(new Sample(title, note, old.toString(), recent.toString()));
    }
  }

  // In the working folder, or above the program's own files.
  private static Optional<Path> folder() {
    List<Path> starts = new ArrayList<>();
    starts.add(Path.of("").toAbsolutePath());
    String home = System.getProperty("schema-diff.home", "");
    if (!home.isEmpty()) {
      starts.add(Path.of(home).toAbsolutePath());
    }
    for (String entry :
        System.getProperty("java.class.path", "").split(java.io.File.pathSeparator)) {
      if (!entry.isEmpty()) {
        starts.add(Path.of(entry).toAbsolutePath());
      }
    }
    for (Path start : starts) {
      for (Path at = start; at != null; at = at.getParent()) {
        if (Files.isDirectory(at.resolve("sample-schemas").resolve("hotel"))) {
          return Optional.of(at.resolve("sample-schemas"));
        }
      }
    }
    return Optional.empty();
  }
}

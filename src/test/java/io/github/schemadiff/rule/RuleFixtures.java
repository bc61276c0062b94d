package io.github.schemadiff.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folders under `src/test/resources/rules`: `<id>/<breaks-… or allowed-…>`.
public final class RuleFixtures {
  public static final Path ROOT = Path.of("src/test/resources/rules");

  private RuleFixtures() {}

  public static List<Path> all() {
    return folders(ROOT).stream().flatMap(rule -> folders(rule).stream()).toList();
  }

  public static List<String> of(String rule) {
    Path folder = ROOT.resolve(rule);
    return Files.isDirectory(folder)
        ? folders(folder).stream().map(path -> path.getFileName().toString()).toList()
        : List.of();
  }

  static List<Path> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

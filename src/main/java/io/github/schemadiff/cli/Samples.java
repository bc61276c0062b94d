package io.github.schemadiff.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The sample schemas that come with the program.
public final class Samples {
  private Samples() {}

  /// The folder of one sample, with its `old` and `new`. It is looked for from the place of the
  /// program's own classes upwards: in a distribution and in a source tree alike.
  public static Optional<Path> folder(String name) {
    Path start;
    try {
      start = Path.of(Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException("the program does not know where it lies", broken);
    }
    for (Path at = start.getParent(); at != null; at = at.getParent()) {
      Path sample = at.resolve("sample-schemas").resolve(name);
      if (Files.isDirectory(sample)) {
        return Optional.of(sample);
      }
    }
    return Optional.empty();
  }
}

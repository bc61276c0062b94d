package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.source.SourceSet;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Imports of interface descriptions. All files of a set know each other's types anyway; what is
/// imported from outside is said.
final class Imports {
  private Imports() {}

  static List<LoadProblem> missing(List<Source> sources, SourceSet set) {
    List<LoadProblem> missing = new ArrayList<>();
    for (Source source : sources) {
      for (Part one : Part.root(source).items("imports")) {
        String path = one.node().asString("");
        if (set.file(resolved(source.file(), path)).isEmpty()) {
          missing.add(
              source.error(
                  one.pointer(),
                  "There is no `%s` in this set; expected a path from here.".formatted(path)));
        }
      }
    }
    return missing;
  }

  private static String resolved(String file, String path) {
    try {
      URI found = URI.create("/" + file.replace(" ", "%20")).resolve(path.replace(" ", "%20"));
      return found.getPath() == null ? path : found.getPath().replaceFirst("^/", "");
    } catch (IllegalArgumentException noPath) {
      return path;
    }
  }
}

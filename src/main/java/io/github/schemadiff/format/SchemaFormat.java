package io.github.schemadiff.format;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.function.Supplier;

/// The plug for a file format.
public interface SchemaFormat {
  /// As `--as` spells it.
  String id();

  /// Whether this format claims the file, by its name or by a look at its bytes. Formats are asked
  /// in order.
  boolean claims(SourceFile file);

  /// Takes its files out of those that no format before it took. A format whose files refer to
  /// others takes these as well.
  ///
  /// @param free in the set's order
  default Claim claim(SourceSet set, List<SourceFile> free) {
    List<SourceFile> ours = free.stream().filter(this::claims).toList();
    return new Claim(ours, () -> load(set, ours));
  }

  /// Files that belong to a format, and the reading of them.
  record Claim(List<SourceFile> files, Supplier<EventCatalog> reading) {
    public Claim {
      files = List.copyOf(files);
    }
  }

  /// Reads all files that it claimed, together, as they may refer to each other. What cannot be
  /// read becomes a problem of the catalogue; nothing is thrown for bad input.
  ///
  /// @param set the whole set (files that others claimed may be referred to)
  /// @param claimed the files to read, in the set's order
  EventCatalog load(SourceSet set, List<SourceFile> claimed);
}

package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;

/// One place where a reader's schema fails on what the writer writes, with a whole document that
/// shows it.
///
/// @param path of the failing value, or of the missing or unexpected member
/// @param places how many places lead to this pair of schemas
public record LocalBreak(SchemaPath path, Suspect suspect, int places, Shown shown) {

  /// The reader's node that fails.
  public Node reader() {
    return suspect.part();
  }

  /// The missing or unexpected member's name.
  public Optional<String> member() {
    return suspect.member();
  }

  LocalBreak inPlaces(int count) {
    return new LocalBreak(path, suspect, count, shown);
  }

  LocalBreak showing(Shown better) {
    return new LocalBreak(path, suspect, places, better);
  }
}

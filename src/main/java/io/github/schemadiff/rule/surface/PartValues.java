package io.github.schemadiff.rule.surface;

import io.github.schemadiff.diff.Change;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a part was and what it is, whether it came, went or changed.
final class PartValues {
  private PartValues() {}

  static Optional<JsonNode> from(Change change) {
    return change instanceof Change.PartRemoved removed
        ? removed.part().value()
        : change instanceof Change.PartChanged changed ? changed.from() : Optional.empty();
  }

  static Optional<JsonNode> to(Change change) {
    return change instanceof Change.PartAdded added
        ? added.part().value()
        : change instanceof Change.PartChanged changed ? changed.to() : Optional.empty();
  }

  /// "went from `a` to `b`", "is now `b`", "is no longer `a`".
  static String moved(Change change) {
    String attribute =
        change instanceof Change.PartChanged changed && !changed.attribute().isEmpty()
            ? " in its " + changed.attribute()
            : "";
    if (from(change).isEmpty() && to(change).isEmpty()) {
      return change instanceof Change.PartAdded ? "is new" : "is gone";
    }
    return Parts.moved(from(change), to(change)) + attribute;
  }
}

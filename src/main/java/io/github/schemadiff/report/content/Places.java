package io.github.schemadiff.report.content;

import io.github.schemadiff.schema.SourceSpan;
import java.util.Optional;

/// Where something stands, in a few words.
final class Places {
  private Places() {}

  /// "schema.json, line 12 → 14", or with the side where only one has it.
  static String of(Optional<SourceSpan> old, Optional<SourceSpan> recent) {
    if (old.isPresent() && recent.isPresent()) {
      String to = String.valueOf(recent.get().line());
      return old.get().file().equals(recent.get().file())
          ? line(old.get()) + " → " + to
          : line(old.get()) + " → " + line(recent.get());
    }
    return old.map(span -> "old " + line(span))
        .or(() -> recent.map(span -> "new " + line(span)))
        .orElse("");
  }

  private static String line(SourceSpan span) {
    return span.file() + ", line " + span.line();
  }
}

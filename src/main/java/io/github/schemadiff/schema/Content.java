package io.github.schemadiff.schema;

import java.util.List;

/// What a structure says of the members that it does not name.
public sealed interface Content {
  /// Anything may stand there, and nothing is said of it.
  record Open() implements Content {}

  /// A reader rejects members that are not named. `span` is the keyword that closes it.
  record Closed(SourceSpan span) implements Content {}

  /// Members with other names (or, with a pattern, with names that match it) must have this shape.
  record Typed(List<Rest> rests) implements Content {
    public Typed {
      rests = List.copyOf(rests);
    }
  }

  /// @param pattern of the names, in the dialect's own syntax; empty: every other name
  /// @param closed whether all remaining names are rejected
  record Rest(String pattern, Shape shape, boolean closed, SourceSpan span) {}
}

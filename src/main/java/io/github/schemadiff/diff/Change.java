package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One difference at one place. The place is the [DiffNode] that holds it.
public sealed interface Change {
  /// Where the old side says it; empty when it does not.
  Optional<SourceSpan> old();

  /// Where the new side says it; empty when it does not.
  Optional<SourceSpan> recent();

  record FieldAdded(Presence presence, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record FieldRemoved(Presence presence, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  /// @param declared whether the schema itself says so (alias, number); otherwise it is a suspicion
  record FieldRenamed(
      String from,
      String to,
      boolean declared,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {}

  record PresenceChanged(
      Presence from, Presence to, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  /// @param from type word on the old side
  record TypeChanged(String from, String to, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record NullabilityChanged(
      boolean nullableNow, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record SymbolsAdded(List<JsonNode> symbols, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {
    public SymbolsAdded {
      symbols = List.copyOf(symbols);
    }
  }

  record SymbolsRemoved(
      List<JsonNode> symbols, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {
    public SymbolsRemoved {
      symbols = List.copyOf(symbols);
    }
  }

  /// Added where `from` is empty, removed where `to` is.
  record DefaultChanged(
      Optional<Facet.Default> from,
      Optional<Facet.Default> to,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {}

  /// A bound, pattern or other assertion by keyword. Which way it went is a fact where the keyword
  /// tells by itself.
  record ConstraintChanged(
      String keyword,
      Optional<JsonNode> from,
      Optional<JsonNode> to,
      Direction direction,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {
    public enum Direction {
      TIGHTENED,
      RELAXED,
      UNKNOWN
    }
  }

  /// A clause that is decided only as a whole (`not`, `if`, `contains`, `dependentSchemas`…)
  /// changed its text.
  record ClauseChanged(
      String keyword,
      Optional<JsonNode> from,
      Optional<JsonNode> to,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {}

  record ContentClosed(Optional<SourceSpan> old, Optional<SourceSpan> recent) implements Change {}

  record ContentOpened(Optional<SourceSpan> old, Optional<SourceSpan> recent) implements Change {}

  /// The shape of unnamed members appeared, went or changed.
  record ContentRetyped(
      String from, String to, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record BranchAdded(String label, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record BranchRemoved(String label, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record FormatChanged(
      Optional<String> from,
      Optional<String> to,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {}

  record NumberChanged(int from, int to, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record OneofChanged(
      Optional<String> from,
      Optional<String> to,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {}

  /// A dialect's own property changed: `json_name`, `packed`, `readOnly`…
  record PropertyChanged(
      String name,
      Optional<JsonNode> from,
      Optional<JsonNode> to,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {}

  record DeprecationChanged(
      boolean deprecatedNow, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  /// Titles, descriptions, examples, definition names: nothing that a reader reads.
  record DocumentationChanged(String keyword, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}
}

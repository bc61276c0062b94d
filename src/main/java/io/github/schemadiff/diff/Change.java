package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.schema.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One difference at one place. The place is the [DiffNode] that holds it.
///
/// What changed within a shared definition is one and the same change object wherever that
/// definition is used: its spans stand in the definition. So equal changes of several nodes have
/// one cause and several places.
public sealed interface Change {
  /// Where the old side says it; empty when it does not.
  Optional<SourceSpan> old();

  /// Where the new side says it; empty when it does not.
  Optional<SourceSpan> recent();

  record FieldAdded(Presence presence, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record FieldRemoved(Presence presence, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  /// A declared rename stands alone. A suspected one stands beside the [FieldRemoved] and the
  /// [FieldAdded] that it is until someone confirms it, on one row that holds both halves, and no
  /// other change of that row is told.
  ///
  /// @param declared whether the schema itself says so (alias, number, JSON name); otherwise it is
  ///   a suspicion
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

  /// A symbol stayed and its number did not: the same bytes now say another symbol.
  record SymbolRenumbered(
      JsonNode symbol, int from, int to, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  /// The default of a field or value. Added where `from` is empty, removed where `to` is; the same
  /// value on both sides where only its validity changed.
  record DefaultChanged(
      Optional<Facet.Default> from,
      Optional<Facet.Default> to,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {}

  /// A bound, pattern or other assertion by keyword. Which way it went is a fact where the keyword
  /// tells by itself. Where a bound became exclusive or inclusive, both keywords say which way the
  /// whole went.
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

  /// A dialect's own property changed: `json_name`, `packed`, `readOnly`…; also `aliases` and
  /// `reserved` (arrays of what is declared) and `enumDefault` (the symbol that stands for unknown
  /// ones).
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

  /// A named type (a record, an enum, a message) goes by another name in a dialect that reads it.
  record TypeRenamed(String from, String to, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  /// Titles, descriptions, examples, definition names: nothing that a reader reads.
  record DocumentationChanged(String keyword, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  /// An event that has several parts has one more.
  record PartAdded(PartState part, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  record PartRemoved(PartState part, Optional<SourceSpan> old, Optional<SourceSpan> recent)
      implements Change {}

  /// One thing that a part says of itself.
  ///
  /// @param attribute `required`, `style`…; empty where the part is nothing but its value
  /// @param part as the new side has it
  record PartChanged(
      PartState part,
      String attribute,
      Optional<JsonNode> from,
      Optional<JsonNode> to,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent)
      implements Change {}

  /// What a part is.
  ///
  /// @param name as the side has it that the change speaks of
  /// @param value what it says, where that is no schema
  record PartState(
      PartKind kind,
      String name,
      Optional<Writer> writer,
      boolean required,
      Optional<JsonNode> value) {}
}

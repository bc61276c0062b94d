package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.Presence;

/// What a kind of change does to readers, before any break is looked at.
final class Nature {
  private Nature() {}

  /// Whether a rule that may tell breaks speaks of such a change.
  static boolean reachesReaders(Change change) {
    return !(change instanceof Change.DocumentationChanged
        || change instanceof Change.DeprecationChanged
        || change instanceof Change.PartAdded added && !isDescribed(added.part())
        || change instanceof Change.PartRemoved removed && !isDescribed(removed.part())
        || change instanceof Change.PartChanged && !isContentType(change));
  }

  /// Changes of a member: its place is the member's, the reader's subschema that of the object
  /// around it.
  static boolean ofMember(Change change) {
    return change instanceof Change.FieldAdded
        || change instanceof Change.FieldRemoved
        || change instanceof Change.FieldRenamed
        || change instanceof Change.PresenceChanged;
  }

  /// Changes that tell by themselves which readers they can break.
  static boolean directed(Change change) {
    return change instanceof Change.PresenceChanged
        || change instanceof Change.NullabilityChanged
        || change instanceof Change.SymbolsAdded
        || change instanceof Change.SymbolsRemoved;
  }

  /// Whether readers of this direction fail on such a change, unless something else saves them.
  static boolean breaksByNature(Change change, Direction direction) {
    boolean backward = direction == Direction.BACKWARD;
    return switch (change) {
      case Change.FieldAdded added -> backward && added.presence() == Presence.REQUIRED;
      case Change.FieldRemoved removed -> !backward && removed.presence() == Presence.REQUIRED;
      case Change.FieldRenamed _ -> true;
      case Change.PresenceChanged presence -> backward == (presence.to() == Presence.REQUIRED);
      case Change.TypeChanged _ -> true;
      case Change.NullabilityChanged nullability -> backward != nullability.nullableNow();
      case Change.SymbolsAdded _ -> !backward;
      case Change.SymbolsRemoved _ -> backward;
      case Change.DefaultChanged _ -> false;
      case Change.ConstraintChanged constraint ->
          switch (constraint.direction()) {
            case TIGHTENED -> backward;
            case RELAXED -> !backward;
            case UNKNOWN -> true;
          };
      case Change.ClauseChanged _ -> true;
      case Change.ContentClosed _ -> backward;
      case Change.ContentOpened _ -> !backward;
      case Change.ContentRetyped _ -> true;
      case Change.BranchAdded _ -> !backward;
      case Change.BranchRemoved _ -> backward;
      case Change.FormatChanged _ -> false;
      case Change.NumberChanged _ -> true;
      // Whoever joins others may be written beside them; whoever leaves may be read beside them.
      case Change.OneofChanged oneof ->
          backward ? oneof.to().isPresent() : oneof.from().isPresent();
      case Change.SymbolRenumbered _ -> true;
      // By the specification in Avro, and nowhere on the wire in Protobuf: the breaks tell.
      case Change.TypeRenamed _ -> false;
      case Change.PropertyChanged _ -> false;
      // What these break is no matter of documents: see compat.surface.
      case Change.PartAdded _ -> false;
      case Change.PartRemoved _ -> false;
      case Change.PartChanged _ -> false;
      case Change.DeprecationChanged _ -> false;
      case Change.DocumentationChanged _ -> false;
    };
  }

  /// A part that documents have, described or not.
  static boolean isDescribed(Change.PartState part) {
    return part.kind() == PartKind.PAYLOAD || part.kind() == PartKind.HEADERS;
  }

  static boolean isContentType(Change change) {
    return change instanceof Change.PartChanged changed
        && changed.part().kind() == PartKind.CONTENT_TYPE;
  }
}

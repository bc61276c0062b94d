package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.schema.Presence;
import tools.jackson.databind.JsonNode;

/// How well a kind of change explains a kind of break.
final class Fit {
  /// Explains nothing of it.
  static final int NONE = -1;

  /// The keyword of a number that now belongs to another field.
  static final String REUSED = "number-reused";

  private static final int EXACT = 0;
  private static final int CLOSE = 1;
  private static final int LOOSE = 2;
  private static final int FAR = 3;
  private static final int LAST = 4;

  private Fit() {}

  /// 0 is the best fit; [#NONE] where the change cannot be the reason.
  static int of(Change change, Incompatibility failure, Direction direction) {
    if (!Nature.reachesReaders(change)
        || (Nature.directed(change) && !Nature.breaksByNature(change, direction))) {
      return NONE;
    }
    if (failure.keyword().equals(REUSED) && change instanceof Change.NumberChanged) {
      return EXACT;
    }
    return switch (failure.aspect()) {
      case MISSING -> missing(change, direction);
      case UNEXPECTED -> unexpected(change, direction);
      case TYPE -> type(change, failure, direction);
      case SYMBOL -> symbol(change, failure);
      case CONSTRAINT -> constraint(change, failure);
      case FORMAT -> change instanceof Change.FormatChanged ? EXACT : value(change);
      case UNION -> union(change, direction);
      case CLAUSE -> clause(change, failure);
      case ALIAS -> alias(change);
      case MISREAD -> misread(change, failure);
      case CONTENT_TYPE -> Nature.isContentType(change) ? EXACT : NONE;
    };
  }

  private static int missing(Change change, Direction direction) {
    return switch (change) {
      case Change.FieldAdded added when added.presence() == Presence.REQUIRED -> EXACT;
      case Change.FieldRemoved removed when removed.presence() == Presence.REQUIRED -> EXACT;
      case Change.FieldRenamed renamed ->
          renamed.declared() || direction == Direction.FORWARD ? EXACT : CLOSE;
      case Change.PresenceChanged _ -> EXACT;
      case Change.NumberChanged _ -> CLOSE;
      case Change.ClauseChanged _ -> LOOSE;
      case Change _ -> structural(change);
    };
  }

  private static int unexpected(Change change, Direction direction) {
    return switch (change) {
      case Change.FieldAdded _ -> direction == Direction.FORWARD ? EXACT : NONE;
      case Change.FieldRemoved _ -> direction == Direction.BACKWARD ? EXACT : NONE;
      case Change.FieldRenamed renamed ->
          renamed.declared() || direction == Direction.BACKWARD ? EXACT : CLOSE;
      case Change.ContentClosed _ -> CLOSE;
      case Change.ContentOpened _ -> CLOSE;
      case Change.ContentRetyped _ -> CLOSE;
      case Change.ClauseChanged _ -> LOOSE;
      case Change.ConstraintChanged _ -> FAR;
      case Change _ -> structural(change);
    };
  }

  private static int type(Change change, Incompatibility failure, Direction direction) {
    boolean onNull = Witnesses.offending(failure).filter(JsonNode::isNull).isPresent();
    boolean onName = failure.keyword().equals("name") || failure.keyword().equals("namespace");
    return switch (change) {
      case Change.TypeRenamed _ -> onName ? EXACT : NONE;
      case Change.TypeChanged _ -> onNull ? CLOSE : EXACT;
      case Change.NullabilityChanged _ -> onNull ? EXACT : FAR;
      case Change.FormatChanged _ -> NONE;
      // What members may be called often comes with what they may be.
      case Change.ContentClosed _ -> direction == Direction.BACKWARD ? FAR : NONE;
      case Change.ContentOpened _ -> direction == Direction.FORWARD ? FAR : NONE;
      case Change _ -> value(change);
    };
  }

  private static int symbol(Change change, Incompatibility failure) {
    return switch (change) {
      case Change.SymbolsAdded _ -> EXACT;
      case Change.SymbolsRemoved _ -> EXACT;
      case Change.ConstraintChanged constraint ->
          constraint.keyword().equals(failure.keyword()) ? EXACT : FAR;
      case Change _ -> value(change);
    };
  }

  private static int constraint(Change change, Incompatibility failure) {
    return switch (change) {
      case Change.ConstraintChanged constraint ->
          constraint.keyword().equals(failure.keyword()) ? EXACT : LOOSE;
      case Change.ClauseChanged clause -> clause.keyword().equals(failure.keyword()) ? EXACT : FAR;
      case Change.FormatChanged _ -> CLOSE;
      case Change _ -> value(change);
    };
  }

  private static int union(Change change, Direction direction) {
    boolean backward = direction == Direction.BACKWARD;
    return switch (change) {
      // Mostly none is met any more; that more than one is met is rare.
      case Change.BranchAdded _ -> backward ? CLOSE : EXACT;
      case Change.BranchRemoved _ -> backward ? EXACT : CLOSE;
      case Change.TypeChanged _ -> CLOSE;
      case Change.NullabilityChanged _ -> CLOSE;
      case Change.ClauseChanged _ -> LOOSE;
      case Change _ -> value(change);
    };
  }

  private static int clause(Change change, Incompatibility failure) {
    return switch (change) {
      case Change.ClauseChanged clause ->
          clause.keyword().equals(failure.keyword()) ? EXACT : CLOSE;
      case Change.ConstraintChanged constraint ->
          constraint.keyword().equals(failure.keyword()) ? EXACT : FAR;
      case Change _ -> value(change);
    };
  }

  private static int alias(Change change) {
    return switch (change) {
      case Change.PropertyChanged property when property.name().equals("aliases") -> EXACT;
      case Change.FieldRenamed _ -> CLOSE;
      case Change.FieldAdded _ -> LOOSE;
      case Change _ -> structural(change);
    };
  }

  private static int misread(Change change, Incompatibility failure) {
    return switch (change) {
      case Change.FormatChanged _ -> EXACT;
      case Change.TypeChanged _ -> EXACT;
      case Change.NumberChanged _ -> failure.keyword().equals("number") ? EXACT : LOOSE;
      case Change.SymbolRenumbered moved ->
          Witnesses.offending(failure).filter(moved.symbol()::equals).isPresent() ? EXACT : CLOSE;
      case Change.OneofChanged _ -> EXACT;
      case Change.FieldRenamed _ -> failure.keyword().equals("name") ? EXACT : LOOSE;
      case Change.DefaultChanged _ -> CLOSE;
      case Change _ -> value(change);
    };
  }

  /// Changes that can make a value unreadable, whatever fails on it first.
  private static int value(Change change) {
    return switch (change) {
      case Change.TypeChanged _ -> CLOSE;
      case Change.SymbolsAdded _ -> CLOSE;
      case Change.SymbolsRemoved _ -> CLOSE;
      case Change.SymbolRenumbered _ -> CLOSE;
      case Change.NumberChanged _ -> CLOSE;
      case Change.OneofChanged _ -> LOOSE;
      case Change.FieldAdded _ -> LOOSE;
      case Change.FieldRemoved _ -> LOOSE;
      case Change.FieldRenamed _ -> LOOSE;
      case Change.ClauseChanged _ -> FAR;
      case Change.FormatChanged _ -> FAR;
      case Change _ -> structural(change);
    };
  }

  /// Changes that put another structure into the place of an old one, so that everything below may
  /// fail.
  private static int structural(Change change) {
    return switch (change) {
      case Change.TypeChanged _ -> FAR;
      case Change.BranchAdded _ -> FAR;
      case Change.BranchRemoved _ -> FAR;
      case Change.ContentRetyped _ -> FAR;
      case Change.PropertyChanged _ -> LAST;
      case Change.PartAdded added -> Nature.isDescribed(added.part()) ? FAR : NONE;
      case Change.PartRemoved removed -> Nature.isDescribed(removed.part()) ? FAR : NONE;
      case Change _ -> NONE;
    };
  }
}

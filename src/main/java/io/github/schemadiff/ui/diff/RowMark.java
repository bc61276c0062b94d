package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.ui.browse.Changes;

/// What a square mark says of a row.
public enum RowMark {
  ADDED("+", "added"),
  REMOVED("−", "removed"),
  CHANGED("≠", "changed"),
  RENAMED("↳", "renamed"),
  NONE("", "unchanged");

  private final String glyph;
  private final String word;

  RowMark(String glyph, String word) {
    this.glyph = glyph;
    this.word = word;
  }

  public String glyph() {
    return glyph;
  }

  /// As a screen reader says it; also the style class.
  public String word() {
    return word;
  }

  /// Of what happened at the node itself, not below.
  public static RowMark of(DiffNode node) {
    if (node.old().isEmpty()) {
      return ADDED;
    }
    if (node.recent().isEmpty()) {
      return REMOVED;
    }
    if (node.changes().stream().anyMatch(Change.FieldRenamed.class::isInstance)) {
      return RENAMED;
    }
    return Changes.matter(node) ? CHANGED : NONE;
  }
}

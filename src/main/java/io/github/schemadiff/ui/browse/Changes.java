package io.github.schemadiff.ui.browse;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;

/// Which differences are changes of the contract.
public final class Changes {
  private Changes() {}

  /// Whether something changed at this very node beyond its documentation.
  public static boolean matter(DiffNode node) {
    return node.changes().stream().anyMatch(Changes::matters);
  }

  public static boolean matters(Change change) {
    return !(change instanceof Change.DocumentationChanged);
  }
}

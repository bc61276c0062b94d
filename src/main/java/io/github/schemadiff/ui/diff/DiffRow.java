package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.rule.Finding;
import java.util.List;
import java.util.stream.Collectors;

/// One row of the tree.
public sealed interface DiffRow {
  /// From 0, the event itself.
  int level();

  /// An aligned place.
  ///
  /// @param findings to badge: those that the filter admits
  /// @param violationsInside below this row
  /// @param warningsInside below this row
  /// @param changedInside whether anything below changed
  record Line(
      DiffNode node,
      int level,
      RowMark mark,
      List<Finding> findings,
      int violationsInside,
      int warningsInside,
      boolean changedInside)
      implements DiffRow {
    public Line {
      findings = List.copyOf(findings);
    }
  }

  /// A run of unchanged siblings, folded into one line.
  record Fold(List<DiffNode> hidden, int level) implements DiffRow {
    public Fold {
      hidden = List.copyOf(hidden);
    }

    public String text() {
      String names = hidden.stream().limit(2).map(DiffNode::name).collect(Collectors.joining(", "));
      return hidden.size() + " unchanged: " + names + (hidden.size() > 2 ? ", …" : "");
    }
  }
}

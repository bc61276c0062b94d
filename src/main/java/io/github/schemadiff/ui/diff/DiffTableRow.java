package io.github.schemadiff.ui.diff;

import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;

/// Colours a row by its mark, and says it as a whole to a screen reader.
final class DiffTableRow extends TreeTableRow<DiffRow> {
  private static final PseudoClass CONTEXT = PseudoClass.getPseudoClass("context");
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");

  DiffTableRow(DiffView view) {
    setOnMouseClicked(
        _ -> {
          if (getItem() instanceof DiffRow.Fold fold) {
            view.unfold(fold);
          }
        });
  }

  @Override
  protected void updateItem(DiffRow row, boolean empty) {
    super.updateItem(row, empty);
    DiffRow.Line line = !empty && row instanceof DiffRow.Line l ? l : null;
    RowMark mark = line == null ? RowMark.NONE : line.mark();
    pseudoClassStateChanged(ADDED, mark == RowMark.ADDED);
    pseudoClassStateChanged(REMOVED, mark == RowMark.REMOVED);
    pseudoClassStateChanged(CHANGED, mark == RowMark.CHANGED || mark == RowMark.RENAMED);
    pseudoClassStateChanged(CONTEXT, line != null && mark == RowMark.NONE && !line.changedInside());
    pseudoClassStateChanged(HOLDS, line != null && mark == RowMark.NONE && line.changedInside());
    if (!empty && row instanceof DiffRow.Fold fold) {
      setAccessibleText(fold.text() + ", press to show");
    } else {
      setAccessibleText(line == null ? null : spoken(line));
    }
  }

  static String spoken(DiffRow.Line line) {
    String old = Half.old(line.node()).map(half -> "Old: " + half.spoken() + ". ").orElse("");
    String recent = Half.recent(line.node()).map(half -> "New: " + half.spoken() + ". ").orElse("");
    String inside =
        line.violationsInside() == 0
            ? ""
            : line.violationsInside()
                + (line.violationsInside() == 1 ? " violation inside." : " violations inside.");
    return line.node().name()
        + ", "
        + line.mark().word()
        + ", level "
        + line.level()
        + ". "
        + old
        + recent
        + spoken(line.findings())
        + inside;
  }

  private static String spoken(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.severity() != Severity.INFO)
        .map(f -> f.severity().id() + " of rule " + f.principle().name().substring(1) + ". ")
        .distinct()
        .map(s -> Character.toUpperCase(s.charAt(0)) + s.substring(1))
        .collect(Collectors.joining());
  }
}

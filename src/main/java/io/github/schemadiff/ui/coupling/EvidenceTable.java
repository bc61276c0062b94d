package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.rule.coupling.SignEvidence.Table;
import io.github.schemadiff.ui.parts.Fonts;
import io.github.schemadiff.ui.parts.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A small table with wrapping cells. Columns are as wide as their longest words at least, as far
/// as there is room; long names break between the words that they are made of.
final class EvidenceTable {
  private static final int ROWS = 12;
  private static final int LONG = 12;
  private static final double PADDING = 14;

  /// What the pane leaves a table where it is slim.
  private static final double ROOM = 285;

  private static final double WIDEST = 180;
  private static final Pattern JOINT =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=[-_./])(?=\\w)");

  private EvidenceTable() {}

  static Node of(Table table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("evidence-table");
    List<List<String>> rows =
        table.rows().stream()
            .limit(ROWS)
            .map(row -> row.stream().map(EvidenceTable::broken).toList())
            .toList();
    int columns = table.columns().size();
    List<ColumnConstraints> widths = new ArrayList<>();
    for (int at = 0; at < columns; at++) {
      widths.add(width(table.columns(), rows, at));
    }
    narrow(widths);
    grid.getColumnConstraints().addAll(widths);
    for (int at = 0; at < columns; at++) {
      Label head = new Label(table.columns().get(at));
      head.getStyleClass().add("column-head");
      grid.add(cell(head, "head"), at, 0);
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int at = 0; at < columns; at++) {
        Node text = Sentence.of(rows.get(row).get(at), "small");
        grid.add(cell(text, at == 0 ? "first" : "other"), at, row + 1);
      }
    }
    VBox all = new VBox(4, grid);
    int more = table.rows().size() - rows.size();
    if (more > 0) {
      Label note = new Label("and " + more + " more; Copy evidence has them all");
      note.getStyleClass().add("part-note");
      all.getChildren().add(note);
    }
    return all;
  }

  /// What the longest word needs, and more for long texts where there is room.
  private static ColumnConstraints width(List<String> heads, List<List<String>> rows, int at) {
    double word = word(heads.get(at));
    double longest = word;
    for (List<String> row : rows) {
      word = Math.max(word, word(row.get(at)));
      longest = Math.max(longest, measured(row.get(at)));
    }
    ColumnConstraints width = new ColumnConstraints();
    width.setMinWidth(PADDING + word);
    width.setPrefWidth(PADDING + Math.max(word, Math.min(longest, WIDEST)));
    width.setHgrow(at + 1 == heads.size() ? Priority.ALWAYS : Priority.SOMETIMES);
    return width;
  }

  /// Where the longest words do not fit beside each other, all columns give way alike.
  private static void narrow(List<ColumnConstraints> widths) {
    double least = widths.stream().mapToDouble(ColumnConstraints::getMinWidth).sum();
    if (least > ROOM) {
      for (ColumnConstraints width : widths) {
        width.setPercentWidth(100 * width.getMinWidth() / least);
        width.setMinWidth(0);
      }
    }
  }

  private static double word(String text) {
    double longest = 0;
    for (String word : text.split("\\s+")) {
      longest = Math.max(longest, measured(word));
    }
    return longest;
  }

  private static double measured(String text) {
    boolean code = text.indexOf('`') >= 0;
    Text shown = new Text(Sentence.plain(text));
    shown.setFont(Font.font(code ? Fonts.CODE : Fonts.TEXT + " SemiBold", 12));
    return shown.getLayoutBounds().getWidth() + (code ? 8 : 0);
  }

  /// A line break at the joint that is nearest to the middle of a long name.
  private static String broken(String text) {
    if (text.length() <= LONG || text.indexOf(' ') >= 0) {
      return text;
    }
    int middle = text.length() / 2;
    return JOINT
        .matcher(text)
        .results()
        .map(found -> found.start())
        .min((one, other) -> Math.abs(one - middle) - Math.abs(other - middle))
        .filter(at -> text.indexOf('`') < 0)
        .map(at -> text.substring(0, at) + "\n" + text.substring(at))
        .orElse(text);
  }

  private static Node cell(Node content, String style) {
    StackPane cell = new StackPane(content);
    cell.getStyleClass().addAll("cell", style);
    cell.setMinWidth(0);
    return cell;
  }
}

package io.github.schemadiff.ui.sources;

import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.ui.parts.Icons;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.StyledSegment;

/// One of the two texts: line numbers, change glyphs, tints, and boxes around what is selected.
final class SourcePane {
  private static final double ROW = 19;

  private static final Aligned.Row NO_ROW =
      new Aligned.Row(Aligned.NONE, Aligned.NONE, LineKind.SAME);

  /// Characters that stay in view after what is boxed.
  private static final int BESIDE = 3;

  private final boolean oldSide;
  private final SourcesModel model;
  private final CodeArea area = new CodeArea();
  private final Label file = new Label();
  private final Label place = new Label();
  private final VBox root = new VBox();

  // The overview strip scrolls both panes: a bar in each would only take room.
  private final VirtualizedScrollPane<CodeArea> scroll =
      new VirtualizedScrollPane<>(area, ScrollBarPolicy.AS_NEEDED, ScrollBarPolicy.NEVER);

  private SourcesModel.Shown shown;
  private Map<Integer, List<SourceSpan>> boxed = Map.of();

  SourcePane(SourcesModel model, boolean oldSide) {
    this.model = model;
    this.oldSide = oldSide;
    area.setId(oldSide ? "source-old" : "source-new");
    area.setEditable(false);
    area.setWrapText(false);
    area.setAccessibleText(oldSide ? "Old source" : "New source");
    area.setParagraphGraphicFactory(this::head);
    area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    file.setMinWidth(0);
    place.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(Icons.of("mdi2f-file-document-outline"), file, space, place);
    head.getStyleClass().add("source-head");
    root.getStyleClass().addAll("source-pane", oldSide ? "old" : "new");
    root.getChildren().addAll(head, scroll);
    root.setMinWidth(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
  }

  Region root() {
    return root;
  }

  CodeArea area() {
    return area;
  }

  void show(SourcesModel.Shown text) {
    shown = text;
    boxed = Map.of();
    String path = oldSide ? text.oldFile() : text.recentFile();
    file.setText(path.isEmpty() ? "not in this version" : path);
    area.replace(0, area.getLength(), document(text));
    place.setText("");
  }

  /// Boxes what is selected.
  void mark(List<SourceSpan> spans, String label) {
    Map<Integer, List<SourceSpan>> before = boxed;
    boxed =
        spans.stream()
            .filter(span -> hasLine(span.line()))
            .collect(Collectors.groupingBy(span -> row(span.line())));
    before.keySet().stream().filter(row -> !boxed.containsKey(row)).forEach(this::paint);
    boxed.keySet().stream()
        .filter(row -> !boxed.get(row).equals(before.get(row)))
        .forEach(this::paint);
    String line = spans.isEmpty() ? "" : "line " + spans.getFirst().line();
    place.setText(label.isEmpty() || line.isEmpty() ? label + line : label + ", " + line);
  }

  void moveTo(int row) {
    if (row < area.getParagraphs().size()) {
      int visible = (int) (area.getHeight() / ROW);
      area.showParagraphAtTop(Math.max(0, row - visible / 2));
    }
  }

  /// Puts the caret at the first box of the first line that has one, so that it is in view sideways
  /// too.
  void reach(List<SourceSpan> spans) {
    if (!spans.isEmpty() && hasLine(spans.getFirst().line())) {
      int line = spans.getFirst().line();
      SourceSpan span =
          spans.stream()
              .filter(each -> each.line() == line)
              .min(Comparator.comparingInt(SourceSpan::column))
              .orElseThrow();
      int row = row(line);
      int end = span.column() - 1 + Math.max(0, span.length()) + BESIDE;
      area.scrollXToPixel(0);
      area.moveTo(row, Math.min(end, area.getParagraphLength(row)));
      area.requestFollowCaret();
    }
  }

  boolean hasLine(int line) {
    int row = row(line);
    return row < shown.text().rows().size() && shown.text().rows().get(row).line(oldSide) == line;
  }

  int row(int line) {
    return shown.text().rowOf(line, oldSide);
  }

  // At once: each change of a line makes its nodes anew.
  private void paint(int row) {
    int length = area.getParagraphLength(row);
    if (length == 0) {
      return;
    }
    StyleSpansBuilder<Collection<String>> plain = new StyleSpansBuilder<>();
    painted(shown)
        .lines()
        .get(row)
        .forEach(run -> plain.add(Set.of(run.style()), run.text().length()));
    StyleSpans<Collection<String>> styles = plain.create();
    for (SourceSpan span : boxed.getOrDefault(row, List.of())) {
      int from = Math.min(span.column() - 1, length);
      int to = Math.min(from + Math.max(1, span.length()), length);
      StyleSpansBuilder<Collection<String>> box = new StyleSpansBuilder<>();
      box.add(Set.of(), from).add(Set.of("focus"), to - from).add(Set.of(), length - to);
      styles = styles.overlay(box.create(), (run, focus) -> focus.isEmpty() ? run : focus);
    }
    area.setStyleSpans(row, 0, styles);
  }

  private Painted painted(SourcesModel.Shown text) {
    return oldSide ? text.old() : text.recent();
  }

  private ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(
      SourcesModel.Shown text) {
    ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder =
        new ReadOnlyStyledDocumentBuilder<>(SegmentOps.styledTextOps(), List.of());
    List<List<Painted.Run>> lines = painted(text).lines();
    for (int row = 0; row < lines.size(); row++) {
      Collection<String> style = style(text.text().rows().get(row));
      if (lines.get(row).isEmpty()) {
        builder.addParagraph("", Set.of(), style);
      } else {
        builder.addParagraph(
            lines.get(row).stream()
                .map(
                    run ->
                        new StyledSegment<String, Collection<String>>(
                            run.text(), Set.of(run.style())))
                .toList(),
            style);
      }
    }
    if (lines.isEmpty()) {
      builder.addParagraph("", Set.of(), List.of());
    }
    return builder.build();
  }

  private Collection<String> style(Aligned.Row row) {
    if (row.line(oldSide) == Aligned.NONE) {
      return List.of("filler");
    }
    return row.kind() == LineKind.SAME
        ? List.of()
        : List.of(row.kind().name().toLowerCase(Locale.ROOT));
  }

  private Node head(int row) {
    boolean known = shown != null && row < shown.text().rows().size();
    Aligned.Row at = known ? shown.text().rows().get(row) : NO_ROW;
    return new LineHead(at.line(oldSide), at.kind(), known ? shown.text().lines(oldSide) : 0);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && area.getSelection().getLength() == 0) {
      int row = area.getCurrentParagraph();
      if (shown != null && row < shown.text().rows().size()) {
        int line = shown.text().rows().get(row).line(oldSide);
        if (line != Aligned.NONE) {
          model.select(line, area.getCaretColumn() + 1, oldSide);
        }
      }
    }
  }
}

package io.github.schemadiff.ui;

import atlantafx.base.controls.ModalPane;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Markdown;
import io.github.schemadiff.ui.parts.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What opens above the window: rule pages, problems of the inputs, keys, about.
final class Dialogs {
  private final ModalPane pane = new ModalPane();

  Dialogs() {
    pane.setId("dialogs");
    pane.setInTransitionFactory(null);
    pane.setOutTransitionFactory(null);
    pane.setPersistent(false);
  }

  Node root() {
    return pane;
  }

  void close() {
    pane.hide(true);
  }

  boolean isOpen() {
    return pane.isDisplay();
  }

  /// The page of a rule, from the resources.
  void rulePage(String check) {
    String page = page(check);
    String title = page.lines().findFirst().orElse(check).replaceFirst("^#\\s*", "");
    VBox content = Markdown.render(page.lines().skip(1).toList());
    Label id = new Label(check);
    id.getStyleClass().add("code");
    content.getChildren().addFirst(new HBox(id));
    show(title, content, 640, 560);
  }

  void problems(Comparison comparison) {
    VBox content = new VBox();
    content.getStyleClass().add("content");
    list(content, "Old · " + comparison.old().source().location(), comparison.old().problems());
    list(
        content,
        "New · " + comparison.recent().source().location(),
        comparison.recent().problems());
    show("What could not be read, or was left out", content, 720, 480);
  }

  void keys(List<Keys.Help> keys) {
    GridPane grid = new GridPane();
    grid.setHgap(18);
    grid.setVgap(7);
    for (int row = 0; row < keys.size(); row++) {
      Label key = new Label(keys.get(row).keys());
      key.getStyleClass().add("key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row, key, new Label(keys.get(row).what()));
    }
    VBox content = new VBox(grid);
    content.getStyleClass().add("content");
    show("Keys", content, 460, 560);
  }

  void about() {
    VBox content = new VBox();
    content.getStyleClass().add("content");
    content
        .getChildren()
        .addAll(
            Sentence.of(
                "Answers one question for a design review: can this change to our events go out,"
                    + " and if not, which rule does it break, who breaks, and what do we do"
                    + " instead?"),
            Sentence.of(
                "The four rules are J. Tower’s, from *Don’t Build a Distributed Monolith*."
                    .replace("*", "")),
            Sentence.of(
                "Inter and JetBrains Mono under the SIL Open Font License. Nothing is sent or"
                    + " fetched over a network.",
                "muted"));
    show("Schema Diff Explorer", content, 460, 260);
  }

  private static void list(VBox content, String title, List<LoadProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    Label heading = new Label(title);
    heading.getStyleClass().add("heading");
    content.getChildren().add(heading);
    for (LoadProblem problem : problems) {
      boolean error = problem.severity() == LoadProblem.Kind.ERROR;
      Label text = new Label(problem.display());
      text.setWrapText(true);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      Node icon = Icons.of(error ? "mdi2c-close-octagon" : "mdi2i-information-outline");
      HBox row = new HBox(8, icon, text);
      row.setAccessibleText((error ? "could not be read: " : "note: ") + problem.display());
      content.getChildren().add(row);
    }
  }

  private void show(String title, VBox content, double width, double height) {
    Label heading = new Label(title);
    heading.getStyleClass().add("title");
    heading.setId("dialog-title");
    heading.setWrapText(true);
    heading.setMinWidth(0);
    HBox.setHgrow(heading, Priority.ALWAYS);
    heading.setMaxWidth(Double.MAX_VALUE);
    Button close = Icons.button("mdi2c-close", "Close", "Esc", this::close);
    close.setId("dialog-close");
    HBox head = new HBox(8, heading, close);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = new VBox(head, scroll);
    card.getStyleClass().add("dialog-card");
    card.setId("dialog");
    card.setMaxSize(width, height);
    card.setAccessibleText(title);
    pane.show(card);
    close.requestFocus();
  }

  private static String page(String check) {
    String name = check.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
    try (InputStream in = Dialogs.class.getResourceAsStream("/rules/" + name + ".md")) {
      return in == null
          ? "# " + check + "\n\nThis rule has no page."
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.schemadiff.ui.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// Shows the pages of the rules: headings, paragraphs, lists and code blocks, which is all that
/// they use.
public final class Markdown {
  private final VBox out = new VBox();
  private final List<String> paragraph = new ArrayList<>();

  private Markdown() {
    out.getStyleClass().add("content");
  }

  public static VBox render(List<String> lines) {
    Markdown page = new Markdown();
    List<String> block = null;
    for (String line : lines) {
      if (line.startsWith("```")) {
        if (block == null) {
          page.flush();
          block = new ArrayList<>();
        } else {
          page.block(block);
          block = null;
        }
      } else if (block != null) {
        block.add(line);
      } else {
        page.line(line);
      }
    }
    page.flush();
    return page.out;
  }

  private void line(String line) {
    if (line.startsWith("#")) {
      flush();
      Label heading = new Label(line.replaceFirst("^#+\\s*", ""));
      heading.getStyleClass().add("heading");
      out.getChildren().add(heading);
    } else if (line.isBlank()) {
      flush();
    } else if (line.startsWith("- ")) {
      flush();
      TextFlow text = Sentence.of(emphasis(line.substring(2)));
      HBox.setHgrow(text, Priority.ALWAYS);
      out.getChildren().add(new HBox(6, new Label("•"), text));
    } else {
      paragraph.add(line);
    }
  }

  private void flush() {
    if (!paragraph.isEmpty()) {
      out.getChildren().add(Sentence.of(emphasis(String.join(" ", paragraph))));
      paragraph.clear();
    }
  }

  private void block(List<String> lines) {
    Label code = new Label(String.join("\n", lines));
    code.getStyleClass().add("block");
    out.getChildren().add(code);
  }

  // *emphasis* is shown as bold: the pages use it for names of rules.
  private static String emphasis(String text) {
    return text.replaceAll("(?<![*\\w])\\*([^*]+)\\*(?![*\\w])", "**$1**");
  }
}

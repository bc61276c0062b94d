package io.github.schemadiff.ui.explain;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.report.content.ReportContent.WhoBreaks;
import io.github.schemadiff.rule.Cause;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.parts.Badge;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Pressable;
import io.github.schemadiff.ui.parts.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// The explanation pane: rule, sentence, who breaks, roll-out, witness, do instead, related; always
/// in this order.
public final class ExplanationView {
  private final BrowseModel browse;
  private final Consumer<Finding> openRulePage;
  private final HBox head = new HBox();
  private final VBox body = new VBox();
  private final ScrollPane scroll = new ScrollPane(body);
  private final VBox root = new VBox(head, scroll);
  private final BooleanProperty compact = new SimpleBooleanProperty();
  private List<String> edit = List.of();

  public ExplanationView(BrowseModel browse, Consumer<Finding> openRulePage) {
    this.browse = browse;
    this.openRulePage = openRulePage;
    root.setId("explanation");
    root.getStyleClass().add("explanation");
    head.getStyleClass().add("head");
    body.getStyleClass().add("body");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(0);
    body.setMinWidth(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.setMinWidth(0);
    root.setAccessibleText("Explanation");
    browse.selectionProperty().addListener(_ -> show());
    compact.addListener(_ -> show());
    show();
  }

  public Parent root() {
    return root;
  }

  /// Whether the badge loses its words, as the pane is slim.
  public BooleanProperty compactProperty() {
    return compact;
  }

  public void focus() {
    scroll.requestFocus();
  }

  /// Puts the suggested edit into the clipboard; nothing where there is none.
  public void copyEdit() {
    if (!edit.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(String.join("\n", edit));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void show() {
    head.getChildren().clear();
    body.getChildren().clear();
    scroll.setVvalue(0);
    edit = List.of();
    EventComparison event = browse.eventProperty().get();
    if (event == null) {
      return;
    }
    Explainer explainer = new Explainer(browse.comparisonProperty().get());
    Finding finding = browse.findingProperty().get();
    switch (finding == null ? explainer.quiet(event) : explainer.of(event, finding)) {
      case Explanation.Nothing _ -> {}
      case Explanation.Quiet quiet -> quiet(quiet);
      case Explanation.Told told -> told(event, told);
    }
  }

  private void quiet(Explanation.Quiet quiet) {
    Label title = new Label(quiet.title(), Icons.of("mdi2c-check"));
    head.getChildren().add(title);
    body.getChildren().add(Sentence.of(quiet.sentence()));
    if (!quiet.rollout().isEmpty()) {
      rollout(Sentence.of(quiet.rollout()));
    }
  }

  private void told(EventComparison event, Explanation.Told told) {
    Finding finding = told.finding();
    Label rule = new Label(finding.principle().title());
    rule.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label badge = Badge.head(finding, !compact.get());
    head.getChildren().addAll(badge, rule, space, rulePage(finding));
    TextFlow headline = Sentence.of(finding.headline(), "headline");
    headline.setId("headline");
    VBox sentence = new VBox(6, headline, Sentence.of(finding.message()));
    if (!finding.why().isBlank()) {
      sentence.getChildren().add(Sentence.of(finding.why(), "muted", "small"));
    }
    body.getChildren().add(sentence);
    VBox who = part("Who breaks");
    told.who().forEach(each -> who.getChildren().add(who(each)));
    body.getChildren().add(who);
    rollout(Sentence.of(told.rollout()));
    told.witnesses().forEach(witness -> body.getChildren().add(WitnessView.of(witness)));
    instead(finding);
    related(event, told);
  }

  private Button rulePage(Finding finding) {
    Button page = new Button("Rule page");
    page.getStyleClass().setAll("button", "link");
    page.setId("rule-page");
    page.setMinWidth(Region.USE_PREF_SIZE);
    page.setOnAction(_ -> openRulePage.accept(finding));
    return page;
  }

  private static Node who(WhoBreaks who) {
    boolean breaks = who.word() == Word.INCOMPATIBLE;
    TextFlow text = breaks ? Sentence.of(who.text()) : Sentence.of(who.text(), "muted");
    HBox.setHgrow(text, Priority.ALWAYS);
    String icon =
        switch (who.word()) {
          case INCOMPATIBLE -> "mdi2c-close-thick";
          case COMPATIBLE -> "mdi2c-check";
          case UNDECIDED -> "mdi2h-help-circle-outline";
        };
    HBox row = new HBox(Icons.of(icon), text);
    row.getStyleClass().addAll("who", breaks ? "breaks" : "safe");
    return row;
  }

  private void rollout(TextFlow text) {
    VBox part = part("Roll-out");
    part.getChildren().add(text);
    body.getChildren().add(part);
  }

  private void instead(Finding finding) {
    if (finding.fix().isBlank() && finding.edit().isEmpty()) {
      return;
    }
    Label title = new Label("Do instead");
    title.getStyleClass().add("part-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top = new HBox(8, title, space);
    top.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox part = new VBox(top);
    part.getStyleClass().add("part");
    if (!finding.fix().isBlank()) {
      part.getChildren().add(Sentence.of(finding.fix()));
    }
    finding
        .edit()
        .ifPresent(
            change -> {
              edit = change.added().isEmpty() ? change.removed() : change.added();
              top.getChildren().add(copyButton());
              part.getChildren().add(lines(change));
            });
    body.getChildren().add(part);
  }

  private Button copyButton() {
    Button copy = new Button("Copy edit", Icons.of("mdi2c-content-copy"));
    copy.getStyleClass().add("small");
    copy.setId("copy-edit");
    copy.setOnAction(_ -> copyEdit());
    Icons.explain(copy, "Copy edit  (C)");
    return copy;
  }

  private static VBox lines(Finding.Edit change) {
    VBox lines = new VBox();
    lines.getStyleClass().add("edit");
    change.removed().forEach(line -> lines.getChildren().add(line("− " + line, "minus")));
    change.added().forEach(line -> lines.getChildren().add(line("+ " + line, "plus")));
    return lines;
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().addAll("line", style);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void related(EventComparison event, Explanation.Told told) {
    if (told.related().isEmpty() && told.elsewhere() == 0) {
      return;
    }
    VBox part = part("Also in " + event.name());
    int shown = 8;
    List<Node> rows = new ArrayList<>();
    told.related().stream().limit(shown).forEach(finding -> rows.add(relatedRow(finding)));
    if (told.related().size() > shown) {
      rows.add(note((told.related().size() - shown) + " more; F7 walks them all"));
    }
    if (told.elsewhere() > 0) {
      String what = told.finding().cause().map(Cause::definition).orElse("");
      rows.add(
          note(
              what
                  + " is shared: the same change reaches "
                  + told.elsewhere()
                  + (told.elsewhere() == 1 ? " other event" : " other events")));
    }
    part.getChildren().addAll(rows);
    body.getChildren().add(part);
  }

  private Node relatedRow(Finding finding) {
    TextFlow text = Sentence.of(finding.headline());
    HBox.setHgrow(text, Priority.ALWAYS);
    Pressable row =
        new Pressable(
            Sentence.plain(finding.headline()),
            () -> browse.selectFinding(finding),
            Badge.head(finding, false),
            text);
    row.getStyleClass().add("related");
    return row;
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("part-note");
    note.setWrapText(true);
    return note;
  }

  static VBox part(String title) {
    Label label = new Label(title);
    label.getStyleClass().add("part-title");
    VBox part = new VBox(label);
    part.getStyleClass().add("part");
    part.setMinWidth(0);
    return part;
  }
}

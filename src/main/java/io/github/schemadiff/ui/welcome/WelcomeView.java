package io.github.schemadiff.ui.welcome;

import io.github.schemadiff.format.Formats;
import io.github.schemadiff.ui.browse.Grouping;
import io.github.schemadiff.ui.parts.Badge;
import io.github.schemadiff.ui.parts.Icons;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page before there is a comparison.
public final class WelcomeView {
  private final DropZone old;
  private final DropZone recent;
  private final VBox recents = new VBox();
  private final VBox samples = new VBox();
  private final Actions actions;
  private final ScrollPane root;

  /// What the page can ask for.
  public interface Actions {
    void compare();

    void compare(String oldLocation, String recentLocation);
  }

  public WelcomeView(
      ObjectProperty<String> oldLocation,
      ObjectProperty<String> recentLocation,
      Choosers choosers,
      Actions actions) {
    this.actions = actions;
    old = new DropZone("Old", oldLocation, choosers, this::troubleOld);
    recent = new DropZone("New", recentLocation, choosers, this::troubleNew);
    recents.getStyleClass().add("card-list");
    samples.getStyleClass().add("card-list");
    Label question = label("Can this change to our events go out?", "question");
    Label promise =
        label(
            "Compare two sets of event schemas. You see which rule a change breaks, who breaks, and"
                + " what to do instead.",
            "promise");
    promise.setWrapText(true);
    Button compare = new Button("Compare");
    compare.setId("compare");
    compare.getStyleClass().add("accent");
    compare.setDefaultButton(true);
    compare
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> oldLocation.get().isBlank() || recentLocation.get().isBlank(),
                oldLocation,
                recentLocation));
    compare.setOnAction(_ -> actions.compare());
    Label formats = label(formats(), "muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox start = new HBox(10, space, formats, compare);
    start.setAlignment(Pos.CENTER_RIGHT);
    VBox column = new VBox(new VBox(6, question, promise), new VBox(14, zones(), start), lists());
    column.getStyleClass().add("column");
    StackPane centred = new StackPane(column);
    centred.setAlignment(Pos.TOP_CENTER);
    centred.getStyleClass().add("welcome");
    root = new ScrollPane(centred);
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.setId("welcome");
    root.getStyleClass().add("welcome");
  }

  public Parent root() {
    return root;
  }

  public void troubleOld(String message) {
    old.say(message);
  }

  public void troubleNew(String message) {
    recent.say(message);
  }

  /// Lists what was compared lately, and what there is to try.
  public void fill(List<Recent> lately, List<Sample> offered) {
    recents.getChildren().clear();
    for (Recent each : lately) {
      recents.getChildren().add(card(each));
    }
    if (lately.isEmpty()) {
      Label none = label("Nothing yet. Drop two sets above, or open a sample.", "note");
      none.setStyle("-fx-padding: 14");
      recents.getChildren().add(none);
    }
    samples.getChildren().clear();
    offered.forEach(sample -> samples.getChildren().add(card(sample)));
    first(recents);
    first(samples);
  }

  private HBox zones() {
    HBox zones = new HBox(14, old.root(), Icons.of("mdi2a-arrow-right", "big"), recent.root());
    zones.setAlignment(Pos.CENTER);
    for (Node zone : List.of(old.root(), recent.root())) {
      HBox.setHgrow(zone, Priority.ALWAYS);
      ((Region) zone).setPrefWidth(100);
    }
    return zones;
  }

  private HBox lists() {
    VBox left = new VBox(10, label("Recent comparisons", "list-title"), recents);
    Label local = label("Everything stays on this computer.", "note");
    Label key = label("F1", "key");
    HBox foot = new HBox(6, local, key, label("lists all keys.", "note"));
    foot.getStyleClass().add("card");
    foot.setAlignment(Pos.CENTER_LEFT);
    VBox right = new VBox(10, label("Samples", "list-title"), samples, foot);
    HBox.setHgrow(left, Priority.ALWAYS);
    right.setPrefWidth(340);
    right.setMinWidth(260);
    return new HBox(28, left, right);
  }

  private Node card(Recent each) {
    VBox text = text(each.name(), Location.of(each.recent()).kind() + " · " + each.policy());
    HBox content = new HBox(12, Icons.of("mdi2f-folder"), text);
    HBox.setHgrow(text, Priority.ALWAYS);
    if (each.isThere()) {
      content.getChildren().addAll(verdict(each));
    } else {
      content
          .getChildren()
          .add(Badge.label("gone", "mdi2l-link-variant-off", "not found", "not found"));
      ((Label) text.getChildren().get(1)).setText("No longer there. Choose it again to re-run.");
    }
    Label when = label(each.when(Instant.now(), ZoneId.systemDefault()), "when");
    when.setMinWidth(90);
    when.setAlignment(Pos.CENTER_RIGHT);
    content.getChildren().add(when);
    return button(content, each.name(), () -> actions.compare(each.old(), each.recent()));
  }

  private static List<Label> verdict(Recent each) {
    if (each.violations() > 0) {
      String words = each.violations() + (each.violations() == 1 ? " violation" : " violations");
      Label violations = Badge.label("violation", "mdi2c-close-octagon", words, words);
      return each.warnings() == 0
          ? List.of(violations)
          : List.of(
              violations,
              Badge.label(
                  "warning",
                  "mdi2a-alert",
                  String.valueOf(each.warnings()),
                  each.warnings() + " warnings"));
    }
    if (each.warnings() > 0) {
      String words = each.warnings() + (each.warnings() == 1 ? " warning" : " warnings");
      return List.of(Badge.label("warning", "mdi2a-alert", words, words));
    }
    if (each.notProven() > 0) {
      String words = each.notProven() + " not proven";
      return List.of(Badge.label("not-proven", "mdi2h-help-circle-outline", words, words));
    }
    return List.of(Badge.label("safe", "mdi2c-check", "safe both ways", "safe both ways"));
  }

  private Node card(Sample sample) {
    VBox text = text(sample.title(), sample.note());
    HBox content = new HBox(12, Icons.of("mdi2b-book-open-variant"), text);
    Button card =
        button(content, sample.title(), () -> actions.compare(sample.old(), sample.recent()));
    card.getStyleClass().add("sample");
    return card;
  }

  private static VBox text(String name, String note) {
    VBox text = new VBox(1, label(name, "name"), label(note, "note"));
    text.setMinWidth(0);
    return text;
  }

  private static Button button(HBox content, String spoken, Runnable action) {
    content.setAlignment(Pos.CENTER_LEFT);
    Button card = new Button(null, content);
    card.getStyleClass().setAll("button", "card");
    card.setMaxWidth(Double.MAX_VALUE);
    card.setAccessibleText(spoken);
    card.setOnAction(_ -> action.run());
    content.prefWidthProperty().bind(card.widthProperty().subtract(30));
    return card;
  }

  private static void first(VBox list) {
    if (!list.getChildren().isEmpty()) {
      list.getChildren().getFirst().getStyleClass().add("first");
    }
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  // The one asked last reads what no other format wants: it is the one most come with.
  private static String formats() {
    return Formats.ids().reversed().stream()
        .map(Grouping::formatLabel)
        .collect(Collectors.joining(" · "));
  }
}

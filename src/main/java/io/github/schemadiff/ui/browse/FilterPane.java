package io.github.schemadiff.ui.browse;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.ui.parts.Badge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Which findings are shown: by rule, severity, direction and check. Opens below the filter button.
public final class FilterPane {
  private static final String ANY = "Any check";

  private final BrowseModel model;
  private final PopOver popover = new PopOver();

  public FilterPane(BrowseModel model) {
    this.model = model;
    popover.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popover.setDetachable(false);
    popover.setAnimated(false);
    popover.setArrowSize(8);
    popover.setCornerRadius(6);
  }

  public void toggle(Node below) {
    if (popover.isShowing()) {
      popover.hide();
    } else {
      popover.setContentNode(content());
      popover.show(below);
    }
  }

  /// The pane itself, which the pop-over shows.
  Node content() {
    VBox content = new VBox();
    content.setId("filter-pane");
    content.getStyleClass().add("filter-pane");
    Button clear = new Button("Show all");
    clear.setId("filter-clear");
    clear.getStyleClass().add("small");
    clear.setOnAction(
        _ -> {
          model.filterProperty().set(Filter.NONE);
          popover.hide();
        });
    content
        .getChildren()
        .addAll(
            title("Rule"),
            rules(),
            title("Severity"),
            severities(),
            title("Direction"),
            directions(),
            title("Check"),
            checks(),
            clear);
    return content;
  }

  private HBox rules() {
    HBox box = new HBox(6);
    for (Principle rule : Principle.values()) {
      ToggleButton toggle = toggle(rule.name(), "filter-" + rule.name());
      toggle.setTooltip(new Tooltip(rule.title()));
      toggle.setSelected(now().rules().contains(rule));
      toggle.setOnAction(
          _ ->
              change(
                  f ->
                      new Filter(
                          flipped(f.rules(), rule), f.severities(), f.direction(), f.check())));
      box.getChildren().add(toggle);
    }
    return box;
  }

  private HBox severities() {
    HBox box = new HBox(6);
    for (Severity severity : Severity.values()) {
      ToggleButton toggle = toggle(Badge.word(severity), "filter-" + severity.id());
      toggle.setSelected(now().severities().contains(severity));
      toggle.setOnAction(
          _ ->
              change(
                  f ->
                      new Filter(
                          f.rules(), flipped(f.severities(), severity), f.direction(), f.check())));
      box.getChildren().add(toggle);
    }
    return box;
  }

  private HBox directions() {
    HBox box = new HBox(6);
    List<ToggleButton> all = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      String name = direction == Direction.BACKWARD ? "Backward" : "Forward";
      ToggleButton toggle = toggle(name, "filter-" + name.toLowerCase(Locale.ROOT));
      toggle.setSelected(now().direction().filter(direction::equals).isPresent());
      toggle.setOnAction(
          _ -> {
            all.stream().filter(other -> other != toggle).forEach(o -> o.setSelected(false));
            Optional<Direction> wanted =
                toggle.isSelected() ? Optional.of(direction) : Optional.empty();
            change(f -> new Filter(f.rules(), f.severities(), wanted, f.check()));
          });
      all.add(toggle);
    }
    box.getChildren().addAll(all);
    return box;
  }

  private ComboBox<String> checks() {
    ComboBox<String> box = new ComboBox<>();
    box.setId("filter-check");
    box.getItems().add(ANY);
    model.comparisonProperty().get().findings().stream()
        .map(Finding::check)
        .distinct()
        .sorted()
        .forEach(box.getItems()::add);
    box.setValue(now().check().orElse(ANY));
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty()
        .addListener(
            (_, _, chosen) ->
                change(
                    f ->
                        new Filter(
                            f.rules(),
                            f.severities(),
                            f.direction(),
                            Optional.ofNullable(chosen).filter(c -> !c.equals(ANY)))));
    return box;
  }

  private Filter now() {
    return model.filterProperty().get();
  }

  private void change(java.util.function.UnaryOperator<Filter> how) {
    model.filterProperty().set(how.apply(now()));
  }

  private static <T> Set<T> flipped(Set<T> set, T element) {
    Set<T> flipped = new HashSet<>(set);
    if (!flipped.remove(element)) {
      flipped.add(element);
    }
    return flipped;
  }

  private static ToggleButton toggle(String text, String id) {
    ToggleButton toggle = new ToggleButton(text);
    toggle.setId(id);
    return toggle;
  }

  private static Label title(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("part-title");
    return label;
  }

  /// Told whenever the pop-over opens or closes.
  public void onShowing(Consumer<Boolean> told) {
    popover.showingProperty().addListener((_, _, now) -> told.accept(now));
  }
}

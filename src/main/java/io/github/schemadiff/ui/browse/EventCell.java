package io.github.schemadiff.ui.browse;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.ui.parts.Badge;
import io.github.schemadiff.ui.parts.Mark;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One row of the event list: a group's title and count, or an event's name and badges.
final class EventCell extends TreeCell<EventItem> {
  @Override
  protected void updateItem(EventItem item, boolean empty) {
    super.updateItem(item, empty);
    getStyleClass().remove("group");
    setText(null);
    setTooltip(null);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (item) {
      case EventItem.Group(EventGroup group) -> {
        getStyleClass().add("group");
        String count = String.valueOf(group.events().size());
        setGraphic(row(EventsView.text(group.title(), "name"), EventsView.text(count, "count")));
        setAccessibleText(group.title() + ", " + count + " events");
      }
      case EventItem.Event(EventComparison event) -> {
        Label name = EventsView.text(event.name(), "name");
        name.setMinWidth(70);
        HBox row = row(name);
        mark(event, row);
        row.getChildren().addAll(Badge.few(event.findings()));
        setGraphic(row);
        setTooltip(new Tooltip(event.name()));
        setAccessibleText(spoken(event));
      }
    }
  }

  private static HBox row(Label name, Label... more) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(4, name, space);
    row.getChildren().addAll(more);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    row.setPrefWidth(10);
    row.setMaxWidth(Double.MAX_VALUE);
    return row;
  }

  private static void mark(EventComparison event, HBox row) {
    switch (event.change()) {
      case ADDED -> row.getChildren().add(Mark.of("+", "added"));
      case REMOVED -> row.getChildren().add(Mark.of("−", "removed"));
      case RENAMED -> row.getChildren().add(Mark.of("↳", "renamed"));
      case MODIFIED, UNCHANGED -> {}
    }
  }

  private static String spoken(EventComparison event) {
    String standing =
        switch (Grouping.standing(event)) {
          case BREAKS -> "breaks readers";
          case ASSUMES -> "safe if assumptions hold";
          case SAFE -> "safe";
          case UNCHANGED -> "unchanged";
        };
    String rules =
        event.findings().stream()
            .filter(f -> f.severity() != Severity.INFO)
            .map(Finding::principle)
            .distinct()
            .sorted()
            .map(rule -> rule.name().substring(1))
            .collect(Collectors.joining(", "));
    String change =
        event.change() == ChangeKind.ADDED
            ? ", added"
            : event.change() == ChangeKind.REMOVED ? ", removed" : "";
    return event.name() + change + ", " + standing + (rules.isEmpty() ? "" : ", rules " + rules);
  }
}

package io.github.schemadiff.ui.browse;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.ui.parts.Badge;
import io.github.schemadiff.ui.parts.Mark;
import java.util.Optional;
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
        setGraphic(
            new EventRow(
                EventsView.text(event.name(), "name"), mark(event), Badge.few(event.findings())));
        setTooltip(new Tooltip(event.name()));
        setAccessibleText(spoken(event));
      }
    }
  }

  private static HBox row(Label name, Label count) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(4, name, space, count);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    row.setPrefWidth(10);
    row.setMaxWidth(Double.MAX_VALUE);
    return row;
  }

  private static Optional<Label> mark(EventComparison event) {
    return switch (event.change()) {
      case ADDED -> Optional.of(Mark.of("+", "added"));
      case REMOVED -> Optional.of(Mark.of("−", "removed"));
      case RENAMED -> Optional.of(Mark.of("↳", "renamed"));
      case MODIFIED, UNCHANGED -> Optional.empty();
    };
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

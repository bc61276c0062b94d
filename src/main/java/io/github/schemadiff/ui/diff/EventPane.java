package io.github.schemadiff.ui.diff;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.browse.Grouping;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Mark;
import io.github.schemadiff.ui.parts.Sentence;
import io.github.schemadiff.ui.parts.Versions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// What is said of the event as a whole, above its tree: title, verdict chips, how much of the tree
/// is shown.
public final class EventPane {
  private final BrowseModel browse;
  private final DiffModel model;
  private final VBox head = new VBox();
  private final HBox modes = new HBox();
  private final HBox tallies = new HBox(6);
  private final ToggleGroup toggles = new ToggleGroup();
  private final Button filter =
      Icons.button("mdi2f-filter-variant", "Filter findings", "", () -> {});
  private final VBox root = new VBox();
  private final Button list = Icons.button("mdi2m-menu", "Event list", "Ctrl+E", () -> {});
  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final BooleanProperty compact = new SimpleBooleanProperty();

  /// @param table the tree below; `above` stands between, for the find bar
  public EventPane(BrowseModel browse, DiffModel model, Node above, Node table) {
    this.browse = browse;
    this.model = model;
    head.getStyleClass().add("event-head");
    modes.getStyleClass().add("modes");
    filter.setId("filter");
    modes();
    root.getChildren().addAll(head, modes, above, table);
    VBox.setVgrow(table, Priority.ALWAYS);
    root.setMinWidth(0);
    browse.eventProperty().addListener(_ -> show());
    compact.addListener(_ -> show());
    narrow.addListener(_ -> show());
    list.setId("list");
    browse
        .filterProperty()
        .addListener(
            (_, _, now) -> {
              filter.getStyleClass().remove("filter-on");
              if (now.isActive()) {
                filter.getStyleClass().add("filter-on");
              }
            });
    show();
  }

  public Parent root() {
    return root;
  }

  /// Opens the filter; what it does is the window's.
  public Button filterButton() {
    return filter;
  }

  /// Opens the event list where it has no room of its own.
  public Button listButton() {
    return list;
  }

  /// Whether the head stands on one line, with a button for the list.
  public BooleanProperty narrowProperty() {
    return narrow;
  }

  /// Whether chips and tools lose their words.
  public BooleanProperty compactProperty() {
    return compact;
  }

  private void modes() {
    DiffMode[] all = DiffMode.values();
    HBox pills = new HBox();
    pills.setAlignment(Pos.CENTER_LEFT);
    for (DiffMode mode : all) {
      ToggleButton pill = new ToggleButton(mode.label());
      pill.setId("mode-" + mode.name().toLowerCase(java.util.Locale.ROOT));
      pill.getStyleClass()
          .add(
              mode.ordinal() == 0
                  ? "left-pill"
                  : mode.ordinal() == all.length - 1 ? "right-pill" : "center-pill");
      pill.setToggleGroup(toggles);
      pill.setMinWidth(Region.USE_PREF_SIZE);
      pill.setSelected(mode == model.modeProperty().get());
      pill.setOnAction(
          _ -> {
            pill.setSelected(true);
            model.modeProperty().set(mode);
          });
      model.modeProperty().addListener((_, _, now) -> pill.setSelected(now == mode));
      pills.getChildren().add(pill);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    tallies.setAlignment(Pos.CENTER_RIGHT);
    tallies.setMaxHeight(Region.USE_PREF_SIZE);
    tallies.setMinWidth(0);
    modes.getChildren().addAll(pills, space, tallies, filter);
  }

  private void show() {
    EventComparison event = browse.eventProperty().get();
    head.getChildren().clear();
    tallies.getChildren().clear();
    boolean none = event == null;
    head.setVisible(!none);
    head.setManaged(!none);
    if (none) {
      return;
    }
    Label title = new Label(event.name());
    title.getStyleClass().add("title");
    title.setId("event-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    List<Node> further = event.further().stream().flatMap(it -> other(it).stream()).toList();
    // More than two answers have no room for their words.
    boolean brief = compact.get() || !further.isEmpty();
    String events = event.isCall() ? " messages" : " events";
    HBox chips =
        new HBox(
            8,
            chip(
                "Backward",
                event.backward(),
                brief ? "breaks" : "new readers fail on old" + events,
                brief ? "safe" : "new readers accept old" + events),
            chip(
                "Forward",
                event.forward(),
                brief ? "breaks" : "old readers fail on new" + events,
                brief ? "safe" : "old readers accept new" + events));
    chips.getChildren().addAll(further);
    boolean alone = event.change() == ChangeKind.ADDED || event.change() == ChangeKind.REMOVED;
    HBox verdict = alone ? alone(event) : chips;
    TextFlow about = Sentence.of(about(event), "muted");
    about.setMaxHeight(Region.USE_PREF_SIZE);
    HBox first = narrow.get() ? new HBox(10, list, title, verdict) : new HBox(10, title, about);
    first.setAlignment(Pos.CENTER_LEFT);
    first.setMinHeight(26);
    first.setMaxHeight(26);
    head.getChildren().add(first);
    if (!narrow.get()) {
      head.getChildren().add(verdict);
    }
    if (alone) {
      return;
    }
    Map<RowMark, Integer> counts = model.counts();
    for (RowMark mark : RowMark.values()) {
      if (mark != RowMark.NONE) {
        tallies.getChildren().add(tally(mark, counts.getOrDefault(mark, 0)));
      }
    }
  }

  /// What else is asked of this event. Of another form of the documents only a break is said.
  private Optional<Node> other(Further answer) {
    return switch (answer) {
      case Further.Single single ->
          Optional.of(
              chip(
                  single.label(),
                  single.outcome(),
                  compact.get() ? "break" : "existing ones break",
                  compact.get() ? "go on" : "existing ones go on"));
      case Further.Pair pair -> {
        boolean backward = pair.backward().word() == EventComparison.Word.INCOMPATIBLE;
        boolean forward = pair.forward().word() == EventComparison.Word.INCOMPATIBLE;
        String how = backward && forward ? "both ways" : backward ? "backward" : "forward";
        yield backward || forward
            ? Optional.of(
                chip(
                    pair.label(), backward ? pair.backward() : pair.forward(), "breaks " + how, ""))
            : Optional.empty();
      }
    };
  }

  private HBox alone(EventComparison event) {
    boolean added = event.change() == ChangeKind.ADDED;
    Comparison comparison = browse.comparisonProperty().get();
    Label label =
        new Label((added ? "Added in " : "Removed in ") + Versions.of(comparison).recent());
    HBox chip = new HBox(added ? Mark.of("+", "added") : Mark.of("−", "removed"), label);
    chip.getStyleClass().add("chip");
    HBox box = new HBox(chip);
    box.setMinHeight(23);
    return box;
  }

  private Node tally(RowMark mark, int count) {
    Label words = new Label(compact.get() ? String.valueOf(count) : count + " " + mark.word());
    words.getStyleClass().add("count");
    words.setMinWidth(Region.USE_PREF_SIZE);
    HBox tally = new HBox(Mark.of(mark.glyph(), mark.word()), words);
    tally.getStyleClass().add("tally");
    tally.setMinWidth(Region.USE_PREF_SIZE);
    return tally;
  }

  private Node chip(String direction, Outcome outcome, String breaks, String safe) {
    Label word = new Label(direction);
    word.getStyleClass().add("word");
    word.setMinWidth(Region.USE_PREF_SIZE);
    HBox chip =
        switch (outcome.word()) {
          case INCOMPATIBLE ->
              styled("breaks", new HBox(Icons.of("mdi2c-close-thick"), word, new Label(breaks)));
          case COMPATIBLE ->
              styled("safe", new HBox(Icons.of("mdi2c-check"), word, new Label(safe)));
          case UNDECIDED ->
              styled(
                  "undecided",
                  new HBox(Icons.of("mdi2h-help-circle-outline"), word, new Label("not proven")));
        };
    chip.getStyleClass().add("chip");
    outcome.reason().ifPresent(reason -> Icons.explain(chip, reason));
    return chip;
  }

  private static HBox styled(String style, HBox box) {
    box.getStyleClass().add(style);
    return box;
  }

  private static String about(EventComparison event) {
    StringBuilder text = new StringBuilder(Grouping.formatLabel(Grouping.type(event).format()));
    boolean call = event.isCall();
    if (!event.producers().isEmpty()) {
      text.append(call ? " · offered by **" : " · sent by **")
          .append(String.join("**, **", event.producers()))
          .append("**");
    }
    if (!event.consumers().isEmpty()) {
      text.append(call ? " · used by **" : event.producers().isEmpty() ? " · read by **" : " to **")
          .append(String.join("**, **", event.consumers()))
          .append("**");
    }
    if (event.match() instanceof Match.Matched m && m.renamed()) {
      text.append(" · was **")
          .append(m.old().name())
          .append("** (")
          .append(m.reason().because())
          .append(")");
    }
    return text.toString();
  }
}

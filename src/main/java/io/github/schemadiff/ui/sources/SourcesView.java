package io.github.schemadiff.ui.sources;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.parts.Versions;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Both texts, scroll-locked, with the overview strip at their side.
public final class SourcesView {
  private final BrowseModel browse;
  private final SourcesModel model;
  private final SourcePane old;
  private final SourcePane recent;
  private final OverviewStrip strip;
  private final HBox root = new HBox();
  private SourcePane leader;
  private int wanted;
  private boolean fresh;

  public SourcesView(BrowseModel browse, SourcesModel model) {
    this.browse = browse;
    this.model = model;
    this.old = new SourcePane(model, true);
    this.recent = new SourcePane(model, false);
    this.strip = new OverviewStrip(this::scrollTo);
    root.getStyleClass().add("sources");
    root.getChildren().addAll(old.root(), recent.root(), strip);
    HBox.setHgrow(old.root(), Priority.ALWAYS);
    HBox.setHgrow(recent.root(), Priority.ALWAYS);
    old.root().setPrefWidth(100);
    recent.root().setPrefWidth(100);
    root.setMinHeight(0);
    lock();
    model.shownProperty().addListener((_, _, shown) -> show(shown));
    model.focusProperty().addListener((_, _, focus) -> focus(focus));
    browse
        .eventProperty()
        .addListener(_ -> strip.violations(violations(model.shownProperty().get())));
    show(model.shownProperty().get());
    focus(model.focusProperty().get());
  }

  public Parent root() {
    return root;
  }

  public void focus() {
    old.area().requestFocus();
  }

  private void lock() {
    lead(old, recent);
    lead(recent, old);
    recent
        .area()
        .heightProperty()
        .addListener(
            (_, before, _) -> {
              if (before.doubleValue() < 1) {
                fresh = true; // the first height: until now nobody could say what is in view
                move(wanted);
              }
              window();
            });
  }

  // One pane leads: if each followed the other, what they pass through while they lay themselves
  // out
  // would move both on for ever.
  private void lead(SourcePane pane, SourcePane other) {
    EventHandler<Event> takesOver = _ -> leader = pane;
    pane.root().addEventFilter(ScrollEvent.ANY, takesOver);
    pane.root().addEventFilter(KeyEvent.KEY_PRESSED, takesOver);
    pane.root().addEventFilter(MouseEvent.MOUSE_PRESSED, takesOver);
    pane.area()
        .estimatedScrollYProperty()
        .addListener(
            (_, _, y) -> {
              if (leader == pane && y != null) {
                other.area().scrollYToPixel(y);
              }
              window();
            });
  }

  private void window() {
    double total = recent.area().getTotalHeightEstimate();
    if (total > 0) {
      strip.window(recent.area().getEstimatedScrollY() / total, recent.area().getHeight() / total);
    }
  }

  private void scrollTo(double share) {
    leader = null;
    int row = (int) (share * model.shownProperty().get().text().rows().size());
    old.moveTo(row);
    recent.moveTo(row);
  }

  private void show(SourcesModel.Shown shown) {
    fresh = true;
    old.show(shown);
    recent.show(shown);
    strip.show(shown.text());
    strip.violations(violations(shown));
  }

  private void focus(SourcesModel.Focus focus) {
    var comparison = browse.comparisonProperty().get();
    if (comparison == null) {
      return;
    }
    Versions versions = Versions.of(comparison);
    old.mark(focus.old(), versions.oldMark());
    recent.mark(focus.recent(), versions.recentMark());
    old.reach(focus.old());
    recent.reach(focus.recent());
    if (!focus.recent().isEmpty()) {
      move(recent.row(focus.recent().getFirst().line()));
    } else if (!focus.old().isEmpty()) {
      move(old.row(focus.old().getFirst().line()));
    }
  }

  private void move(int row) {
    leader = null;
    wanted = row;
    scroll(row);
    if (fresh) {
      fresh = false;
      Platform.runLater(() -> scroll(wanted));
      afterLayout(() -> scroll(wanted));
    }
  }

  // A new text has its heights only after it was laid out: until then it stays at its beginning.
  private void afterLayout(Runnable action) {
    Scene scene = root.getScene();
    if (scene == null) {
      return;
    }
    Runnable once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(action);
          }
        };
    scene.addPostLayoutPulseListener(once);
    Platform.requestNextPulse();
  }

  private void scroll(int row) {
    old.moveTo(row);
    recent.moveTo(row);
  }

  private List<Integer> violations(SourcesModel.Shown shown) {
    EventComparison event = browse.eventProperty().get();
    if (event == null) {
      return List.of();
    }
    return event.findings().stream()
        .filter(finding -> finding.severity() == Severity.VIOLATION)
        .flatMap(
            finding ->
                Stream.concat(
                    finding.old().stream()
                        .filter(span -> span.file().equals(shown.oldFile()))
                        .map(span -> row(old, span)),
                    finding.recent().stream()
                        .filter(span -> span.file().equals(shown.recentFile()))
                        .map(span -> row(recent, span))))
        .distinct()
        .toList();
  }

  private static int row(SourcePane pane, SourceSpan span) {
    return pane.row(span.line());
  }
}

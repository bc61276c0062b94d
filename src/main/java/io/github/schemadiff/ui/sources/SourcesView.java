package io.github.schemadiff.ui.sources;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.parts.Versions;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
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
    old.area().estimatedScrollYProperty().addListener((_, _, y) -> follow(recent, y));
    recent.area().estimatedScrollYProperty().addListener((_, _, y) -> follow(old, y));
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

  private void follow(SourcePane pane, Double y) {
    double now = pane.area().getEstimatedScrollY();
    if (y != null && Math.abs(now - y) > 0.5) {
      pane.area().scrollYToPixel(y);
    }
    window();
  }

  private void window() {
    double total = recent.area().getTotalHeightEstimate();
    if (total > 0) {
      strip.window(recent.area().getEstimatedScrollY() / total, recent.area().getHeight() / total);
    }
  }

  private void scrollTo(double share) {
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
    wanted = row;
    scroll(row);
    if (fresh) {
      // Twice: a new text has its heights only after it was laid out.
      fresh = false;
      Platform.runLater(() -> scroll(wanted));
    }
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

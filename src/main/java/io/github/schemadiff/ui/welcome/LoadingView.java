package io.github.schemadiff.ui.welcome;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// What long work is doing, how far it is, and a way out.
public final class LoadingView {
  private final Label step = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Label count = new Label();
  private final VBox root = new VBox();

  public LoadingView(Runnable cancel) {
    step.getStyleClass().add("step");
    step.setId("loading-step");
    count.getStyleClass().addAll("small", "muted");
    Button button = new Button("Cancel");
    button.setId("cancel");
    button.setCancelButton(true);
    button.setOnAction(_ -> cancel.run());
    root.getStyleClass().add("loading");
    root.setId("loading");
    root.getChildren().addAll(step, bar, count, button);
  }

  public Parent root() {
    return root;
  }

  /// @param total 0 where there is no count
  public void show(String what, int done, int total) {
    step.setText(what);
    bar.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
    count.setText(total == 0 ? " " : done + " of " + total);
  }
}

package io.github.schemadiff.ui;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.engine.Summary;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/// The whole comparison in one line.
final class StatusLine {
  private final HBox root = new HBox();
  private final Label last = new Label();
  private final Runnable openProblems;

  StatusLine(Runnable openProblems) {
    this.openProblems = openProblems;
    root.getStyleClass().add("status");
    root.setId("status");
    last.setId("status-last");
    root.setMinWidth(0);
    root.widthProperty().addListener(_ -> fit());
  }

  Region root() {
    return root;
  }

  void show(Comparison comparison) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    root.getChildren()
        .setAll(
            direction("Backward", comparison, comparison.backward(), EventComparison::backward),
            direction("Forward", comparison, comparison.forward(), EventComparison::forward),
            cut(),
            Sentence.of(counts(comparison.summary())),
            cut(),
            Sentence.of(rules(comparison.summary())),
            cut(),
            label(many(comparison.events().size(), "event")));
    for (Further.OfSet answer : comparison.further()) {
      root.getChildren().add(2, further(answer));
    }
    long unread = unread(comparison);
    long notes = problems(comparison).count();
    if (notes > 0) {
      String text =
          unread > 0
              ? unread == 1 ? "1 part could not be read" : unread + " parts could not be read"
              : many((int) notes, "note");
      Button problems = new Button(text);
      problems.getStyleClass().setAll("button", "link");
      problems.setId("problems");
      problems.setOnAction(_ -> openProblems.run());
      root.getChildren().addAll(cut(), problems);
    }
    double seconds = comparison.took().toMillis() / 1000.0;
    root.getChildren()
        .addAll(
            space, last(String.format(Locale.ROOT, "Compared in %.1f s · F5 runs again", seconds)));
    root.getChildren().forEach(StatusLine::keepWhole);
    fit();
  }

  // What is least needed goes first: how long it took, then the counts by rule.
  private void fit() {
    List<Node> parts = root.getChildren();
    parts.forEach(part -> shown(part, true));
    for (Node least : List.copyOf(parts).reversed()) {
      if (root.getWidth() <= 0 || root.prefWidth(-1) <= root.getWidth()) {
        return;
      }
      boolean keep =
          least != last
              && (least.getId() != null || least instanceof Region r && HBox.getHgrow(r) != null);
      if (!keep) {
        shown(least, false);
      }
    }
  }

  private static void shown(Node part, boolean yes) {
    part.setVisible(yes);
    part.setManaged(yes);
  }

  static Stream<LoadProblem> problems(Comparison comparison) {
    return Stream.concat(
        comparison.old().problems().stream(), comparison.recent().problems().stream());
  }

  private static long unread(Comparison comparison) {
    return problems(comparison)
        .filter(problem -> problem.severity() == LoadProblem.Kind.ERROR)
        .map(LoadProblem::file)
        .distinct()
        .count();
  }

  static String counts(Summary summary) {
    String text =
        "**"
            + summary.violations()
            + "** "
            + (summary.violations() == 1 ? "violation" : "violations")
            + (summary.waived() > 0 ? " · **" + summary.waived() + "** waived" : "")
            + " · **"
            + summary.warnings()
            + "** "
            + (summary.warnings() == 1 ? "warning" : "warnings")
            + " · **"
            + summary.advice()
            + "** advice";
    return summary.notProven() == 0 ? text : text + " · **" + summary.notProven() + "** not proven";
  }

  private static String rules(Summary summary) {
    StringBuilder text = new StringBuilder();
    for (Principle rule : Principle.values()) {
      text.append(text.isEmpty() ? "" : " · ")
          .append(rule.name())
          .append(" **")
          .append(summary.byPrinciple().getOrDefault(rule, 0))
          .append("**");
    }
    return text.toString();
  }

  private static Node direction(
      String name, Comparison comparison, Word word, Function<EventComparison, Outcome> side) {
    long events = comparison.events().stream().filter(e -> side.apply(e).word() == word).count();
    HBox box =
        switch (word) {
          case INCOMPATIBLE ->
              styled(
                  "breaks",
                  "mdi2c-close-thick",
                  "**" + name + "** breaks " + many((int) events, "event"));
          case COMPATIBLE -> styled("safe", "mdi2c-check", "**" + name + "** safe");
          case UNDECIDED ->
              styled(
                  "undecided",
                  "mdi2h-help-circle-outline",
                  "**" + name + "** not proven for " + many((int) events, "event"));
        };
    box.setId("status-" + name.toLowerCase(Locale.ROOT));
    return box;
  }

  private static Node further(Further.OfSet answer) {
    String name = "**" + answer.label() + "** ";
    HBox box =
        switch (answer.word()) {
          case INCOMPATIBLE -> styled("breaks", "mdi2c-close-thick", name + "break");
          case COMPATIBLE -> styled("safe", "mdi2c-check", name + "safe");
          case UNDECIDED -> styled("undecided", "mdi2h-help-circle-outline", name + "not proven");
        };
    box.setId("status-" + answer.key());
    return box;
  }

  private static HBox styled(String style, String icon, String text) {
    HBox box = new HBox(5, Icons.of(icon), Sentence.of(text));
    box.getStyleClass().add(style);
    box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return box;
  }

  private static String many(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static Label label(String text) {
    return new Label(text);
  }

  /// Puts news where the duration stood: what was saved.
  void say(String news) {
    if (!news.isEmpty()) {
      last.setText(news);
      fit();
    }
  }

  private Label last(String text) {
    last.setText(text);
    return last;
  }

  private static Region cut() {
    Region cut = new Region();
    cut.getStyleClass().add("cut");
    return cut;
  }

  // One line: what does not fit goes out at the right, nothing wraps.
  private static void keepWhole(Node node) {
    if (node instanceof TextFlow flow) {
      flow.setMinWidth(Region.USE_PREF_SIZE);
      flow.setMaxHeight(Region.USE_PREF_SIZE);
    } else if (node instanceof HBox box) {
      box.setMinWidth(Region.USE_PREF_SIZE);
      box.getChildren().forEach(StatusLine::keepWhole);
    }
  }

  List<Node> parts() {
    return root.getChildren();
  }
}

package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.report.text.CouplingText;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.Sign.State;
import io.github.schemadiff.rule.coupling.SignChange;
import io.github.schemadiff.rule.coupling.SignEvidence;
import io.github.schemadiff.ui.parts.Badge;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Sentence;
import io.github.schemadiff.ui.parts.Versions;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
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

/// What a sign rests on, one piece of evidence at a time: what it is, its table and places, what
/// the new version does to it, what to do instead, and how sure this is.
final class EvidenceView {
  private static final int PLACES = 8;
  private static final double SLIM = 350;

  private final CouplingModel model;
  private final Actions actions;
  private final HBox head = new HBox();
  private final VBox body = new VBox();
  private final HBox foot = new HBox(8);
  private final ScrollPane scroll = new ScrollPane(body);
  private final VBox root = new VBox(head, scroll, foot);

  /// What the pane can ask for.
  interface Actions {
    void openEvent(EventComparison event);

    void openFinding(Finding finding);

    void openPage(String sign);
  }

  EvidenceView(CouplingModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
    root.setId("evidence");
    root.getStyleClass().addAll("explanation", "evidence");
    head.getStyleClass().add("head");
    body.getStyleClass().add("body");
    foot.getStyleClass().add("foot");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("Evidence");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    model.signProperty().addListener((_, _, _) -> show());
    model.evidenceProperty().addListener((_, _, _) -> show());
    show();
  }

  Parent root() {
    return root;
  }

  void focus() {
    scroll.requestFocus();
  }

  /// Puts the evidence that is shown into the clipboard, as text.
  void copy() {
    Sign sign = model.signProperty().get();
    if (sign != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(CouplingText.of(sign, model.evidenceProperty().get()));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void show() {
    head.getChildren().clear();
    body.getChildren().clear();
    foot.getChildren().clear();
    scroll.setVvalue(0);
    Sign sign = model.signProperty().get();
    if (sign == null) {
      return;
    }
    head(sign);
    SignEvidence evidence = model.evidenceProperty().get();
    if (evidence == null) {
      nothing(sign);
    } else {
      pager(sign, evidence);
      evidence(evidence);
    }
    changes(sign);
    if (sign.state() == State.SEEN) {
      add("Do instead", Sentence.of(sign.instead() + "."));
    }
    add("How sure", Sentence.of(sign.certainty() + ".", "muted"));
    foot(sign);
  }

  private void head(Sign sign) {
    Label id =
        Badge.label("info", SignsView.icon(sign.state()), sign.card().id(), sign.card().id());
    Label title = new Label(sign.card().title());
    title.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button page = new Button("Sign’s page");
    page.setId("sign-page");
    page.getStyleClass().setAll("button", "link");
    page.setMinWidth(Region.USE_PREF_SIZE);
    page.setOnAction(_ -> actions.openPage(sign.card().id()));
    head.getChildren().addAll(id, title, space, page);
  }

  private void nothing(Sign sign) {
    TextFlow headline = Sentence.of(sign.state().label() + ": " + sign.summary(), "headline");
    headline.setId("evidence-headline");
    body.getChildren().add(headline);
  }

  private void pager(Sign sign, SignEvidence now) {
    List<SignEvidence> all = sign.evidence();
    if (all.size() < 2) {
      return;
    }
    int at = all.indexOf(now);
    Button previous =
        Icons.button("mdi2c-chevron-left", "Previous evidence", "", () -> to(all, at - 1));
    previous.setId("evidence-previous");
    Button next = Icons.button("mdi2c-chevron-right", "Next evidence", "", () -> to(all, at + 1));
    next.setId("evidence-next");
    Label where = new Label("Evidence " + (at + 1) + " of " + all.size());
    where.setId("evidence-position");
    where.getStyleClass().addAll("muted", "small");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox pager = new HBox(4, where, space, previous, next);
    pager.setAlignment(Pos.CENTER_LEFT);
    pager.getStyleClass().add("pager");
    body.getChildren().add(pager);
  }

  private void to(List<SignEvidence> all, int at) {
    model.select(all.get(Math.floorMod(at, all.size())));
  }

  private void evidence(SignEvidence evidence) {
    TextFlow headline = Sentence.of(evidence.headline(), "headline");
    headline.setId("evidence-headline");
    VBox sentence = new VBox(6, headline);
    if (!evidence.message().isEmpty()) {
      sentence.getChildren().add(Sentence.of(evidence.message()));
    }
    body.getChildren().add(sentence);
    evidence
        .table()
        // Findings without anything else to say are told below, with a way to each.
        .filter(_ -> evidence.effect().isPresent() || evidence.findings().isEmpty())
        .filter(table -> !table.rows().isEmpty())
        .ifPresent(table -> add("Evidence", EvidenceTable.of(table)));
    places(evidence);
    effect(evidence);
  }

  private void places(SignEvidence evidence) {
    if (evidence.places().isEmpty()) {
      return;
    }
    VBox part = part("Where");
    evidence.places().stream()
        .limit(PLACES)
        .forEach(
            place ->
                part.getChildren()
                    .add(
                        Sentence.of(
                            place.what()
                                + ": `"
                                + place.span().file().replace('`', '\'')
                                + "`, line "
                                + place.span().line(),
                            "small",
                            "muted")));
    int more = evidence.places().size() - PLACES;
    if (more > 0) {
      Label note = new Label("and " + more + " more; Copy evidence has them all");
      note.getStyleClass().add("part-note");
      part.getChildren().add(note);
    }
    body.getChildren().add(part);
  }

  private void effect(SignEvidence evidence) {
    List<Finding> findings = model.findings(evidence);
    if (evidence.effect().isEmpty() && findings.isEmpty()) {
      return;
    }
    Versions versions = Versions.of(model.comparisonProperty().get());
    VBox part =
        part(
            evidence.effect().isPresent()
                ? "What it does in " + versions.recent()
                : "What breaks in " + versions.recent());
    evidence.effect().ifPresent(effect -> part.getChildren().add(Sentence.of(effect)));
    findings.stream()
        .limit(PLACES)
        .forEach(
            finding ->
                part.getChildren()
                    .add(FindingRow.of(finding, evidence.effect().isPresent(), actions)));
    int more = findings.size() - PLACES;
    if (more > 0) {
      Label note = new Label("and " + more + " more findings");
      note.getStyleClass().add("part-note");
      part.getChildren().add(note);
    }
    body.getChildren().add(part);
  }

  private void changes(Sign sign) {
    List<SignChange> changes = model.changes(sign);
    if (changes.isEmpty()) {
      return;
    }
    Versions versions = Versions.of(model.comparisonProperty().get());
    VBox part = part("Since " + versions.old());
    for (SignChange change : changes) {
      String way = change.way().label();
      String said =
          switch (change.way().tendency()) {
            case WORSE -> "**Worse**, " + way;
            case BETTER -> "**Better**, " + way;
            case NEITHER -> way.substring(0, 1).toUpperCase(Locale.ROOT) + way.substring(1);
          };
      part.getChildren().add(Sentence.of(said + ": " + change.headline()));
    }
    body.getChildren().add(part);
  }

  private void foot(Sign sign) {
    SignEvidence evidence = model.evidenceProperty().get();
    if (evidence != null) {
      evidence.events().stream()
          .flatMap(ref -> model.event(ref).stream())
          .findFirst()
          .ifPresent(
              event -> {
                Button go = new Button("Go to " + event.name());
                go.setId("go-to-event");
                go.setMinWidth(0);
                go.setOnAction(_ -> actions.openEvent(event));
                foot.getChildren().add(go);
              });
    }
    boolean slim = root.getWidth() > 0 && root.getWidth() < SLIM;
    Button copy = new Button(slim ? "Copy" : "Copy evidence", Icons.of("mdi2c-content-copy"));
    copy.setId("copy-evidence");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setAccessibleText("Copy evidence of " + sign.card().title());
    copy.setOnAction(_ -> copy());
    Icons.explain(copy, "Copy evidence  (C)");
    foot.getChildren().add(copy);
  }

  private void add(String title, Node content) {
    VBox part = part(title);
    part.getChildren().add(content);
    body.getChildren().add(part);
  }

  private static VBox part(String title) {
    Label label = new Label(title);
    label.getStyleClass().add("part-title");
    VBox part = new VBox(label);
    part.getStyleClass().add("part");
    part.setMinWidth(0);
    return part;
  }
}

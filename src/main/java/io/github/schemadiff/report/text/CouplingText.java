package io.github.schemadiff.report.text;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.coupling.ServiceGraph;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.CouplingSide;
import io.github.schemadiff.format.services.ServicesFile;
import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.Sign.State;
import io.github.schemadiff.rule.coupling.SignChange;
import io.github.schemadiff.rule.coupling.SignEvidence;
import java.util.List;

/// The distributed-monolith lens as text: the signs at a glance, what got better and worse, then
/// each sign with its evidence.
public final class CouplingText {
  private static final int TEXT = 4;
  private static final int SINCE = 12;

  /// A hub of a large system has hundreds of places: the first few will do.
  private static final int EVIDENCE = 12;

  private static final int ROWS = 20;

  private final Coupling coupling;
  private final CouplingSide side;
  private final Page page;

  private CouplingText(Coupling coupling, Page page) {
    this.coupling = coupling;
    this.side = coupling.recent();
    this.page = page;
  }

  public static String text(Coupling coupling, TextStyle style) {
    Page page = new Page(style);
    new CouplingText(coupling, page).write();
    return page.toString();
  }

  /// As a part of a report, without its title.
  static void write(Coupling coupling, Page page) {
    new CouplingText(coupling, page).body();
  }

  /// One sign as text to paste: with one piece of its evidence in full, or without where it has
  /// none.
  public static String of(Sign sign, SignEvidence evidence) {
    Page page = new Page(new TextStyle(100, false));
    page.line(0, Line.of(sign.card().id() + "  " + sign.card().title(), Ink.PLAIN));
    page.line(0, glance(sign));
    SignText text = new SignText(page, Integer.MAX_VALUE);
    if (evidence != null) {
      text.evidence(evidence);
    }
    page.blank();
    text.closing(sign);
    return page.toString();
  }

  private void write() {
    Line title = new Line();
    coupling.old().ifPresent(old -> title.add(label(old), Ink.STRONG).add(" → ", Ink.DIM));
    title.add(label(side), Ink.STRONG);
    page.ends(title, Line.of("Signs of a distributed monolith", Ink.DIM));
    page.blank();
    body();
  }

  private static String label(CouplingSide side) {
    return side.catalog().source().label();
  }

  private void body() {
    if (!side.namesServices()) {
      nobody();
      return;
    }
    page.line(0, Line.of(size(side), Ink.PLAIN));
    page.blank();
    int title =
        side.signs().stream().mapToInt(sign -> sign.card().title().length()).max().orElse(0);
    for (Sign sign : side.signs()) {
      Line head =
          new Line().add(sign.card().id() + "  ", ink(sign)).add(sign.card().title(), ink(sign));
      page.line(0, head, title + 6, glance(sign));
    }
    unclear();
    changes();
    side.signs().forEach(this::sign);
    page.blank();
    page.line(
        0,
        Line.of(
            "Evidence, never a grade: small and chatty cannot be measured. Unknown means that the"
                + " sources do not say. A sign’s page: schema-diff explain C3",
            Ink.DIM));
  }

  /// What the sources say of services, and what nothing in the set explains.
  private void unclear() {
    List<LoadProblem> notes =
        side.catalog().problems().stream()
            .filter(problem -> problem.severity() == LoadProblem.Kind.NOTE)
            .filter(problem -> problem.file().isEmpty() || ServicesFile.isNamed(problem.file()))
            .toList();
    if (!notes.isEmpty()) {
      page.blank();
      notes.stream()
          .limit(ROWS)
          .forEach(
              note ->
                  page.line(
                      0,
                      Line.of("!", Ink.WARNING),
                      2,
                      new Line().prose(note.display(), Ink.PLAIN)));
    }
  }

  private void nobody() {
    page.line(0, Line.of("No service is named in this set, so nothing can be told.", Ink.STRONG));
    page.blank();
    page.line(
        0,
        new Line()
            .prose(
                "Name them in a file `services.yaml` beside the schemas, keep the schemas in"
                    + " folders `billing/sends` and `billing/receives`, or add the services’"
                    + " AsyncAPI or OpenAPI documents:",
                Ink.PLAIN));
    page.blank();
    for (String line :
        List.of(
            "services:",
            "  booking:",
            "    sends: [RoomBooked]",
            "  billing:",
            "    receives: [RoomBooked]",
            "    stores: [billing-db]")) {
      page.verbatim(TEXT, Line.of(line, Ink.CODE));
    }
  }

  private static String size(CouplingSide side) {
    ServiceGraph graph = side.facts().graph();
    long calls = graph.links().stream().filter(link -> !link.calls().isEmpty()).count();
    long events = graph.links().stream().filter(link -> !link.events().isEmpty()).count();
    return "%s, %d of %s named by them, %s: %s, %s"
        .formatted(
            Words.count(graph.services().size(), "service", "services"),
            graph.events().size(),
            Words.count(side.catalog().events().size(), "event", "events"),
            Words.count(calls + events, "edge", "edges"),
            Words.count(events, "by an event", "by events"),
            Words.count(calls, "by a call", "by calls"));
  }

  private static Ink ink(Sign sign) {
    return sign.state() == State.SEEN ? Ink.STRONG : Ink.PLAIN;
  }

  private static Line glance(Sign sign) {
    String mark =
        switch (sign.state()) {
          case SEEN -> "●";
          case NOT_SEEN -> "✓";
          case UNKNOWN -> "?";
        };
    return Line.of(mark + " " + sign.state().label() + ": ", ink(sign))
        .prose(sign.summary(), ink(sign));
  }

  private void changes() {
    if (coupling.old().isEmpty()) {
      return;
    }
    CouplingSide old = coupling.old().get();
    page.blank();
    page.line(0, Line.of("Since " + label(old), Ink.STRONG));
    if (!coupling.comparable()) {
      page.line(
          2,
          Line.of(
              "No service is named in " + label(old) + ", so no difference can be told.", Ink.DIM));
    } else if (coupling.changes().isEmpty()) {
      page.line(2, Line.of("No sign appeared, grew, shrank or went.", Ink.PLAIN));
    }
    for (SignChange change : coupling.changes()) {
      change(change);
    }
  }

  private void change(SignChange change) {
    Ink ink =
        switch (change.way().tendency()) {
          case WORSE -> Ink.WARNING;
          case BETTER, NEITHER -> Ink.PLAIN;
        };
    String tendency =
        switch (change.way().tendency()) {
          case WORSE -> "worse ";
          case BETTER -> "better";
          case NEITHER -> "other ";
        };
    Line text = Line.of(change.way().label() + ": ", ink).prose(change.headline(), ink);
    page.line(2, Line.of(tendency + "  " + change.card().id(), ink), SINCE, text);
    boolean both = !change.added().isEmpty() && !change.removed().isEmpty();
    if (change.way() == SignChange.Way.GREW || both) {
      page.line(2 + SINCE, new Line().prose("with " + Words.list(change.added(), 8), Ink.DIM));
    }
    if (change.way() == SignChange.Way.SHRANK || both) {
      page.line(2 + SINCE, new Line().prose("without " + Words.list(change.removed(), 8), Ink.DIM));
    }
  }

  private void sign(Sign sign) {
    if (sign.evidence().isEmpty()) {
      return;
    }
    page.blank();
    page.line(
        0,
        new Line()
            .add(sign.card().id() + "  " + sign.card().title(), Ink.STRONG)
            .add("  ", Ink.PLAIN)
            .add(glance(sign)));
    SignText text = new SignText(page, EVIDENCE);
    text.all(sign);
    page.blank();
    text.closing(sign);
  }
}

package io.github.schemadiff.report.content;

import io.github.schemadiff.coupling.ServiceGraph;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.CouplingSide;
import io.github.schemadiff.report.content.CouplingContent.Piece;
import io.github.schemadiff.report.content.CouplingContent.SignLine;
import io.github.schemadiff.report.content.CouplingContent.SignSection;
import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.Sign.State;
import io.github.schemadiff.rule.coupling.SignChange;
import io.github.schemadiff.rule.coupling.SignEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts together what a report says of the coupling of services.
public final class CouplingBuilder {
  private static final int EVIDENCE = 10;
  private static final int ROWS = 16;
  private static final int PLACES = 6;
  private static final int MEMBERS = 6;

  private final Coupling coupling;
  private final CouplingSide side;

  private CouplingBuilder(Coupling coupling) {
    this.coupling = coupling;
    this.side = coupling.recent();
  }

  /// Of a comparison; empty where no service is named.
  public static Optional<CouplingContent> of(Comparison comparison) {
    return of(comparison.coupling(), Optional.of(comparison));
  }

  /// @param comparison empty for one set by itself
  public static Optional<CouplingContent> of(Coupling coupling, Optional<Comparison> comparison) {
    return coupling.namesServices()
        ? Optional.of(new CouplingBuilder(coupling).build(comparison))
        : Optional.empty();
  }

  private CouplingContent build(Optional<Comparison> comparison) {
    PictureBuilder picture = new PictureBuilder(coupling, comparison);
    return new CouplingContent(
        size(),
        side.signs().stream().map(CouplingBuilder::line).toList(),
        since(),
        picture.picture(),
        picture.note(),
        side.signs().stream()
            .filter(sign -> !sign.evidence().isEmpty())
            .map(this::section)
            .toList(),
        Prose.of(
            "Evidence, never a grade: “small” and “chatty” cannot be measured. Unknown means that"
                + " the sources do not say."));
  }

  private Prose size() {
    ServiceGraph graph = side.facts().graph();
    long calls = graph.links().stream().filter(link -> !link.calls().isEmpty()).count();
    long events = graph.links().stream().filter(link -> !link.events().isEmpty()).count();
    return Prose.of(
        "%s, and %d of %s that they name. %s link them: %d by events, %d by calls."
            .formatted(
                Words.count(graph.services().size(), "service"),
                graph.events().size(),
                Words.count(side.catalog().events().size(), "event"),
                Words.count((int) (calls + events), "edge"),
                events,
                calls));
  }

  private static SignLine line(Sign sign) {
    return new SignLine(
        sign.card().id(),
        sign.card().title(),
        sign.state(),
        Prose.of(sign.summary()),
        sign.evidence().isEmpty() ? "" : "sign-" + sign.card().id());
  }

  private List<Prose> since() {
    if (coupling.old().isEmpty()) {
      return List.of();
    }
    if (!coupling.comparable()) {
      return List.of(Prose.of("One of the versions names no services, so no difference is told."));
    }
    if (coupling.changes().isEmpty()) {
      return List.of(Prose.of("No sign appeared, grew, shrank or went."));
    }
    return coupling.changes().stream().map(CouplingBuilder::change).toList();
  }

  private static Prose change(SignChange change) {
    String tendency =
        switch (change.way().tendency()) {
          case WORSE -> "Worse";
          case BETTER -> "Better";
          case NEITHER -> "Other";
        };
    Prose said =
        Prose.strong(tendency)
            .and(", " + change.card().id() + " " + change.way().label() + ": ")
            .and(change.headline());
    boolean stayed = change.way() != SignChange.Way.APPEARED && change.way() != SignChange.Way.WENT;
    Prose added = stayed ? members(" – with ", change.added()) : Prose.EMPTY;
    return said.and(added).and(stayed ? members(" – without ", change.removed()) : Prose.EMPTY);
  }

  private static Prose members(String word, List<String> members) {
    return members.isEmpty()
        ? Prose.EMPTY
        : Prose.of(word).and(Prose.list(members.stream().map(Prose::of).toList(), MEMBERS));
  }

  private SignSection section(Sign sign) {
    List<Piece> evidence =
        sign.evidence().stream().limit(EVIDENCE).map(CouplingBuilder::piece).toList();
    int more = sign.evidence().size() - evidence.size();
    return new SignSection(
        line(sign).anchor(),
        line(sign),
        evidence,
        more > 0 ? "and " + more + " more of the kind" : "",
        sign.state() == State.SEEN ? Optional.of(Prose.of(sign.instead() + ".")) : Optional.empty(),
        Prose.of(sign.certainty() + "."));
  }

  private static Piece piece(SignEvidence evidence) {
    List<String> columns = evidence.table().map(SignEvidence.Table::columns).orElse(List.of());
    List<List<String>> all = evidence.table().map(SignEvidence.Table::rows).orElse(List.of());
    List<List<Prose>> rows =
        all.stream().limit(ROWS).map(row -> row.stream().map(Prose::of).toList()).toList();
    List<Prose> places = new ArrayList<>();
    evidence.places().stream()
        .limit(PLACES)
        .forEach(
            place ->
                places.add(
                    Prose.of(place.what() + ": ")
                        .and(Prose.code(place.span().file()))
                        .and(", line " + place.span().line())));
    if (evidence.places().size() > PLACES) {
      places.add(Prose.of("and " + (evidence.places().size() - PLACES) + " more"));
    }
    return new Piece(
        Prose.of(evidence.headline()),
        Prose.of(evidence.message()),
        all.isEmpty() ? List.of() : columns,
        rows,
        all.size() > rows.size() ? "and " + (all.size() - rows.size()) + " more" : "",
        evidence.effect().map(Prose::of),
        places);
  }
}

package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.CouplingSide;
import io.github.schemadiff.report.CouplingReport.Looked;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.Tool;
import io.github.schemadiff.report.content.ReportContent.Fact;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that a report on coupling alone says.
///
/// @param title "Who sends what to whom in hotel/new"
/// @param coupling empty where no service is named
public record CouplingPage(
    ReportDetails details,
    String title,
    String tool,
    List<Fact> facts,
    Optional<CouplingContent> coupling) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /// What is said where no service is named.
  public static final Prose NOBODY =
      Prose.of(
          "No service is named, so nothing can be told. Name them in a file `services.yaml` beside"
              + " the schemas, keep the schemas in folders `billing/sends` and `billing/receives`,"
              + " or add the services’ AsyncAPI or OpenAPI documents.");

  public static CouplingPage of(Looked looked, ReportDetails details) {
    Coupling coupling = looked.coupling();
    String tool = "Schema Diff Explorer " + Tool.version();
    List<Fact> facts = new ArrayList<>();
    coupling.old().ifPresent(old -> facts.add(fact("Old", location(old))));
    facts.add(fact(coupling.old().isPresent() ? "New" : "Set", location(coupling.recent())));
    String by = details.author().isBlank() ? "" : ", by " + details.author().strip();
    facts.add(fact("Prepared", DATE.format(details.date()) + by));
    if (!details.note().isBlank()) {
      facts.add(fact("For", details.note().strip()));
    }
    facts.add(fact("Made with", tool));
    return new CouplingPage(
        details,
        details.title().isBlank() ? "Signs of a distributed monolith" : details.title().strip(),
        tool,
        facts,
        CouplingBuilder.of(coupling, looked.comparison()));
  }

  private static Fact fact(String label, String value) {
    return new Fact(label, new Prose(List.of(new Prose.Plain(value))));
  }

  private static String location(CouplingSide side) {
    return side.catalog().source().location();
  }
}

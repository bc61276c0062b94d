package io.github.schemadiff.report.content;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.Tool;
import io.github.schemadiff.report.content.ReportContent.Appendix;
import io.github.schemadiff.report.content.ReportContent.Counts;
import io.github.schemadiff.report.content.ReportContent.Fact;
import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.content.ReportContent.Problem;
import io.github.schemadiff.report.content.ReportContent.Section;
import io.github.schemadiff.report.content.Told.Home;
import io.github.schemadiff.rule.Finding;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a report's content together, section by section.
final class ContentBuilder {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Comparison comparison;
  private final ReportDetails details;
  private final SetNames names;
  private final Ordered ordered;
  private final Repairs repairs;
  private final Telling telling;
  private final FindingSections findings;
  private final Map<String, String> anchors = new HashMap<>();

  ContentBuilder(Comparison comparison, ReportDetails details) {
    this.comparison = comparison;
    this.details = details;
    this.names = SetNames.of(comparison);
    this.ordered = Ordered.of(comparison);
    this.repairs = Repairs.of(ordered.told());
    this.telling = new Telling(ordered.told());
    this.findings = new FindingSections(comparison, names, ordered, telling);
    for (int at = 0; at < ordered.told().size(); at++) {
      anchors.putIfAbsent(ordered.told().get(at).name(), Ordered.anchor(at));
    }
  }

  ReportContent build() {
    return new ReportContent(
        details,
        details.title().isBlank() ? names.question() : details.title().strip(),
        names.pair(),
        facts(),
        policy(),
        tool(),
        new AnswerText(comparison, names, repairs).answer(),
        counts(),
        MatrixTable.of(comparison, ordered),
        problems(),
        new RolloutPlan(comparison, names, repairs, this::linked).steps(),
        names.oldHead(),
        names.newHead(),
        shared(),
        events(),
        CouplingBuilder.of(comparison),
        appendix());
  }

  private Prose linked(EventComparison event) {
    return Prose.link(event.name(), anchors.getOrDefault(event.name(), "appendix"));
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Old", set(comparison.old(), names.old())));
    facts.add(new Fact("New", set(comparison.recent(), names.recent())));
    String by = details.author().isBlank() ? "" : ", by " + details.author().strip();
    facts.add(new Fact("Prepared", plain(DATE.format(details.date()) + by)));
    facts.add(new Fact("Policy", plain(policy() + ", " + formats())));
    if (!details.note().isBlank()) {
      facts.add(new Fact("For", plain(details.note().strip())));
    }
    facts.add(new Fact("Made with", plain(tool())));
    return facts;
  }

  private static Prose plain(String text) {
    return new Prose(List.of(new Prose.Plain(text)));
  }

  private static Prose set(EventCatalog catalog, String label) {
    String location = catalog.source().location();
    Prose events = plain(", " + Words.count(catalog.events().size(), "event"));
    return location.endsWith(label) || label.startsWith("the ")
        ? plain(location).and(events)
        : Prose.strong(label).and(" ").and(plain(location)).and(events);
  }

  private String policy() {
    Options options = comparison.settings().options();
    String content =
        switch (options.content()) {
          case DECLARED -> "content as declared";
          case STRICT -> "content as accepted (strict)";
        };
    return comparison.settings().policy().label() + ", " + content;
  }

  private String formats() {
    return switch (comparison.settings().options().formats()) {
      case ANNOTATION -> "formats as annotations";
      case ASSERT -> "formats asserted";
    };
  }

  private static String tool() {
    return "Schema Diff Explorer " + Tool.version();
  }

  private Counts counts() {
    Map<Mark, Long> byMark =
        comparison.findings().stream()
            .collect(Collectors.groupingBy(Words::mark, Collectors.counting()));
    int violations = byMark.getOrDefault(Mark.VIOLATION, 0L).intValue();
    int warnings = byMark.getOrDefault(Mark.WARNING, 0L).intValue();
    int advice = byMark.getOrDefault(Mark.ADVICE, 0L).intValue();
    int open = byMark.getOrDefault(Mark.NOT_PROVEN, 0L).intValue();
    return new Counts(
        violations + warnings + advice + open,
        violations,
        warnings,
        advice,
        open,
        telling.articles(),
        telling.lines());
  }

  private List<Problem> problems() {
    return Stream.concat(
            comparison.old().problems().stream().map(problem -> problem("Old", problem)),
            comparison.recent().problems().stream().map(problem -> problem("New", problem)))
        .toList();
  }

  private static Problem problem(String side, LoadProblem problem) {
    String place = problem.file();
    if (problem.line() > 0) {
      place += ", line " + problem.line();
      place += problem.column() > 0 ? ", column " + problem.column() : "";
    }
    boolean error = problem.severity() == LoadProblem.Kind.ERROR;
    return new Problem(side, place, problem.message(), error);
  }

  private List<Section> shared() {
    return telling.shared().stream().map(this::shared).toList();
  }

  private Section shared(Home.Shared home) {
    List<Integer> events = findings.sharers(home);
    return new Section(
        home.definition(),
        findings.anchor(home),
        Prose.of("shared by " + Words.count(events.size(), "event") + ": ")
            .and(findings.linked(events)),
        MatrixTable.badges(
            telling.at(home).stream()
                .flatMap(told -> Stream.concat(Stream.of(told), told.alike().stream()))
                .map(Told::finding)
                .toList()),
        findings.inFull(home),
        findings.lines(home),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private List<Section> events() {
    TreeBuilder trees = new TreeBuilder(telling.folded());
    List<Section> sections = new ArrayList<>();
    for (int at = 0; at < ordered.told().size(); at++) {
      EventComparison event = ordered.told().get(at);
      Home home = new Home.Event(at);
      String anchor = Ordered.anchor(at);
      sections.add(
          new Section(
              event.name(),
              anchor,
              summary(event),
              MatrixTable.badges(event.findings()),
              findings.inFull(home),
              findings.lines(home),
              findings.elsewhere(at),
              noted(event),
              event
                  .diff()
                  .flatMap(
                      root ->
                          trees.tree(
                              root, event.name(), anchor, path -> findings.badges(event, path)))));
    }
    return sections;
  }

  private Prose summary(EventComparison event) {
    List<String> parts = new ArrayList<>();
    switch (event.match()) {
      case Match.Matched matched -> {
        parts.add(file(matched.recent().where().file()));
        if (matched.renamed()) {
          parts.add("was " + matched.old().name() + ", matched by " + matched.reason().because());
        }
      }
      case Match.Added added -> parts.add("added in " + file(added.recent().where().file()));
      case Match.Removed removed -> parts.add("removed, was " + file(removed.old().where().file()));
    }
    if (!event.producers().isEmpty()) {
      parts.add(
          (event.isCall() ? "offered by " : "sent by ") + String.join(", ", event.producers()));
    }
    if (!event.consumers().isEmpty()) {
      parts.add((event.isCall() ? "used by " : "read by ") + String.join(", ", event.consumers()));
    }
    for (Further answer : event.further()) {
      if (answer instanceof Further.Pair pair) {
        broken(pair).ifPresent(parts::add);
      }
    }
    return plain(String.join(" · ", parts));
  }

  /// Another form of its documents, where it breaks readers.
  private static Optional<String> broken(Further.Pair pair) {
    boolean backward = pair.backward().word() == Word.INCOMPATIBLE;
    boolean forward = pair.forward().word() == Word.INCOMPATIBLE;
    if (!backward && !forward) {
      return Optional.empty();
    }
    String how = backward && forward ? "in both directions" : backward ? "backward" : "forward";
    return Optional.of(pair.label() + " breaks " + how);
  }

  private static String file(String path) {
    return path.isEmpty() ? "the set itself" : path;
  }

  private static List<Prose> noted(EventComparison event) {
    return event.findings().stream()
        .filter(finding -> Words.mark(finding) == Mark.INFO)
        .map(
            finding ->
                Prose.of(Words.sentence(Words.capital(finding.headline())) + " ")
                    .and(Prose.of(Words.sentence(finding.why()))))
        .distinct()
        .toList();
  }

  private Appendix appendix() {
    Set<String> checks =
        comparison.findings().stream()
            .filter(finding -> Words.mark(finding) != Mark.INFO)
            .map(Finding::check)
            .collect(Collectors.toSet());
    return new Appendix(
        new HowDecided(comparison).sentences(),
        RulePages.of(checks),
        names(ordered.unchanged()),
        names(
            comparison.events().stream()
                .filter(event -> event.change() == ChangeKind.ADDED)
                .toList()));
  }

  private static List<String> names(List<EventComparison> events) {
    return events.stream().map(EventComparison::name).sorted().toList();
  }
}

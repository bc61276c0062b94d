package io.github.schemadiff.report.content;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.report.content.ReportContent.Badge;
import io.github.schemadiff.report.content.ReportContent.Chip;
import io.github.schemadiff.report.content.ReportContent.FindingLine;
import io.github.schemadiff.report.content.ReportContent.FindingSection;
import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.content.ReportContent.TreeBadge;
import io.github.schemadiff.report.content.Told.Home;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts findings into words: in full, on a line, or by a reference to where they are told.
final class FindingSections {
  /// Other events named with a finding; what goes beyond is counted.
  private static final int EVENTS_NAMED = 24;

  /// So many findings of a shared definition are named at each event that they reach.
  private static final int NAMED_ELSEWHERE = 3;

  private final SetNames names;
  private final Ordered ordered;
  private final Telling telling;
  private final Excerpts oldText;
  private final Excerpts newText;

  FindingSections(Comparison comparison, SetNames names, Ordered ordered, Telling telling) {
    this.names = names;
    this.ordered = ordered;
    this.telling = telling;
    this.oldText = new Excerpts(comparison.old().source(), names.oldHead());
    this.newText = new Excerpts(comparison.recent().source(), names.newHead());
  }

  /// The findings that are told in full at a home.
  List<FindingSection> inFull(Home home) {
    return telling.at(home).stream().filter(Told::inFull).map(this::section).toList();
  }

  /// The findings that are told at a home on a line.
  List<FindingLine> lines(Home home) {
    return telling.at(home).stream()
        .filter(told -> !told.inFull())
        .flatMap(told -> Stream.concat(Stream.of(told), told.alike().stream()))
        .map(told -> line(told, like(told)))
        .toList();
  }

  private Prose like(Told told) {
    return telling
        .inFull(told.finding().check())
        .map(other -> Prose.of("as ").and(Prose.link("finding " + other.number(), other.anchor())))
        .orElse(Prose.EMPTY);
  }

  private static FindingLine line(Told told, Prose like) {
    Finding finding = told.finding();
    return new FindingLine(
        told.anchor(),
        Words.mark(finding),
        badge(finding),
        Prose.of(Words.capital(finding.headline())),
        Places.of(finding.old(), finding.recent()),
        like);
  }

  /// A line for what is told at a shared definition of the findings of an event.
  List<Prose> elsewhere(int at) {
    Map<Home, List<Told>> homes = new LinkedHashMap<>();
    ordered.told().get(at).findings().stream()
        .filter(finding -> Words.mark(finding) != Mark.INFO)
        .map(telling::of)
        .filter(told -> !told.home().equals(new Home.Event(at)))
        .distinct()
        .forEach(told -> homes.computeIfAbsent(told.home(), _ -> new ArrayList<>()).add(told));
    return homes.entrySet().stream()
        .flatMap(home -> elsewhere(home.getKey(), home.getValue()))
        .toList();
  }

  private Stream<Prose> elsewhere(Home home, List<Told> told) {
    Prose where = Prose.link(name(home), anchor(home));
    if (told.size() > NAMED_ELSEWHERE) {
      return Stream.of(where.and(": " + Words.count(told.size(), "finding")));
    }
    return told.stream()
        .map(
            one ->
                Prose.of(Words.capital(one.finding().headline()) + ": ")
                    .and(
                        one.inFull()
                            ? Prose.link("finding " + one.number(), one.anchor())
                            : Prose.link("told", one.anchor()))
                    .and(" at ")
                    .and(where));
  }

  /// What a section is called.
  String name(Home home) {
    return switch (home) {
      case Home.Shared(String definition) -> definition;
      case Home.Event(int at) -> ordered.told().get(at).name();
    };
  }

  String anchor(Home home) {
    return switch (home) {
      case Home.Shared shared -> "shared-" + (telling.shared().indexOf(shared) + 1);
      case Home.Event(int at) -> Ordered.anchor(at);
    };
  }

  List<TreeBadge> badges(EventComparison event, SchemaPath path) {
    return event.findings().stream()
        .filter(finding -> finding.path().equals(path) && Words.mark(finding) != Mark.INFO)
        .map(finding -> new TreeBadge(badge(finding), telling.of(finding).anchor()))
        .distinct()
        .toList();
  }

  private static Badge badge(Finding finding) {
    Mark mark = Words.mark(finding);
    String rule = finding.principle().name();
    return new Badge(mark, rule, mark.word() + " of rule " + rule.substring(1));
  }

  private FindingSection section(Told told) {
    Finding finding = told.finding();
    EventComparison event = ordered.told().get(told.events().getFirst());
    Optional<DiffNode> node = node(event, finding);
    Sign sign = sign(finding, node);
    Chips chips = Chips.of(node.map(DiffNode::changes).orElse(List.of()));
    Consequences consequences = new Consequences(names, event, finding, consumers(told));
    return new FindingSection(
        told.anchor(),
        told.number(),
        Words.mark(finding),
        finding.principle(),
        finding.check(),
        name(told.home()),
        Prose.of(Words.capital(finding.headline())),
        Prose.of(finding.message()),
        Prose.of(finding.why()),
        oldText.around(
            spans(finding.old(), node.flatMap(DiffNode::old), node, true),
            sign == Sign.ADDED ? Sign.NONE : sign,
            note(chips.old(), node.flatMap(DiffNode::old))),
        newText.around(
            spans(finding.recent(), node.flatMap(DiffNode::recent), node, false),
            sign == Sign.REMOVED ? Sign.NONE : sign,
            note(chips.recent(), node.flatMap(DiffNode::recent))),
        consequences.who(),
        consequences.rollout(),
        Specimens.of(finding, names.old(), names.recent()),
        Prose.of(finding.fix()),
        finding.edit().map(Difference::removed).orElse(List.of()),
        finding.edit().map(Difference::added).orElse(List.of()),
        reach(told),
        told.alike().stream().map(other -> line(other, Prose.EMPTY)).toList());
  }

  private Set<String> consumers(Told told) {
    return told.events().stream()
        .flatMap(at -> ordered.told().get(at).consumers().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<DiffNode> node(EventComparison event, Finding finding) {
    List<DiffNode> here =
        event.diff().stream()
            .flatMap(DiffNode::walk)
            .filter(node -> node.path().equals(finding.path()))
            .toList();
    return here.stream()
        .filter(DiffNode::changedHere)
        .findFirst()
        .or(() -> here.stream().findFirst());
  }

  private static Sign sign(Finding finding, Optional<DiffNode> node) {
    boolean old = finding.old().isPresent() || node.flatMap(DiffNode::old).isPresent();
    boolean recent = finding.recent().isPresent() || node.flatMap(DiffNode::recent).isPresent();
    if (old && recent) {
      return Sign.CHANGED;
    }
    return recent ? Sign.ADDED : old ? Sign.REMOVED : Sign.NONE;
  }

  /// The tokens of the change, the most telling first, then the name of the place.
  private static List<SourceSpan> spans(
      Optional<SourceSpan> main, Optional<Side> side, Optional<DiffNode> node, boolean old) {
    Stream<SourceSpan> changes =
        node.stream()
            .flatMap(found -> found.changes().stream())
            .filter(change -> !(change instanceof Change.DocumentationChanged))
            .flatMap(change -> (old ? change.old() : change.recent()).stream());
    return Stream.of(main.stream(), changes, side.map(Side::span).stream())
        .flatMap(stream -> stream)
        .distinct()
        .sorted(Comparator.comparing(span -> span.length() < 2))
        .limit(4)
        .toList();
  }

  private static String note(List<Chip> chips, Optional<Side> side) {
    if (!chips.isEmpty()) {
      return chips.getFirst().text();
    }
    return side.map(
            found ->
                found
                    .presence()
                    .filter(presence -> presence == Presence.REQUIRED)
                    .map(_ -> "required " + found.type())
                    .orElse(found.type()))
        .map(text -> Words.cut(text, 40))
        .orElse("");
  }

  private Prose reach(Told told) {
    Prose out = Prose.EMPTY;
    if (told.finding().places() > 1) {
      out =
          out.and(
              Words.capital(Words.count(told.finding().places(), "place"))
                  + (told.events().size() > 1
                      ? " of " + ordered.told().get(told.events().getFirst()).name() + " show it."
                      : " of this event show it."));
    }
    List<Integer> sharers = sharers(told.home());
    if (told.events().size() > 1 && told.events().size() < sharers.size()) {
      out =
          out.and(out.isEmpty() ? "" : " ")
              .and("It reaches " + Words.count(told.events().size(), "event") + ": ")
              .and(linked(told.events()))
              .and(".");
    }
    return out;
  }

  /// The events that what is told at a home reaches.
  List<Integer> sharers(Home home) {
    return telling.at(home).stream().flatMap(told -> told.events().stream()).distinct().toList();
  }

  /// Names of events that lead to their sections.
  Prose linked(List<Integer> events) {
    return Prose.list(
        events.stream()
            .map(at -> Prose.link(ordered.told().get(at).name(), Ordered.anchor(at)))
            .toList(),
        EVENTS_NAMED);
  }
}

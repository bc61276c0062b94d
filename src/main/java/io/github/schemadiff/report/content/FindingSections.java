package io.github.schemadiff.report.content;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.report.content.ReportContent.Badge;
import io.github.schemadiff.report.content.ReportContent.Chip;
import io.github.schemadiff.report.content.ReportContent.FindingSection;
import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.content.ReportContent.Specimen;
import io.github.schemadiff.report.content.ReportContent.TreeBadge;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.Edit;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells each finding once: those of several events that stem from one change of a shared
/// definition are told at the first event, with the others named.
final class FindingSections {
  /// Other events named with a finding; what goes beyond is counted.
  private static final int EVENTS_NAMED = 24;

  private record Told(Finding finding, EventComparison event, String eventAnchor, int number) {
    String anchor() {
      return "finding-" + number;
    }
  }

  private record Also(String event, String anchor) {}

  private final SetNames names;
  private final Excerpts oldText;
  private final Excerpts newText;
  private final Map<String, Told> toldByKey = new LinkedHashMap<>();
  private final Map<String, List<Also>> alsoByKey = new HashMap<>();

  FindingSections(Comparison comparison, SetNames names, Ordered ordered) {
    this.names = names;
    this.oldText = new Excerpts(comparison.old().source(), names.oldHead());
    this.newText = new Excerpts(comparison.recent().source(), names.newHead());
    for (int at = 0; at < ordered.told().size(); at++) {
      EventComparison event = ordered.told().get(at);
      for (Finding finding : event.findings()) {
        if (Words.mark(finding) != Mark.INFO) {
          tell(finding, event, Ordered.anchor(at));
        }
      }
    }
  }

  private void tell(Finding finding, EventComparison event, String eventAnchor) {
    String key = key(finding);
    Told first =
        toldByKey.putIfAbsent(key, new Told(finding, event, eventAnchor, toldByKey.size() + 1));
    if (first != null) {
      alsoByKey
          .computeIfAbsent(key, _ -> new ArrayList<>())
          .add(new Also(event.name(), eventAnchor));
    }
  }

  /// Findings with one key are one finding for a reader of the report.
  private static String key(Finding finding) {
    return finding
        .cause()
        .map(
            cause ->
                String.join(
                    "\n", cause, finding.check(), finding.severity().id(), finding.headline()))
        .orElse("id\n" + finding.event() + "\n" + finding.id());
  }

  int count() {
    return toldByKey.size();
  }

  /// The findings that are told at this event.
  List<FindingSection> at(EventComparison event) {
    return toldByKey.entrySet().stream()
        .filter(entry -> entry.getValue().event() == event)
        .map(entry -> section(entry.getValue(), alsoByKey.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  /// A line for each finding of this event that is told at another.
  List<Prose> elsewhere(EventComparison event) {
    return event.findings().stream()
        .filter(finding -> Words.mark(finding) != Mark.INFO)
        .map(finding -> toldByKey.get(key(finding)))
        .filter(told -> told.event() != event)
        .distinct()
        .map(
            told ->
                Prose.of(told.finding().headline() + ": ")
                    .and(Prose.link("finding " + told.number(), told.anchor()))
                    .and(" at " + told.event().name()))
        .toList();
  }

  List<TreeBadge> badges(EventComparison event, SchemaPath path) {
    return event.findings().stream()
        .filter(finding -> finding.path().equals(path) && Words.mark(finding) != Mark.INFO)
        .map(
            finding -> {
              Mark mark = Words.mark(finding);
              String rule = finding.principle().name();
              return new TreeBadge(
                  new Badge(mark, rule, mark.word() + " of rule " + rule.substring(1)),
                  toldByKey.get(key(finding)).anchor());
            })
        .distinct()
        .toList();
  }

  private FindingSection section(Told told, List<Also> also) {
    Finding finding = told.finding();
    EventComparison event = told.event();
    Optional<DiffNode> node = node(event, finding);
    Sign sign = sign(finding, node);
    Chips chips = Chips.of(node.map(DiffNode::changes).orElse(List.of()));
    Consequences consequences = new Consequences(names, event, finding);
    return new FindingSection(
        told.anchor(),
        told.number(),
        Words.mark(finding),
        finding.principle(),
        finding.check(),
        event.name(),
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
        specimens(finding),
        Prose.of(finding.fix()),
        finding.edit().map(Edit::removed).orElse(List.of()),
        finding.edit().map(Edit::added).orElse(List.of()),
        reach(finding, also));
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

  private List<Specimen> specimens(Finding finding) {
    List<Specimen> out = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      boolean backward = direction == Direction.BACKWARD;
      List<Incompatibility> breaks = backward ? finding.backward() : finding.forward();
      String writer = backward ? names.old() : names.recent();
      String reader = backward ? names.recent() : names.old();
      breaks.stream()
          .filter(found -> found.witness().isPresent())
          .findFirst()
          .ifPresent(found -> out.add(Specimens.of(found, found.witness().get(), writer, reader)));
    }
    return out;
  }

  private static Prose reach(Finding finding, List<Also> also) {
    Prose out = Prose.EMPTY;
    if (finding.places() > 1) {
      out =
          out.and(
              Words.capital(Words.count(finding.places(), "place")) + " of this event show it.");
    }
    List<Prose> others =
        also.stream().distinct().map(other -> Prose.link(other.event(), other.anchor())).toList();
    if (!others.isEmpty()) {
      out =
          out.and(out.isEmpty() ? "" : " ")
              .and("The same change of a shared definition reaches ")
              .and(Words.count(others.size(), "other event") + ": ")
              .and(Prose.list(others, EVENTS_NAMED))
              .and(".");
    }
    return out;
  }
}

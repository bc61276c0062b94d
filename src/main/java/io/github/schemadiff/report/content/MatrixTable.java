package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.report.content.ReportContent.Badge;
import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.content.ReportContent.Matrix;
import io.github.schemadiff.report.content.ReportContent.Row;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rules by events, with what breaks in each cell.
final class MatrixTable {
  private MatrixTable() {}

  static Matrix of(Comparison comparison, Ordered ordered) {
    List<String> further = further(comparison);
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < ordered.told().size(); at++) {
      rows.add(row(ordered.told().get(at), Ordered.anchor(at), further));
    }
    return new Matrix(
        rows,
        rest(ordered),
        comparison.summary().byPrinciple(),
        broken(comparison, EventComparison::backward),
        broken(comparison, EventComparison::forward),
        further.stream().map(label -> asked(comparison, label)).toList());
  }

  private static List<String> further(Comparison comparison) {
    return comparison.events().stream()
        .flatMap(event -> event.further().stream())
        .filter(Further.Single.class::isInstance)
        .map(Further::label)
        .distinct()
        .toList();
  }

  private static ReportContent.Asked asked(Comparison comparison, String label) {
    long broken =
        comparison.events().stream()
            .filter(event -> answer(event, label).filter(Word.INCOMPATIBLE::equals).isPresent())
            .count();
    return new ReportContent.Asked(label, (int) broken);
  }

  private static Optional<Word> answer(EventComparison event, String label) {
    return event.further().stream()
        .filter(it -> it instanceof Further.Single && it.label().equals(label))
        .map(it -> ((Further.Single) it).outcome().word())
        .findFirst();
  }

  private static int broken(Comparison comparison, Function<EventComparison, Outcome> outcome) {
    return (int)
        comparison.events().stream()
            .filter(event -> outcome.apply(event).word() == Word.INCOMPATIBLE)
            .count();
  }

  private static String rest(Ordered ordered) {
    List<String> parts = new ArrayList<>();
    if (!ordered.added().isEmpty()) {
      parts.add(Words.count(ordered.added().size(), "event") + " added");
    }
    if (!ordered.unchanged().isEmpty()) {
      String count = Words.grouped(ordered.unchanged().size());
      parts.add(
          (parts.isEmpty() ? Words.count(ordered.unchanged().size(), "event") : count)
              + " unchanged");
    }
    return String.join(", ", parts);
  }

  private static Row row(EventComparison event, String anchor, List<String> further) {
    Map<Principle, List<Badge>> cells = new EnumMap<>(Principle.class);
    Map<Principle, List<Finding>> byRule =
        event.findings().stream().collect(Collectors.groupingBy(Finding::principle));
    byRule.forEach((principle, findings) -> cells.put(principle, counts(principle, findings)));
    boolean removed = event.change() == ChangeKind.REMOVED;
    boolean added = event.change() == ChangeKind.ADDED;
    return new Row(
        event.name(),
        anchor,
        remark(event),
        cells,
        removed ? "no new reader" : added ? "no old data" : word(event.backward().word()),
        added ? "no old reader" : word(event.forward().word()),
        event.backward().word(),
        event.forward().word(),
        further.stream().map(label -> answer(event, label)).toList());
  }

  private static List<Badge> counts(Principle principle, List<Finding> findings) {
    Map<Mark, Long> byMark = new EnumMap<>(Mark.class);
    findings.forEach(finding -> byMark.merge(Words.mark(finding), 1L, Long::sum));
    byMark.remove(Mark.INFO);
    return byMark.entrySet().stream()
        .map(
            entry ->
                new Badge(
                    entry.getKey(),
                    String.valueOf(entry.getValue()),
                    "rule "
                        + principle.name().substring(1)
                        + ", "
                        + entry.getKey().word()
                        + ": "
                        + entry.getValue()))
        .toList();
  }

  /// One badge for each weight, holding all its rules: `R1 R2 R4`.
  static List<Badge> badges(List<Finding> findings) {
    Map<Mark, List<Principle>> rules = new EnumMap<>(Mark.class);
    for (Finding finding : findings) {
      List<Principle> known =
          rules.computeIfAbsent(Words.mark(finding), ignored -> new ArrayList<>());
      if (!known.contains(finding.principle())) {
        known.add(finding.principle());
      }
    }
    rules.remove(Mark.INFO);
    return rules.entrySet().stream()
        .map(
            entry -> {
              String names =
                  entry.getValue().stream()
                      .sorted()
                      .map(Principle::name)
                      .collect(Collectors.joining(" "));
              boolean open = entry.getKey() == Mark.NOT_PROVEN;
              return new Badge(entry.getKey(), open ? "" : names, entry.getKey().word());
            })
        .toList();
  }

  static String remark(EventComparison event) {
    return switch (event.change()) {
      case REMOVED -> "removed";
      case ADDED -> "added";
      case RENAMED ->
          event.match() instanceof Match.Matched matched && matched.renamed()
              ? "was " + matched.old().name()
              : "renamed";
      case MODIFIED, UNCHANGED -> "";
    };
  }

  private static String word(Word word) {
    return switch (word) {
      case COMPATIBLE -> "safe";
      case INCOMPATIBLE -> "breaks";
      case UNDECIDED -> "not proven";
    };
  }
}

package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.report.content.ReportContent.Mark;
import java.util.Comparator;
import java.util.List;

/// The events in the order in which a report tells them: the heaviest first, then as they came.
///
/// @param told events with something to say
/// @param added events that are new and break nothing
/// @param unchanged all others
record Ordered(
    List<EventComparison> told, List<EventComparison> added, List<EventComparison> unchanged) {

  static Ordered of(Comparison comparison) {
    List<EventComparison> told =
        comparison.events().stream()
            .filter(Ordered::tells)
            .sorted(
                Comparator.comparingInt(Ordered::worst)
                    .thenComparing(Comparator.comparingInt(Ordered::heavy).reversed()))
            .toList();
    List<EventComparison> added =
        comparison.events().stream()
            .filter(event -> event.change() == ChangeKind.ADDED && !tells(event))
            .toList();
    List<EventComparison> unchanged =
        comparison.events().stream()
            .filter(event -> event.change() != ChangeKind.ADDED && !tells(event))
            .toList();
    return new Ordered(told, added, unchanged);
  }

  static String anchor(int at) {
    return "event-" + (at + 1);
  }

  private static boolean tells(EventComparison event) {
    return switch (event.change()) {
      case ADDED, UNCHANGED -> worst(event) < Mark.INFO.ordinal();
      case MODIFIED, REMOVED, RENAMED -> true;
    };
  }

  private static int worst(EventComparison event) {
    return event.findings().stream()
        .mapToInt(finding -> Words.mark(finding).ordinal())
        .min()
        .orElse(Mark.values().length);
  }

  /// How many findings weigh as much as the heaviest.
  private static int heavy(EventComparison event) {
    int worst = worst(event);
    return (int)
        event.findings().stream().filter(finding -> Words.mark(finding).ordinal() == worst).count();
  }
}

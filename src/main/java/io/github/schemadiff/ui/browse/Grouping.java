package io.github.schemadiff.ui.browse;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the event list is divided.
public enum Grouping {
  VERDICT("By verdict"),
  FORMAT("By format"),
  FOLDER("By folder");

  private static final Comparator<EventComparison> HEAVIEST_FIRST =
      Comparator.comparingInt(Grouping::weight).thenComparing(EventComparison::name);

  private final String label;

  Grouping(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// Groups in reading order; within a group the heaviest events first.
  public List<EventGroup> divide(List<EventComparison> events) {
    Map<String, List<EventComparison>> groups = new LinkedHashMap<>();
    switch (this) {
      case VERDICT -> {
        for (Standing standing : Standing.values()) {
          groups.put(standing.label, new ArrayList<>());
        }
        events.forEach(event -> groups.get(standing(event).label).add(event));
      }
      case FORMAT -> groups.putAll(by(events, event -> formatLabel(type(event).format())));
      case FOLDER -> groups.putAll(by(events, event -> folder(type(event).where().file())));
    }
    return groups.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(
            entry ->
                new EventGroup(
                    entry.getKey(),
                    entry.getValue().stream().sorted(HEAVIEST_FIRST).toList(),
                    !entry.getKey().equals(Standing.UNCHANGED.label)))
        .toList();
  }

  private static Map<String, List<EventComparison>> by(
      List<EventComparison> events, java.util.function.Function<EventComparison, String> key) {
    Map<String, List<EventComparison>> groups = new TreeMap<>();
    events.forEach(
        event -> groups.computeIfAbsent(key.apply(event), _ -> new ArrayList<>()).add(event));
    return groups;
  }

  /// Where an event stands, worst first.
  public enum Standing {
    BREAKS("Breaks readers"),
    ASSUMES("Safe if assumptions hold"),
    SAFE("Safe"),
    UNCHANGED("Unchanged");

    private final String label;

    Standing(String label) {
      this.label = label;
    }
  }

  public static Standing standing(EventComparison event) {
    boolean breaks =
        event.findings().stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION)
            || has(event, Word.INCOMPATIBLE);
    if (breaks) {
      return Standing.BREAKS;
    }
    boolean assumes =
        event.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING)
            || has(event, Word.UNDECIDED);
    if (assumes) {
      return Standing.ASSUMES;
    }
    return event.change() == ChangeKind.UNCHANGED ? Standing.UNCHANGED : Standing.SAFE;
  }

  /// The event as the new side declares it, or the old one where it is gone.
  public static EventType type(EventComparison event) {
    return switch (event.match()) {
      case Match.Matched matched -> matched.recent();
      case Match.Added added -> added.recent();
      case Match.Removed removed -> removed.old();
    };
  }

  public static String formatLabel(String id) {
    return switch (id) {
      case "jsonschema" -> "JSON Schema";
      case "avro" -> "Avro";
      case "protobuf" -> "Protobuf";
      case "asyncapi" -> "AsyncAPI";
      case "openapi" -> "OpenAPI";
      default -> id;
    };
  }

  private static boolean has(EventComparison event, Word word) {
    return event.backward().word() == word || event.forward().word() == word;
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "Top folder" : file.substring(0, slash);
  }

  // One digit a severity: an event with one violation stands before one with many warnings.
  private static int weight(EventComparison event) {
    int worst =
        event.findings().stream()
            .mapToInt(finding -> finding.severity().ordinal())
            .min()
            .orElse(Severity.values().length);
    long heavy =
        event.findings().stream()
            .filter(finding -> finding.severity().ordinal() == worst)
            .map(finding -> finding.principle())
            .distinct()
            .count();
    return worst * 10 - (int) heavy + (event.change() == ChangeKind.UNCHANGED ? 100 : 0);
  }
}

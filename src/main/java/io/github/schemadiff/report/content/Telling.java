package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.content.Told.Home;
import io.github.schemadiff.rule.Cause;
import io.github.schemadiff.rule.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is told where, each finding once.
///
/// A change of a shared definition is told at the definition, with the events that it reaches.
/// Where there is more than a meeting could read, what is alike is told together, and of each check
/// only what reaches furthest is told in full: the rest gets a line each.
final class Telling {
  /// A report with more findings than this folds.
  private static final int ALL_IN_FULL = 40;

  private static final int IN_FULL_BY_CHECK = 2;

  private final Map<Home, List<Told>> byHome = new LinkedHashMap<>();
  private final Map<Finding, Told> byFinding = new IdentityHashMap<>();
  private final Map<String, Told> firstInFull = new HashMap<>();
  private final boolean folded;
  private int articles;
  private int lines;

  /// One finding before it is known how it is told.
  private static final class Draft {
    final Finding first;
    final Set<Integer> events = new LinkedHashSet<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Draft> alike = new ArrayList<>();

    Draft(Finding first) {
      this.first = first;
    }

    Home home() {
      Optional<String> definition = first.cause().map(Cause::definition);
      return events.size() > 1 && definition.isPresent()
          ? new Home.Shared(definition.get())
          : new Home.Event(events.iterator().next());
    }

    int reach() {
      return events.size() * (1 + alike.size());
    }
  }

  Telling(List<EventComparison> events) {
    List<Draft> drafts = drafts(events);
    folded = drafts.size() > ALL_IN_FULL;
    List<Draft> told = folded ? together(drafts) : drafts;
    Set<Draft> full = folded ? furthest(told) : new HashSet<>(told);
    for (Map.Entry<Home, List<Draft>> home : inOrder(told)) {
      // What is told in full comes first: lines refer to it.
      Stream.concat(
              home.getValue().stream().filter(full::contains),
              home.getValue().stream().filter(draft -> !full.contains(draft)))
          .forEach(draft -> tell(draft, home.getKey(), full.contains(draft)));
    }
  }

  private static List<Draft> drafts(List<EventComparison> events) {
    Map<List<Object>, Draft> drafts = new LinkedHashMap<>();
    for (int at = 0; at < events.size(); at++) {
      for (Finding finding : events.get(at).findings()) {
        if (Words.mark(finding) != Mark.INFO) {
          Draft draft = drafts.computeIfAbsent(key(finding), _ -> new Draft(finding));
          draft.events.add(at);
          draft.findings.add(finding);
        }
      }
    }
    return List.copyOf(drafts.values());
  }

  /// Findings with one key are one finding for a reader of the report.
  private static List<Object> key(Finding finding) {
    return finding
        .cause()
        .<List<Object>>map(
            cause -> List.of(cause, finding.check(), finding.severity(), finding.direction()))
        .orElse(List.of(finding.event(), finding.id()));
  }

  private static List<Draft> together(List<Draft> drafts) {
    Map<List<Object>, Draft> first = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      Finding finding = draft.first;
      Home home = draft.home();
      Object place =
          switch (home) {
            case Home.Shared _ -> draft.events;
            case Home.Event _ -> finding.path().isRoot() ? finding.path() : finding.path().parent();
          };
      List<Object> key =
          List.of(home, finding.check(), finding.severity(), finding.direction(), place);
      Draft before = first.putIfAbsent(key, draft);
      if (before != null) {
        before.alike.add(draft);
      }
    }
    return List.copyOf(first.values());
  }

  private static Set<Draft> furthest(List<Draft> drafts) {
    Map<String, Integer> used = new HashMap<>();
    Set<Draft> full = new HashSet<>();
    drafts.stream()
        .sorted(Comparator.comparingInt(Draft::reach).reversed())
        .filter(draft -> used.merge(draft.first.check(), 1, Integer::sum) <= IN_FULL_BY_CHECK)
        .forEach(full::add);
    return full;
  }

  /// Shared definitions first, the heaviest and furthest reaching before the others; then the
  /// events as they came.
  private static List<Map.Entry<Home, List<Draft>>> inOrder(List<Draft> drafts) {
    Map<Home, List<Draft>> homes = new LinkedHashMap<>();
    drafts.forEach(draft -> homes.computeIfAbsent(draft.home(), _ -> new ArrayList<>()).add(draft));
    Comparator<Map.Entry<Home, List<Draft>>> order =
        Comparator.comparing(home -> home.getKey() instanceof Home.Event);
    return homes.entrySet().stream()
        .sorted(
            order
                .thenComparing(Telling::worst)
                .thenComparing(Comparator.comparingInt(Telling::reach).reversed()))
        .toList();
  }

  // Events keep their order, which weighs already.
  private static int worst(Map.Entry<Home, List<Draft>> home) {
    return home.getKey() instanceof Home.Event
        ? 0
        : home.getValue().stream()
            .mapToInt(draft -> Words.mark(draft.first).ordinal())
            .min()
            .orElse(0);
  }

  private static int reach(Map.Entry<Home, List<Draft>> home) {
    return home.getKey() instanceof Home.Event
        ? 0
        : home.getValue().stream().mapToInt(Draft::reach).sum();
  }

  private void tell(Draft draft, Home home, boolean inFull) {
    int number = inFull ? ++articles : 0;
    String anchor = inFull ? "finding-" + number : "line-" + ++lines;
    List<Told> alike =
        draft.alike.stream()
            .map(other -> told(other, "line-" + ++lines, 0, home, List.of()))
            .toList();
    Told told = told(draft, anchor, number, home, alike);
    byHome.computeIfAbsent(home, _ -> new ArrayList<>()).add(told);
    if (inFull) {
      firstInFull.putIfAbsent(told.finding().check(), told);
    }
  }

  private Told told(Draft draft, String anchor, int number, Home home, List<Told> alike) {
    Told told = new Told(draft.first, anchor, number, List.copyOf(draft.events), home, alike);
    draft.findings.forEach(finding -> byFinding.put(finding, told));
    return told;
  }

  /// What is told at a home, the full articles first.
  List<Told> at(Home home) {
    return byHome.getOrDefault(home, List.of());
  }

  /// The definitions that have a section, in order.
  List<Home.Shared> shared() {
    return byHome.keySet().stream()
        .filter(Home.Shared.class::isInstance)
        .map(Home.Shared.class::cast)
        .toList();
  }

  Told of(Finding finding) {
    return byFinding.get(finding);
  }

  /// The article that tells what a check is about.
  Optional<Told> inFull(String check) {
    return Optional.ofNullable(firstInFull.get(check));
  }

  /// Whether there was too much to tell all of it in full.
  boolean folded() {
    return folded;
  }

  int articles() {
    return articles;
  }

  int lines() {
    return lines;
  }
}

package io.github.schemadiff.diff;

import io.github.schemadiff.diff.Rows.Slot;
import io.github.schemadiff.match.Alignment;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.Shape.Branch;
import io.github.schemadiff.schema.Shape.Union;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which old branch is which new branch: by definition, by the constants that tell it from its
/// siblings, by label, by kind, then by the fields they share.
final class UnionAlignment {
  private static final double FIELDS_AT_LEAST = 0.5;
  private static final int MOST_PAIRS = 10_000;

  private final Rows rows;

  UnionAlignment(Rows rows) {
    this.rows = rows;
  }

  /// A branch with what it comes to.
  private record Candidate(Branch branch, Place place) {}

  /// Two unions, or one and a single shape, which is then its only branch.
  List<Row> below(Shape old, Shape recent) {
    if (rows.changes().bothEnumerations(old, recent)) {
      return each(old, recent);
    }
    boolean wrapped = !(old instanceof Union && recent instanceof Union);
    Alignment<Candidate> branches =
        new Alignment<>(
            candidates(old, rows.oldReading()), candidates(recent, rows.recentReading()));
    align(branches);
    if (wrapped && branches.rows().stream().noneMatch(UnionAlignment::isPair)) {
      return each(old, recent);
    }
    return branches.rows().stream().map(this::row).toList();
  }

  private List<Row> each(Shape old, Shape recent) {
    List<Row> both = new ArrayList<>(rows.removed().below(old));
    both.addAll(rows.added().below(recent));
    return both;
  }

  /// Unions that hold beside the fields of a structure.
  List<Row> below(List<Union> old, List<Union> recent) {
    List<Row> found = new ArrayList<>();
    for (int at = 0; at < Math.max(old.size(), recent.size()); at++) {
      if (at >= recent.size()) {
        found.addAll(rows.removed().below(old.get(at)));
      } else if (at >= old.size()) {
        found.addAll(rows.added().below(recent.get(at)));
      } else {
        found.addAll(below(old.get(at), recent.get(at)));
      }
    }
    return found;
  }

  private static boolean isPair(Alignment.Row<Candidate> row) {
    return row.old().isPresent() && row.recent().isPresent();
  }

  private static List<Candidate> candidates(Shape shape, Reading side) {
    if (shape instanceof Union union) {
      return union.branches().stream()
          .map(branch -> new Candidate(branch, side.at(branch.shape())))
          .toList();
    }
    Place only = side.at(shape);
    return List.of(new Candidate(new Branch(only.shape().typeName(), shape), only));
  }

  private Row row(Alignment.Row<Candidate> row) {
    if (row.recent().isEmpty()) {
      Candidate old = row.old().orElseThrow();
      String label = old.branch().label();
      return rows.removed(
          Slot.branch(label),
          old.place(),
          List.of(
              new Change.BranchRemoved(label, Optional.of(old.place().span()), Optional.empty())));
    }
    Candidate recent = row.recent().get();
    String label = recent.branch().label();
    if (row.old().isEmpty()) {
      return rows.added(
          Slot.branch(label),
          recent.place(),
          List.of(
              new Change.BranchAdded(label, Optional.empty(), Optional.of(recent.place().span()))));
    }
    return rows.aligned(Slot.branch(label), row.old().get().place(), recent.place());
  }

  private static void align(Alignment<Candidate> branches) {
    branches.pairBy(it -> it.place().definition());
    branches.pairBy(UnionAlignment::constants);
    branches.pairBy(it -> Optional.of(it.branch().label() + '\n' + kind(it)));
    branches.pairBy(it -> isObject(it) ? Optional.empty() : Optional.of(kind(it)));
    pairByFields(branches);
  }

  private static String kind(Candidate candidate) {
    return TypeWords.kind(candidate.place().shape());
  }

  private static boolean isObject(Candidate candidate) {
    return candidate.place().shape() instanceof Shape.Structure;
  }

  /// The constants of its fields, in the order of their names; empty where it has none.
  private static Optional<Map<String, String>> constants(Candidate candidate) {
    Map<String, String> constants = new TreeMap<>();
    if (candidate.place().shape() instanceof Shape.Structure structure) {
      for (Field field : structure.fields()) {
        if (field.shape() instanceof Shape.Enumeration one && one.symbols().size() == 1) {
          constants.put(field.name(), one.symbols().getFirst().value().toString());
        }
      }
    }
    return constants.isEmpty() ? Optional.empty() : Optional.of(constants);
  }

  /// What shares most of its fields, the best first.
  private static void pairByFields(Alignment<Candidate> branches) {
    record Alike(int old, int recent, double score) {}
    List<Integer> olds = branches.oldLeft();
    List<Integer> recents = branches.recentLeft();
    if (olds.size() * (long) recents.size() > MOST_PAIRS) {
      return;
    }
    List<Alike> all = new ArrayList<>();
    for (int old : olds) {
      for (int recent : recents) {
        double score = overlap(branches.old(old), branches.recent(recent));
        if (score >= FIELDS_AT_LEAST) {
          all.add(new Alike(old, recent, score));
        }
      }
    }
    all.sort((one, other) -> Double.compare(other.score(), one.score()));
    Set<Integer> oldTaken = new HashSet<>();
    Set<Integer> recentTaken = new HashSet<>();
    for (Alike one : all) {
      if (!oldTaken.contains(one.old()) && !recentTaken.contains(one.recent())) {
        oldTaken.add(one.old());
        recentTaken.add(one.recent());
        branches.pair(one.old(), one.recent());
      }
    }
  }

  private static boolean contradict(
      Optional<Map<String, String>> old, Optional<Map<String, String>> recent) {
    Map<String, String> before = old.orElse(Map.of());
    return recent.orElse(Map.of()).entrySet().stream()
        .anyMatch(it -> !before.getOrDefault(it.getKey(), it.getValue()).equals(it.getValue()));
  }

  private static double overlap(Candidate old, Candidate recent) {
    if (!(old.place().shape() instanceof Shape.Structure before)
        || !(recent.place().shape() instanceof Shape.Structure after)
        || contradict(constants(old), constants(recent))) {
      return 0;
    }
    Set<String> names = new HashSet<>();
    before.fields().forEach(field -> names.add(field.name()));
    long common = after.fields().stream().filter(field -> names.contains(field.name())).count();
    long all = names.size() + after.fields().size() - common;
    return all == 0 ? 1 : (double) common / all;
  }
}

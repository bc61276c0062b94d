package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Tells which change each break stems from.
///
/// Asked in this order: a fitting change ([Fit]) where the reader's failing subschema stands; at
/// the same path in the documents; at the nearest place above; the only change below that breaks
/// readers of this kind by its nature; the only such change of the event; and the only one at all.
/// What is left is explained by no single change.
public final class Attributor {
  private final Direction direction;
  private final List<Candidate> candidates;

  /// @param candidates the changes of what the same side writes
  private Attributor(Direction direction, List<Candidate> candidates) {
    this.direction = direction;
    this.candidates = candidates;
  }

  public static Attribution attribute(DiffNode root, Verdict backward, Verdict forward) {
    List<Candidate> candidates = Candidate.of(root);
    Map<Direction, Map<Change, List<Incompatibility>>> byChange = new EnumMap<>(Direction.class);
    Map<Direction, List<Incompatibility>> unexplained = new EnumMap<>(Direction.class);
    Map.of(Direction.BACKWARD, backward, Direction.FORWARD, forward)
        .forEach(
            (direction, verdict) -> {
              Map<Change, List<Incompatibility>> explained = new IdentityHashMap<>();
              List<Incompatibility> open = new ArrayList<>();
              Map<Voice, Attributor> attributors = new EnumMap<>(Voice.class);
              for (Incompatibility failure : breaks(verdict)) {
                attributors
                    .computeIfAbsent(
                        Voice.at(root, failure.path()),
                        voice -> new Attributor(direction, of(voice, candidates)))
                    .changeBehind(failure)
                    .ifPresentOrElse(
                        change ->
                            explained.computeIfAbsent(change, _ -> new ArrayList<>()).add(failure),
                        () -> open.add(failure));
              }
              byChange.put(direction, explained);
              unexplained.put(direction, open);
            });
    return new Attribution(byChange, unexplained);
  }

  private static List<Candidate> of(Voice voice, List<Candidate> candidates) {
    return candidates.stream().filter(candidate -> candidate.voice() == voice).toList();
  }

  private static List<Incompatibility> breaks(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compatible _ -> List.of();
      case Verdict.Incompatible incompatible -> incompatible.breaks();
      case Verdict.Undecided _ -> List.of();
    };
  }

  /// One change at one of its places.
  private record Candidate(DiffNode node, Optional<DiffNode> parent, Change change, Voice voice) {
    static List<Candidate> of(DiffNode root) {
      List<Candidate> all = new ArrayList<>();
      collect(root, Optional.empty(), List.of(), Voice.EVENT, all);
      return all;
    }

    /// @param parts that stand around
    private static void collect(
        DiffNode node,
        Optional<DiffNode> parent,
        List<DiffNode> parts,
        Voice around,
        List<Candidate> all) {
      boolean part = parent.isEmpty() || node.kind() == DiffNode.Kind.PART;
      List<DiffNode> trail = part ? Stream.concat(parts.stream(), Stream.of(node)).toList() : parts;
      Voice voice = part ? Voice.of(trail) : around;
      node.changes().stream()
          .filter(change -> !toldByAnother(change, node))
          .forEach(change -> all.add(new Candidate(node, parent, change, voice)));
      node.children().forEach(child -> collect(child, Optional.of(node), trail, voice, all));
    }
  }

  /// A suspected rename is told instead of the removal that stands beside it, and a type that was
  /// or becomes `null` instead of the nullability.
  private static boolean toldByAnother(Change change, DiffNode node) {
    return change instanceof Change.FieldRemoved && Wording.renamed(node)
        || change instanceof Change.NullabilityChanged && Wording.fromOrToNull(node);
  }

  private Optional<Change> changeBehind(Incompatibility failure) {
    return best(failure, candidate -> standsAt(candidate, failure))
        .or(() -> best(failure, candidate -> isNamedAt(candidate, failure)))
        .or(() -> best(failure, candidate -> samePath(candidate, failure)))
        .or(() -> nearestAbove(failure))
        .or(() -> onlyOne(candidate -> telling(candidate) && below(candidate, failure)))
        .or(() -> onlyOne(this::telling))
        .or(() -> onlyOne(candidate -> Nature.reachesReaders(candidate.change())));
  }

  private Optional<Change> best(Incompatibility failure, Predicate<Candidate> where) {
    return fitting(failure)
        .filter(where)
        .min(Comparator.comparingInt(candidate -> fit(candidate, failure)))
        .map(Candidate::change);
  }

  private Optional<Change> nearestAbove(Incompatibility failure) {
    return fitting(failure)
        .filter(candidate -> above(candidate.node().path(), failure.path()))
        .max(
            Comparator.<Candidate>comparingInt(candidate -> depth(candidate.node().path()))
                .thenComparing(candidate -> -fit(candidate, failure)))
        .map(Candidate::change);
  }

  private Optional<Change> onlyOne(Predicate<Candidate> where) {
    List<Candidate> found = candidates.stream().filter(where).limit(2).toList();
    boolean one = found.stream().map(Candidate::change).distinct().count() == 1;
    return one ? Optional.of(found.getFirst().change()) : Optional.empty();
  }

  private boolean telling(Candidate candidate) {
    return Nature.breaksByNature(candidate.change(), direction);
  }

  private Stream<Candidate> fitting(Incompatibility failure) {
    return candidates.stream().filter(candidate -> fit(candidate, failure) >= 0);
  }

  private int fit(Candidate candidate, Incompatibility failure) {
    return Fit.of(candidate.change(), failure, direction);
  }

  /// Whether the reader's failing subschema is the one of this place; for members, that of the
  /// object around it.
  private boolean standsAt(Candidate candidate, Incompatibility failure) {
    if (Nature.ofMember(candidate.change()) && failure.member().isPresent()) {
      return named(candidate.node(), failure.member().get())
          && candidate.parent().flatMap(this::address).filter(failure.reader()::equals).isPresent();
    }
    return address(candidate.node()).filter(failure.reader()::equals).isPresent()
        || failure.keyword().equals(Fit.REUSED) && isWriter(candidate.node(), failure);
  }

  /// Whether the reader's failing field is the one that this place names: the value within may
  /// stand in a definition.
  private boolean isNamedAt(Candidate candidate, Incompatibility failure) {
    return reader(candidate.node())
        .map(side -> side.span().file() + "#" + side.span().pointer())
        .filter(failure.reader()::equals)
        .isPresent();
  }

  private boolean isWriter(DiffNode node, Incompatibility failure) {
    Optional<Side> writer =
        switch (direction) {
          case BACKWARD -> node.old();
          case FORWARD -> node.recent();
        };
    return writer
        .map(side -> side.span().file() + "#" + side.span().pointer())
        .filter(it -> failure.writer().filter(it::equals).isPresent())
        .isPresent();
  }

  private Optional<String> address(DiffNode node) {
    return reader(node).map(side -> side.schema().file() + "#" + side.schema().pointer());
  }

  private Optional<Side> reader(DiffNode node) {
    return switch (direction) {
      case BACKWARD -> node.recent();
      case FORWARD -> node.old();
    };
  }

  private static boolean named(DiffNode node, String member) {
    return Stream.of(node.old(), node.recent())
        .flatMap(Optional::stream)
        .anyMatch(side -> side.name().equals(member));
  }

  private static boolean samePath(Candidate candidate, Incompatibility failure) {
    if (Nature.ofMember(candidate.change()) && failure.member().isPresent()) {
      return named(candidate.node(), failure.member().get())
          && candidate.node().path().toString().equals(failure.path().toString());
    }
    String path = candidate.node().path().toString();
    return path.equals(failure.path().toString())
        || (failure.member().isPresent() && path.equals(failure.path().parent().toString()));
  }

  private static boolean above(SchemaPath upper, SchemaPath lower) {
    return lower.toString().startsWith(upper + "/") || upper.toString().equals(lower.toString());
  }

  private static boolean below(Candidate candidate, Incompatibility failure) {
    return above(failure.path(), candidate.node().path());
  }

  private static int depth(SchemaPath path) {
    return path.steps().size();
  }
}

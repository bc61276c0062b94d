package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Tells which change each break stems from.
///
/// Asked in this order: a fitting change ([Fit]) where the reader's failing subschema stands; at
/// the same path in the documents; at the nearest place above; the one around all other changes
/// below of what the witness has there; the one that the names in it lead to; the only one below
/// that breaks readers of this kind by its nature; the only such change of the event; and the only
/// one at all. What is left is explained by no single change.
public final class Attributor {
  /// Nothing in common of two paths: the change is shown where its definition is used first.
  private static final int ELSEWHERE = 2;

  private final Direction direction;
  private final List<Candidate> candidates;
  private final CandidateIndex index;

  /// @param candidates the changes of what the same side writes
  private Attributor(Direction direction, List<Candidate> candidates) {
    this.direction = direction;
    this.candidates = candidates;
    this.index = new CandidateIndex(direction, candidates);
  }

  public static Attribution attribute(DiffNode root, Verdict backward, Verdict forward) {
    List<Candidate> candidates = Candidate.of(root);
    Function<SchemaPath, Voice> voices = Voice.in(root);
    Map<Direction, Map<Change, List<Incompatibility>>> byChange = new EnumMap<>(Direction.class);
    Map<Direction, List<Incompatibility>> unexplained = new EnumMap<>(Direction.class);
    Map<Change, DiffNode> rows = new IdentityHashMap<>();
    // In this order, as the first break of a finding is the one that its place is to show.
    for (Direction direction : Direction.values()) {
      Map<Change, List<Incompatibility>> explained = new IdentityHashMap<>();
      List<Incompatibility> open = new ArrayList<>();
      Map<Voice, Attributor> attributors = new EnumMap<>(Voice.class);
      for (Incompatibility failure : breaks(direction == Direction.BACKWARD ? backward : forward)) {
        Optional<Candidate> behind =
            attributors
                .computeIfAbsent(
                    voices.apply(failure.path()),
                    voice -> new Attributor(direction, of(voice, candidates)))
                .behind(failure);
        if (behind.isEmpty()) {
          open.add(failure);
        } else {
          Candidate one = behind.get();
          explained.computeIfAbsent(one.change(), _ -> new ArrayList<>()).add(failure);
          if (apart(one, failure) < ELSEWHERE) {
            rows.putIfAbsent(one.change(), one.node());
          }
        }
      }
      byChange.put(direction, explained);
      unexplained.put(direction, open);
    }
    return new Attribution(byChange, unexplained, rows);
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

  private Optional<Candidate> behind(Incompatibility failure) {
    String reader = failure.reader();
    // Several unions may stand at one path: the one that fails, if it is among them.
    return best(failure, standing(failure), it -> isBranchThere(it, failure) && of(it, failure))
        .or(() -> best(failure, index.near(failure.path()), it -> isBranchThere(it, failure)))
        .or(() -> best(failure, standing(failure), candidate -> standsAt(candidate, failure)))
        .or(() -> best(failure, index.named(reader), candidate -> isNamedAt(candidate, failure)))
        .or(() -> best(failure, index.near(failure.path()), it -> samePath(it, failure)))
        .or(() -> nearestAbove(failure))
        .or(() -> outermost(candidate -> shownBelow(candidate, failure)))
        .or(() -> Traces.best(candidates, failure, this::telling))
        .or(() -> onlyOne(candidate -> telling(candidate) && below(candidate, failure)))
        .or(() -> onlyOne(this::telling))
        .or(() -> onlyOne(candidate -> Nature.reachesReaders(candidate.change())));
  }

  /// Those of which some stand where the reader fails.
  private List<Candidate> standing(Incompatibility failure) {
    // A number tells by what its writer had it for.
    return failure.keyword().equals(Fit.REUSED) ? candidates : index.standing(failure.reader());
  }

  private Optional<Candidate> best(
      Incompatibility failure, List<Candidate> some, Predicate<Candidate> where) {
    return some.stream()
        .filter(where)
        .filter(candidate -> fit(candidate, failure) >= 0)
        .min(
            Comparator.<Candidate>comparingInt(candidate -> fit(candidate, failure))
                .thenComparing(candidate -> apart(candidate, failure)));
  }

  private Optional<Candidate> nearestAbove(Incompatibility failure) {
    return index.above(failure.path()).stream()
        .filter(candidate -> fit(candidate, failure) >= 0)
        .max(
            Comparator.<Candidate>comparingInt(candidate -> depth(candidate.node().path()))
                .thenComparing(candidate -> -fit(candidate, failure)));
  }

  private Optional<Candidate> onlyOne(Predicate<Candidate> where) {
    List<Candidate> found = candidates.stream().filter(where).limit(2).toList();
    boolean one = found.stream().map(Candidate::change).distinct().count() == 1;
    return one ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// The one around all others.
  private Optional<Candidate> outermost(Predicate<Candidate> where) {
    List<Candidate> found = candidates.stream().filter(where).toList();
    return found.stream()
        .min(Comparator.comparingInt(candidate -> depth(candidate.node().path())))
        .filter(top -> found.stream().allMatch(it -> top.node().path().isAbove(it.node().path())));
  }

  private boolean telling(Candidate candidate) {
    return Nature.breaksByNature(candidate.change(), direction);
  }

  private int fit(Candidate candidate, Incompatibility failure) {
    return Fit.of(candidate.change(), failure, direction);
  }

  /// Where no alternative, or more than one, is met, an alternative that came or went tells more
  /// than what the union says of itself.
  private static boolean isBranchThere(Candidate candidate, Incompatibility failure) {
    boolean branch =
        switch (candidate.change()) {
          case Change.BranchAdded _, Change.BranchRemoved _ -> true;
          case Change _ -> false;
        };
    return branch
        && failure.aspect() == Incompatibility.Aspect.UNION
        && samePath(candidate, failure);
  }

  /// Whether the alternative belongs to the union that fails.
  private boolean of(Candidate branch, Incompatibility failure) {
    return Stream.concat(Stream.of(branch.node()), branch.parent().stream())
        .anyMatch(node -> address(node).filter(failure.reader()::equals).isPresent());
  }

  /// Whether the reader's failing subschema is the one of this place; for members, that of the
  /// object around it.
  private boolean standsAt(Candidate candidate, Incompatibility failure) {
    if (Nature.ofMember(candidate.change()) && failure.member().isPresent()) {
      return named(candidate.node(), failure.member().get())
          && candidate.parent().flatMap(this::address).filter(failure.reader()::equals).isPresent();
    }
    return address(candidate.node()).filter(failure.reader()::equals).isPresent()
            && (!isOfUse(candidate) || candidate.node().path().meets(failure.path()))
        || failure.keyword().equals(Fit.REUSED) && isWriter(candidate.node(), failure);
  }

  /// Whether the change stands outside of the reader's subschema, where it is used: other uses of
  /// the same definition have nothing of it.
  private boolean isOfUse(Candidate candidate) {
    Optional<SourceSpan> said =
        switch (direction) {
          case BACKWARD -> candidate.change().recent();
          case FORWARD -> candidate.change().old();
        };
    Optional<SourceSpan> schema =
        CandidateIndex.reader(candidate.node(), direction).map(Side::schema);
    return said.isPresent() && schema.isPresent() && !schema.get().isAround(said.get());
  }

  /// Whether the reader's failing field is the one that this place names: the value within may
  /// stand in a definition.
  private boolean isNamedAt(Candidate candidate, Incompatibility failure) {
    return CandidateIndex.name(candidate.node(), direction)
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
    return CandidateIndex.address(node, direction);
  }

  private static boolean named(DiffNode node, String member) {
    return Stream.of(node.old(), node.recent())
        .flatMap(Optional::stream)
        .anyMatch(side -> side.name().equals(member));
  }

  private static boolean samePath(Candidate candidate, Incompatibility failure) {
    if (Nature.ofMember(candidate.change()) && failure.member().isPresent()) {
      return named(candidate.node(), failure.member().get())
          && candidate.node().path().parent().meets(failure.path().parent());
    }
    SchemaPath path = candidate.node().path();
    return path.meets(failure.path())
        || (failure.member().isPresent() && path.meets(failure.path().parent()));
  }

  /// Whether the document that fails has what changed: where no alternative of a union is met, or
  /// more than one, because of what stands within it.
  private boolean shownBelow(Candidate candidate, Incompatibility failure) {
    return below(candidate, failure)
        && Nature.reachesReaders(candidate.change())
        && (!Nature.directed(candidate.change()) || telling(candidate))
        && Witnesses.shows(failure, candidate.node().path());
  }

  /// How far the row of a change is from where the document fails: 0 where it stands there.
  private static int apart(Candidate candidate, Incompatibility failure) {
    SchemaPath path = candidate.node().path();
    boolean related = path.isAbove(failure.path()) || failure.path().isAbove(path);
    return samePath(candidate, failure) ? 0 : related ? 1 : ELSEWHERE;
  }

  private static boolean below(Candidate candidate, Incompatibility failure) {
    return failure.path().isAbove(candidate.node().path());
  }

  private static int depth(SchemaPath path) {
    return path.steps().size();
  }
}

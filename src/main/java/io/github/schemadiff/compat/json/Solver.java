package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.json.text.TextLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Finds documents of a conjunction, or proves that it has none.
///
/// Inhabitation is a least fixed point over all conjunctions reached. The search goes depth first;
/// a conjunction met again within itself counts as empty there, which is right for the least fixed
/// point: a smallest document contains no smaller document of the same conjunction in its own
/// place. An emptiness found that way holds only under the assumption, so it is remembered for good
/// only when the conjunction assumed empty has itself come out empty.
///
/// A budget of steps bounds the work: [OutOfBudget] is thrown beyond it.
final class Solver {
  private static final int NO_ASSUMPTION = Integer.MAX_VALUE;

  /// How deep documents nest at the most.
  private static final int DEEPEST = 2_000;

  private final List<Node> classes;
  private final Overview overview;
  private final Inclusion inclusion = new Inclusion(this);
  private final BranchSearch branches = new BranchSearch(this);
  private final Map<Literals, Answer> known = new HashMap<>();
  private final Map<Literals, Frame> inProgress = new HashMap<>();
  private final List<Frame> stack = new ArrayList<>();

  /// What is so if the conjunctions in progress have no more documents than are known of them.
  private final Map<Literals, Tentative> tentative = new HashMap<>();

  private final List<Literals> tentativeOrder = new ArrayList<>();
  private final Map<List<Integer>, Node> unions = new HashMap<>();
  private int assumption = NO_ASSUMPTION;
  private long steps;
  private long budget = Long.MAX_VALUE;

  /// @param classes one node of each class, by id; grows by the unions that the search makes up
  Solver(List<Node> classes) {
    this.classes = classes;
    this.overview = new Overview(classes);
  }

  /// A conjunction that is being searched.
  private static final class Frame {
    final int depth;

    /// Whether the conjunction was met within itself.
    boolean met;

    /// Its documents as far as they are known: what is found where it is met within itself.
    final Set<JsonNode> found = new LinkedHashSet<>();

    Frame(int depth) {
      this.depth = depth;
    }
  }

  /// @param depth of the outermost conjunction in progress that was assumed of
  private record Tentative(int depth, Answer answer) {}

  static final class OutOfBudget extends RuntimeException {
    OutOfBudget() {
      super("the search was given up after its budget of steps", null, false, false);
    }
  }

  /// Starts a new question with a budget of so many steps.
  void begin(long allowance) {
    steps = 0;
    budget = allowance;
    inclusion.begin();
    inProgress.clear();
    stack.clear();
    tentative.clear();
    tentativeOrder.clear();
    assumption = NO_ASSUMPTION;
  }

  void step() {
    step(1);
  }

  /// @param work in units of about a microsecond
  void step(int work) {
    steps += work;
    if (steps > budget) {
      throw new OutOfBudget();
    }
  }

  int possibleKinds(Node node) {
    return overview.kinds(node);
  }

  /// Whether it is plain that no value of certain kinds satisfies both.
  boolean surelyDisjoint(Node one, Node other, int ofKinds) {
    return overview.surelyDisjoint(one, other, ofKinds);
  }

  /// The branches of a node's `oneOf` that are not told apart at a glance from one of them.
  List<Node> rivals(Node union, int branch, Kind kind) {
    return overview.rivals(union, branch, kind);
  }

  /// Whether it is plain that whatever of a kind satisfies the one satisfies the other.
  boolean surelyIncluded(Node one, Node other, Kind kind) {
    return inclusion.holds(Literals.of(Literals.positive(one, false, false)), other, kind.bit());
  }

  Map<String, List<JsonNode>> discriminators(Node node) {
    return overview.discriminators(node);
  }

  Node node(int code) {
    return classes.get(Literals.node(code));
  }

  Node representative(Node node) {
    return classes.get(node.id);
  }

  /// A node that accepts what any of these accept.
  Node union(List<Node> nodes) {
    List<Integer> ids = nodes.stream().map(node -> node.id).sorted().distinct().toList();
    return unions.computeIfAbsent(
        ids,
        _ -> {
          Node union = new Node(null);
          union.anyOf.addAll(nodes);
          union.id = classes.size();
          union.meaning = union.id;
          classes.add(union);
          return union;
        });
  }

  /// Up to `wanted` distinct documents.
  Answer solve(Literals goal, int wanted) {
    step(1 + goal.codes().length / 4);
    if (contradictory(goal)) {
      return Answer.EMPTY;
    }
    Answer before = known.get(goal);
    if (before != null
        && (before.complete() || before.unknown().isPresent() || before.found().size() >= wanted)) {
      return before;
    }
    Frame frame = inProgress.get(goal);
    if (frame != null) {
      assume(frame.depth);
      return Answer.all(List.copyOf(frame.found));
    }
    Tentative assumed = tentative.get(goal);
    if (assumed != null) {
      assume(assumed.depth());
      return assumed.answer();
    }
    if (includedInRefused(goal, Kind.ALL)) {
      known.put(goal, Answer.EMPTY);
      return Answer.EMPTY;
    }
    return enter(goal, wanted);
  }

  /// Whether what is asked for plainly satisfies what it must not.
  boolean includedInRefused(Literals goal, int kinds) {
    Literals asked = goal.positives();
    for (int code : goal.codes()) {
      if (!Literals.isPositive(code) && inclusion.holds(asked, node(code), kinds)) {
        return true;
      }
    }
    return false;
  }

  /// Whether some node is asked for and refused at once.
  private boolean contradictory(Literals goal) {
    int[] codes = goal.codes();
    for (int refused : codes) {
      if (!Literals.isPositive(refused)) {
        for (int asked : codes) {
          if (Literals.isPositive(asked) && node(asked).meaning == node(refused).meaning) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void assume(int depth) {
    assumption = Math.min(assumption, depth);
    stack.get(depth).met = true;
  }

  private Answer enter(Literals goal, int wanted) {
    int outer = assumption;
    int mark = tentativeOrder.size();
    if (stack.size() > DEEPEST) {
      throw new Undecidable("documents would nest deeper than %,d levels".formatted(DEEPEST));
    }
    Frame frame = new Frame(stack.size());
    Answer before = known.get(goal);
    if (before != null) {
      frame.found.addAll(before.found());
    }
    inProgress.put(goal, frame);
    stack.add(frame);
    Answer answer;
    boolean more;
    do {
      // Met within itself, the conjunction was known by fewer documents than there are.
      forgetTentative(mark, false);
      assumption = NO_ASSUMPTION;
      answer = search(goal, wanted);
      more = frame.found.addAll(answer.found());
    } while (frame.met && more && frame.found.size() < wanted);
    inProgress.remove(goal);
    stack.removeLast();
    return conclude(goal, frame, answer, mark, outer, wanted);
  }

  /// Remembers what does not depend on conjunctions that are still in progress.
  private Answer conclude(
      Literals goal, Frame frame, Answer last, int mark, int outer, int wanted) {
    List<JsonNode> found = frame.found.stream().limit(wanted).toList();
    boolean enough = found.size() >= wanted;
    Answer answer =
        enough ? Answer.some(found) : new Answer(found, last.complete(), last.unknown());
    if (enough || assumption >= frame.depth) {
      forgetTentative(mark, answer.complete());
      known.put(goal, answer);
      assumption = outer;
      return answer;
    }
    if (answer.inhabited()) {
      known.put(goal, new Answer(found, false, last.unknown()));
    }
    if (answer.complete()) {
      // What rested on this conjunction rests on what it rests on.
      for (Literals inner : tentativeOrder.subList(mark, tentativeOrder.size())) {
        tentative.computeIfPresent(
            inner, (_, one) -> new Tentative(Math.min(one.depth(), assumption), one.answer()));
      }
      tentative.put(goal, new Tentative(assumption, answer));
      tentativeOrder.add(goal);
    } else {
      forgetTentative(mark, false);
    }
    assumption = Math.min(outer, assumption);
    return answer;
  }

  /// Drops what was found under assumptions since `mark`, or keeps it for good if the assumptions
  /// held.
  private void forgetTentative(int mark, boolean held) {
    while (tentativeOrder.size() > mark) {
      Literals goal = tentativeOrder.removeLast();
      Tentative dropped = tentative.remove(goal);
      if (held) {
        known.put(goal, dropped.answer());
      }
    }
  }

  private Answer search(Literals goal, int wanted) {
    int kinds = Kind.ALL;
    for (int code : goal.codes()) {
      if (Literals.isPositive(code)) {
        kinds &= possibleKinds(node(code));
      }
    }
    if (kinds == 0) {
      return Answer.EMPTY;
    }
    if (wanted == 1) {
      Optional<JsonNode> sample = Samples.fitting(this, goal, kinds);
      if (sample.isPresent()) {
        return Answer.some(List.of(sample.get()));
      }
    }
    return branches.search(goal, wanted, kinds);
  }

  /// The first branches of a conjunction for one kind, in which what a member or item must satisfy
  /// can be looked up.
  List<Expansion> leaves(Literals goal, Kind kind, int most) {
    return branches.leaves(goal, kind, most);
  }

  /// Strings within a language that satisfy a conjunction: names of members.
  Answer strings(Literals goal, TextLanguage within, int wanted, Set<JsonNode> excluded) {
    return branches.strings(goal, within, wanted, excluded);
  }

  boolean accepts(Literals goal, JsonNode value) {
    for (int code : goal.codes()) {
      if (Evaluator.accepts(node(code), value) != Literals.isPositive(code)) {
        return false;
      }
    }
    return true;
  }
}

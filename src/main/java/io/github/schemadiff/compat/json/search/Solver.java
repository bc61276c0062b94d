package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.text.TextLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Finds documents of a conjunction, or proves that it has none.
///
/// What a conjunction is asked about again, within itself or later, is remembered by [FixedPoint].
///
/// A budget of steps bounds the work: [OutOfBudget] is thrown beyond it.
public final class Solver {
  private final List<Node> classes;
  private final Overview overview;
  private final Inclusion inclusion = new Inclusion(this);
  private final BranchSearch branches = new BranchSearch(this);
  private final FixedPoint answers = new FixedPoint(this::search);
  private final Map<List<Integer>, Node> unions = new HashMap<>();
  private long steps;
  private long budget = Long.MAX_VALUE;

  /// @param classes one node of each class, by id; grows by the unions that the search makes up
  public Solver(List<Node> classes) {
    this.classes = classes;
    this.overview = new Overview(classes);
  }

  public static final class OutOfBudget extends RuntimeException {
    OutOfBudget() {
      super("the search was given up after its budget of steps", null, false, false);
    }
  }

  /// Starts a new question with a budget of so many steps.
  public void begin(long allowance) {
    steps = 0;
    budget = allowance;
    inclusion.begin();
    answers.begin();
  }

  /// Goes on after a question that came to no end.
  public void recover() {
    inclusion.recover();
    answers.begin();
  }

  /// Does something with so many steps at the most, fewer if fewer are left.
  public <T> T within(long allowance, Supplier<T> work) {
    long outer = budget;
    budget = Math.min(outer, steps + allowance);
    try {
      return work.get();
    } finally {
      budget = outer;
    }
  }

  public void step() {
    step(1);
  }

  /// @param work in units of about a microsecond
  public void step(int work) {
    steps += work;
    if (steps > budget) {
      throw new OutOfBudget();
    }
  }

  public int possibleKinds(Node node) {
    return overview.kinds(node);
  }

  /// Whether it is plain that no value of certain kinds satisfies both.
  public boolean surelyDisjoint(Node one, Node other, int ofKinds) {
    return overview.surelyDisjoint(one, other, ofKinds);
  }

  /// Whether it is plain that what satisfies a branch of a union satisfies no other one.
  public boolean isAlone(Node union, Node branch) {
    List<Node> branches = union.oneOf.isEmpty() ? union.anyOf : union.oneOf;
    for (Node other : branches) {
      if (other != branch && !surelyDisjoint(branch, other, Kind.ALL)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a conjunction admits everything.
  public boolean saysNothing(Literals goal) {
    for (int code : goal.codes()) {
      if (!Literals.isPositive(code) || !node(code).trivial()) {
        return false;
      }
    }
    return true;
  }

  /// Whether values of the one are plainly not meant for the other.
  public boolean meantForOthers(Node one, Node other, int ofKinds) {
    return overview.meantForOthers(one, other, ofKinds);
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

  public Node node(int code) {
    return classes.get(Literals.node(code));
  }

  public Node representative(Node node) {
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
  public Answer solve(Literals goal, int wanted) {
    step(1 + goal.codes().length / 4);
    if (contradictory(goal)) {
      return Answer.EMPTY;
    }
    Answer before = answers.recall(goal, wanted);
    if (before != null) {
      return before;
    }
    if (includedInRefused(goal, Kind.ALL)) {
      answers.put(goal, Answer.EMPTY);
      return Answer.EMPTY;
    }
    return answers.find(goal, wanted);
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
  public List<Expansion> leaves(Literals goal, Kind kind, int most) {
    return branches.leaves(goal, kind, most);
  }

  /// Strings within a language that satisfy a conjunction: names of members.
  Answer strings(Literals goal, TextLanguage within, int wanted, Set<JsonNode> excluded) {
    return branches.strings(goal, within, wanted, excluded);
  }

  /// @throws Undecidable if it depends on what could not be read
  boolean accepts(Literals goal, JsonNode value) {
    Undecidable open = null;
    for (int code : goal.codes()) {
      try {
        if (Evaluator.accepts(node(code), value) != Literals.isPositive(code)) {
          return false;
        }
      } catch (Undecidable reason) {
        open = reason;
      }
    }
    if (open != null) {
      throw open;
    }
    return true;
  }
}

package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.text.TooComplex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Proves, keyword by keyword, that all documents of a conjunction satisfy a node. "No" means only
/// that it is not that plain: then the [Solver] searches for a document that does not.
///
/// Releases of one schema mostly end here: what did not change is known to be included by its
/// class, and a proof follows the two schemas in step where something did. Recursion is
/// coinductive: a pair that is met again within itself, after a step into the document, may be
/// taken as proven.
final class Inclusion {
  /// Pairs that are looked at for one question.
  private static final int ALLOWANCE = 400_000;

  /// Unions of the writer that are told apart, one within the other, at one place.
  private static final int MOST_SPLITS = 2;

  private static final int NONE = Integer.MAX_VALUE;

  private record Pair(Literals premise, int kinds, int conclusion) {}

  private record Asked(Literals literals, int kinds) {}

  /// @param proven what it came out as; while it is in progress, what may be assumed
  /// @param depth on the stack of pairs in progress; negative once done
  /// @param level steps into the document that lead there
  private record State(boolean proven, int depth, int level) {}

  private final Solver solver;
  private final Map<Asked, Premise> premises = new HashMap<>();
  private final Map<Pair, State> known = new HashMap<>();

  /// Pairs proven under assumptions on pairs in progress.
  private final List<Pair> provisional = new ArrayList<>();

  private final MemberInclusion members = new MemberInclusion(this);
  private final ItemInclusion items = new ItemInclusion(this);
  private int lowest = NONE;
  private int depth;
  private int level;
  private int left = ALLOWANCE;

  /// Whether a proof has begun and not come to its end.
  private boolean interrupted;

  Inclusion(Solver solver) {
    this.solver = solver;
  }

  /// Starts a new question.
  void begin() {
    left = ALLOWANCE;
    recover();
  }

  /// After an end before its time: what was in progress is unknown again.
  void recover() {
    if (interrupted) {
      forgetProvisional();
    }
  }

  /// Whether it is plain that every document of the premise satisfies the node, as far as it is of
  /// certain kinds.
  boolean holds(Literals premise, Node conclusion, int kinds) {
    interrupted = true;
    boolean proven = false;
    try {
      proven = proves(premise, kinds, conclusion, 0);
    } catch (Undecidable | TooComplex _) {
      forgetProvisional();
    }
    interrupted = false;
    return proven;
  }

  private void forgetProvisional() {
    known.values().removeIf(state -> state.depth() >= 0);
    provisional.forEach(known::remove);
    provisional.clear();
    depth = 0;
    level = 0;
    lowest = NONE;
    interrupted = false;
  }

  /// Of a member's or item's value.
  boolean holdsWithin(Literals premise, Node conclusion) {
    level++;
    boolean proven = proves(premise, Kind.ALL, conclusion, 0);
    level--;
    return proven;
  }

  private boolean proves(Literals premise, int kinds, Node said, int splits) {
    Node conclusion = solver.representative(said);
    if (conclusion.trivial() || says(premise, conclusion)) {
      return true;
    }
    Pair pair = new Pair(premise, kinds, conclusion.id);
    State state = known.get(pair);
    if (state != null && state.depth() < 0) {
      return state.proven();
    }
    if (state != null) {
      lowest = Math.min(lowest, state.depth());
      return level > state.level();
    }
    if (--left < 0 || depth > 2_000) {
      return false;
    }
    return conclude(pair, conclusion, splits);
  }

  private boolean conclude(Pair pair, Node conclusion, int splits) {
    int outer = lowest;
    int mark = provisional.size();
    lowest = NONE;
    known.put(pair, new State(true, depth, level));
    depth++;
    boolean proven = prove(premise(pair.premise(), pair.kinds()), conclusion, splits);
    depth--;
    if (!proven) {
      // What rested on it is unknown again.
      while (provisional.size() > mark) {
        known.remove(provisional.removeLast());
      }
      known.put(pair, new State(false, -1, 0));
      lowest = outer;
    } else {
      known.put(pair, new State(true, -1, 0));
      if (lowest < depth) {
        provisional.add(pair);
      } else {
        provisional.subList(mark, provisional.size()).clear();
      }
      lowest = Math.min(outer, lowest < depth ? lowest : NONE);
    }
    return proven;
  }

  Premise premise(Literals literals) {
    return premise(literals, Kind.ALL);
  }

  private Premise premise(Literals literals, int kinds) {
    return premises.computeIfAbsent(
        new Asked(literals, kinds), _ -> new Premise(solver, literals, kinds));
  }

  /// Whether the premise contains it word for word.
  private boolean says(Literals premise, Node conclusion) {
    for (int code : premise.codes()) {
      if (Literals.isPositive(code) && solver.node(code).meaning == conclusion.meaning) {
        return true;
      }
    }
    return false;
  }

  private boolean prove(Premise premise, Node conclusion, int splits) {
    if (conclusion.broken != null) {
      return false;
    }
    if (premise.kinds == 0) {
      return true;
    }
    if (premise.values != null
        && premise.values.stream().allMatch(value -> Evaluator.accepts(conclusion, value))) {
      return true;
    }
    return !conclusion.impossible()
            && ScalarInclusion.holds(premise, conclusion)
            && (!premise.may(Kind.ARRAY) || items.hold(premise, conclusion))
            && (!premise.may(Kind.OBJECT) || members.hold(premise, conclusion))
            && clauses(premise, conclusion, splits)
        || splits < MOST_SPLITS && byBranches(premise, conclusion, splits);
  }

  /// What applies in place.
  private boolean clauses(Premise premise, Node conclusion, int splits) {
    return (conclusion.reference == null || holdsHere(premise, conclusion.reference, splits))
        && conclusion.allOf.stream().allMatch(part -> holdsHere(premise, part, splits))
        && (conclusion.anyOf.isEmpty() || any(premise, conclusion.anyOf, splits))
        && (conclusion.oneOf.isEmpty() || one(premise, conclusion.oneOf, splits))
        && (conclusion.not == null || fails(premise, conclusion.not))
        && (conclusion.condition == null || conditional(premise, conclusion, splits));
  }

  boolean holdsHere(Premise premise, Node conclusion, int splits) {
    return proves(premise.literals, premise.asked, conclusion, splits);
  }

  private boolean any(Premise premise, List<Node> branches, int splits) {
    return likely(premise, branches).stream()
        .anyMatch(branch -> holdsHere(premise, branch, splits));
  }

  private boolean one(Premise premise, List<Node> branches, int splits) {
    List<Node> likely = likely(premise, branches);
    return likely.size() == 1 && holdsHere(premise, likely.getFirst(), splits);
  }

  /// Branches that are not told apart from the premise at a glance; namesakes first.
  private List<Node> likely(Premise premise, List<Node> branches) {
    return branches.stream()
        .filter(branch -> !fails(premise, branch))
        .sorted(Comparator.comparing(branch -> !namesake(premise, branch)))
        .toList();
  }

  private boolean namesake(Premise premise, Node branch) {
    String name = solver.representative(branch).definitionName();
    return premise.parts.stream().anyMatch(part -> part.node().definitionName().equals(name));
  }

  /// Whether it is plain that no document of the premise satisfies the node.
  private boolean fails(Premise premise, Node node) {
    for (Premise.Part part : premise.parts) {
      if (solver.surelyDisjoint(part.node(), node, premise.kinds)) {
        return true;
      }
    }
    return false;
  }

  private boolean conditional(Premise premise, Node conclusion, int splits) {
    boolean thenHolds = conclusion.then == null || holdsHere(premise, conclusion.then, splits);
    boolean elseHolds =
        conclusion.otherwise == null || holdsHere(premise, conclusion.otherwise, splits);
    return thenHolds && elseHolds
        || thenHolds && holdsHere(premise, conclusion.condition, splits)
        || elseHolds && fails(premise, conclusion.condition)
        || premise.parts.stream().anyMatch(part -> sameCondition(part.node(), conclusion));
  }

  private static boolean sameCondition(Node one, Node other) {
    return one.condition != null
        && one.condition.meaning == other.condition.meaning
        && sameOrNone(one.then, other.then)
        && sameOrNone(one.otherwise, other.otherwise);
  }

  private static boolean sameOrNone(Node said, Node asked) {
    return asked == null || said != null && said.meaning == asked.meaning;
  }

  /// By each branch of a union that the writer chooses from.
  private boolean byBranches(Premise premise, Node conclusion, int splits) {
    for (Premise.Part part : premise.parts) {
      for (List<Node> union : List.of(part.node().anyOf, part.node().oneOf)) {
        if (!union.isEmpty()
            && union.stream().noneMatch(branch -> says(premise.literals, branch))) {
          return union.stream()
              .filter(branch -> !fails(premise, branch))
              .allMatch(
                  branch ->
                      proves(
                          premise.literals.and(part.code(branch)),
                          premise.asked,
                          conclusion,
                          splits + 1));
        }
      }
    }
    return false;
  }
}

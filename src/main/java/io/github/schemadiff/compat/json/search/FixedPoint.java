package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Undecidable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which conjunctions have documents: a least fixed point over all that are reached.
///
/// The search goes depth first; a conjunction met again within itself counts as empty there, which
/// is right for the least fixed point: a smallest document contains no smaller document of the same
/// conjunction in its own place. An emptiness found that way holds only under the assumption, so it
/// is remembered for good only when the conjunction assumed empty has itself come out empty.
///
/// Depth first alone would walk a large schema from definition to definition before it looks at
/// what is near. So documents of few levels are looked for first; what lies deeper counts as empty
/// for that time, an assumption like the other.
final class FixedPoint {
  private static final int NO_ASSUMPTION = Integer.MAX_VALUE;

  /// Where documents are assumed that nest deeper than is looked at.
  private static final int BEYOND = -1;

  /// How deep documents nest at the most.
  private static final int DEEPEST = 2_000;

  private static final int[] DEPTHS = {6, 24, DEEPEST};

  /// Looks for documents of a conjunction that is not known yet.
  interface Search {
    Answer apply(Literals goal, int wanted);
  }

  private final Search search;
  private final Map<Literals, Answer> known = new HashMap<>();
  private final Map<Literals, Frame> inProgress = new HashMap<>();
  private final List<Frame> stack = new ArrayList<>();

  /// What is so if the conjunctions in progress have no more documents than are known of them.
  private final Map<Literals, Tentative> tentative = new HashMap<>();

  /// In the order in which they were found; null where one was found anew since.
  private final List<Literals> tentativeOrder = new ArrayList<>();

  private int assumption = NO_ASSUMPTION;
  private int limit = DEEPEST;
  private boolean limited;

  FixedPoint(Search search) {
    this.search = search;
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
  /// @param levels below it that were looked at
  /// @param position in the order
  private record Tentative(int depth, int levels, int position, Answer answer) {
    Tentative restingOn(int other) {
      return new Tentative(Math.min(depth, other), levels, position, answer);
    }
  }

  /// Starts a new question: what the last one left in the middle is forgotten.
  void begin() {
    inProgress.clear();
    stack.clear();
    tentative.clear();
    tentativeOrder.clear();
    assumption = NO_ASSUMPTION;
  }

  /// What is known of a conjunction, or assumed where it is in progress; null where nothing is.
  Answer recall(Literals goal, int wanted) {
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
    if (assumed != null && (assumed.depth() != BEYOND || levels() <= assumed.levels())) {
      assume(assumed.depth());
      return assumed.answer();
    }
    return null;
  }

  void put(Literals goal, Answer answer) {
    known.put(goal, answer);
  }

  private void assume(int depth) {
    assumption = Math.min(assumption, depth);
    if (depth != BEYOND) {
      stack.get(depth).met = true;
    }
  }

  /// That may still be looked at below the conjunction in progress.
  private int levels() {
    return limit - stack.size();
  }

  /// Looks for documents of a conjunction, those of few levels first.
  Answer find(Literals goal, int wanted) {
    if (!stack.isEmpty()) {
      return within(goal, wanted);
    }
    Answer answer = Answer.EMPTY;
    for (int depth : DEPTHS) {
      limit = depth;
      limited = false;
      answer = within(goal, wanted);
      if (!limited || answer.found().size() >= wanted) {
        break;
      }
      forgetTentative(0, false);
      assumption = NO_ASSUMPTION;
    }
    return answer;
  }

  /// Searches a conjunction, again as long as more is found of it within itself.
  private Answer within(Literals goal, int wanted) {
    if (levels() < 0) {
      if (limit == DEEPEST) {
        throw new Undecidable("documents would nest deeper than %,d levels".formatted(DEEPEST));
      }
      limited = true;
      assume(BEYOND);
      Answer before = known.get(goal);
      return before == null ? Answer.EMPTY : Answer.all(before.found());
    }
    int outer = assumption;
    int mark = tentativeOrder.size();
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
      answer = search.apply(goal, wanted);
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
        tentative.computeIfPresent(inner, (_, one) -> one.restingOn(assumption));
      }
      Tentative one = new Tentative(assumption, levels(), tentativeOrder.size(), answer);
      Tentative before = tentative.put(goal, one);
      if (before != null) {
        tentativeOrder.set(before.position(), null);
      }
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
      if (held && dropped != null) {
        known.put(goal, dropped.answer());
      }
    }
  }
}

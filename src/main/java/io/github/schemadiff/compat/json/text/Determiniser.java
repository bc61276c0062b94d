package io.github.schemadiff.compat.json.text;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs a [Program] on all texts at once.
///
/// A *thread* is a step that waits for a character, and the *duties* that its look-aheads have
/// left: states of their own automata, all of which must accept the rest. A state of the result is
/// a set of threads together with the states of the contexts. Everything is numbered, so that
/// states are compared by numbers.
final class Determiniser {
  /// How many moves of threads one pattern may cost.
  static final long MAX_WORK = 2_000_000;

  private record Thread(Step step, int duties) {}

  private record Place(Step step, int context, int duties) {}

  private record State(int context, IntBuffer threads) {}

  private record Pending(int look, int context) {}

  private final Program program;
  private final Alphabet alphabet;
  private final int[] sample;
  private final List<BitSet> sets = new ArrayList<>();
  private long work;

  private final Numbering<Thread> threads = new Numbering<>();
  private final Numbering<IntBuffer> contexts = new Numbering<>();
  private final Map<Place, int[]> closures = new HashMap<>();

  private final Duties duties;
  private final Map<Pending, Integer> dutyStart = new HashMap<>();

  private final int accepted;

  Determiniser(Program program) {
    this.program = program;
    List<Alphabet> parts = new ArrayList<>();
    program.sets().forEach(set -> parts.add(Alphabet.of(set)));
    program.contexts().forEach(context -> parts.add(context.alphabet()));
    alphabet = Alphabet.join(parts).alphabet();
    sample = new int[alphabet.classes()];
    Arrays.fill(sample, -1);
    for (int i = 0; i < alphabet.starts().length; i++) {
      int symbolClass = alphabet.classOf()[i];
      sample[symbolClass] = sample[symbolClass] < 0 ? alphabet.starts()[i] : sample[symbolClass];
    }
    for (CharSet set : program.sets()) {
      BitSet members = new BitSet();
      for (int c = 0; c < sample.length; c++) {
        members.set(c, set.contains(CharSet.codePoint(sample[c])));
      }
      sets.add(members);
    }
    duties = new Duties(sample);
    accepted = threads.of(new Thread(Step.Accept.INSTANCE, Duties.NONE));
  }

  Dfa language() {
    return language(
        program.start(), contexts.of(IntBuffer.wrap(new int[program.contexts().size()])));
  }

  private Dfa language(Step start, int startContext) {
    Numbering<State> states = new Numbering<>();
    int classes = alphabet.classes();
    int[] table = new int[64 * classes];
    BitSet accepting = new BitSet();
    states.of(state(startContext, closure(start, startContext, Duties.NONE)));
    for (int number = 0; number < states.size(); number++) {
      State state = states.get(number);
      int[] running = state.threads().array();
      accepting.set(number, accepts(running));
      int base = number * classes;
      if (base + classes > Dfa.CELLS) {
        throw new TooComplex("a pattern that needs more than " + number + " states");
      }
      if (base + classes > table.length) {
        table = Arrays.copyOf(table, 2 * (base + classes));
      }
      for (int c = 0; c < classes; c++) {
        table[base + c] = states.of(next(state.context(), running, c));
      }
    }
    return Minimiser.canonical(alphabet, Arrays.copyOf(table, states.size() * classes), accepting);
  }

  private State state(int context, int[] running) {
    if (running.length == 0 || Arrays.binarySearch(running, accepted) >= 0) {
      int[] settled = running.length == 0 ? running : new int[] {accepted};
      return new State(-1, IntBuffer.wrap(settled));
    }
    return new State(context, IntBuffer.wrap(withoutSubsumed(running)));
  }

  private State next(int context, int[] running, int symbolClass) {
    if (running.length == 1 && running[0] == accepted) {
      return state(context, running);
    }
    int nextContext = context < 0 ? context : contextAfter(context, symbolClass);
    int[] reached = new int[Math.max(8, running.length)];
    int size = 0;
    for (int number : running) {
      spend(1);
      Thread thread = threads.get(number);
      int left = duties.after(thread.duties, symbolClass);
      if (left == Duties.IMPOSSIBLE) {
        continue;
      }
      int[] more =
          switch (thread.step) {
            case Step.Accept accept -> new int[] {threads.of(new Thread(accept, left))};
            case Step.Consume consume ->
                sets.get(consume.set).get(symbolClass)
                    ? closure(consume.next, nextContext, left)
                    : new int[0];
            case Step.Fork _, Step.Ahead _, Step.Behind _ ->
                throw new IllegalStateException("a thread waits for a character");
          };
      spend(more.length);
      if (size + more.length > reached.length) {
        reached = Arrays.copyOf(reached, 2 * (size + more.length));
      }
      System.arraycopy(more, 0, reached, size, more.length);
      size += more.length;
    }
    return state(nextContext, Arrays.stream(reached, 0, size).sorted().distinct().toArray());
  }

  /// The threads that a step leads to without reading a character, sorted.
  private int[] closure(Step from, int context, int startDuties) {
    Place place = new Place(from, context, startDuties);
    int[] known = closures.get(place);
    if (known != null) {
      return known;
    }
    Set<Thread> seen = new HashSet<>();
    Set<Integer> found = new HashSet<>();
    ArrayDeque<Thread> open = new ArrayDeque<>();
    open.push(new Thread(from, startDuties));
    while (!open.isEmpty()) {
      Thread thread = open.pop();
      if (!seen.add(thread)) {
        continue;
      }
      spend(1);
      switch (thread.step) {
        case Step.Accept _, Step.Consume _ -> found.add(threads.of(thread));
        case Step.Fork fork ->
            fork.nexts.forEach(step -> open.push(new Thread(step, thread.duties)));
        case Step.Behind behind -> {
          int state = contexts.get(context).get(behind.context);
          if (program.contexts().get(behind.context).accepting().get(state) != behind.negated) {
            open.push(new Thread(behind.next, thread.duties));
          }
        }
        case Step.Ahead ahead -> {
          int more = withDuty(thread.duties, ahead.look, context);
          if (more != Duties.IMPOSSIBLE) {
            open.push(new Thread(ahead.next, more));
          }
        }
      }
    }
    int[] sorted = found.stream().mapToInt(Integer::intValue).sorted().toArray();
    closures.put(place, sorted);
    return sorted;
  }

  /// A thread is superfluous where another one at the same step has fewer duties.
  private int[] withoutSubsumed(int[] running) {
    boolean anyDuties = false;
    for (int number : running) {
      anyDuties |= threads.get(number).duties != Duties.NONE;
    }
    if (!anyDuties) {
      return running;
    }
    Map<Step, List<Integer>> byStep = new HashMap<>();
    for (int number : running) {
      byStep.computeIfAbsent(threads.get(number).step, _ -> new ArrayList<>()).add(number);
    }
    return Arrays.stream(running)
        .filter(
            number ->
                byStep.get(threads.get(number).step).stream()
                    .noneMatch(other -> other != number && fewer(other, number)))
        .toArray();
  }

  private boolean fewer(int oneThread, int otherThread) {
    spend(1);
    return duties.areFewer(threads.get(oneThread).duties, threads.get(otherThread).duties);
  }

  private boolean accepts(int[] running) {
    for (int number : running) {
      Thread thread = threads.get(number);
      if (thread.step instanceof Step.Accept && duties.accept(thread.duties)) {
        return true;
      }
    }
    return false;
  }

  private int contextAfter(int context, int symbolClass) {
    int[] after = contexts.get(context).array().clone();
    for (int i = 0; i < after.length; i++) {
      Dfa automaton = program.contexts().get(i);
      after[i] = automaton.step(after[i], automaton.alphabet().classAt(sample[symbolClass]));
    }
    return contexts.of(IntBuffer.wrap(after));
  }

  private int withDuty(int before, int look, int context) {
    boolean contextual = program.looks().get(look).contextual();
    Pending pending = new Pending(look, contextual ? context : -1);
    Integer start = dutyStart.get(pending);
    if (start == null) {
      Program.Look asked = program.looks().get(look);
      Dfa found = language(asked.body(), contextual ? context : contexts.of(emptyContext()));
      start = duties.register(asked.negated() ? found.not() : found);
      dutyStart.put(pending, start);
    }
    return duties.with(before, start);
  }

  private IntBuffer emptyContext() {
    return IntBuffer.wrap(new int[program.contexts().size()]);
  }

  private void spend(int moves) {
    work += moves;
    if (work > MAX_WORK) {
      throw new TooComplex("a pattern with too many ways to match");
    }
  }
}

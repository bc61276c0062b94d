package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A complete deterministic automaton in its canonical form: minimal, states numbered breadth first
/// from the initial state 0, classes numbered by their first member. Equal languages have equal
/// automata.
///
/// @param next the state after `state` on `class` stands at `state * classes + class`
record Dfa(Alphabet alphabet, int[] next, BitSet accepting) {
  /// States times classes that one automaton may have.
  static final int CELLS = 1_500_000;

  static final Dfa ALL = constant(true);
  static final Dfa NONE = constant(false);

  private static Dfa constant(boolean accepts) {
    BitSet accepting = new BitSet();
    accepting.set(0, accepts);
    return new Dfa(Alphabet.ONE, new int[1], accepting);
  }

  /// Accepts this text only. It must be well-formed, or nothing is accepted.
  static Dfa of(String exact) {
    int[] indices = exact.codePoints().map(CharSet::index).toArray();
    if (exact.codePoints().anyMatch(CharSet::isSurrogate)) {
      return NONE;
    }
    List<Alphabet> parts =
        Arrays.stream(indices)
            .distinct()
            .mapToObj(index -> Alphabet.of(CharSet.of(CharSet.codePoint(index))))
            .toList();
    Alphabet alphabet = Alphabet.join(parts).alphabet();
    int classes = alphabet.classes();
    int dead = indices.length + 1;
    if ((long) (dead + 1) * classes > CELLS) {
      throw new TooComplex("a text of " + indices.length + " characters");
    }
    int[] next = new int[(dead + 1) * classes];
    Arrays.fill(next, dead);
    for (int i = 0; i < indices.length; i++) {
      next[i * classes + alphabet.classAt(indices[i])] = i + 1;
    }
    BitSet accepting = new BitSet();
    accepting.set(indices.length);
    return Minimiser.canonical(alphabet, next, accepting);
  }

  /// How two automata are put together.
  enum Operation {
    AND,
    MINUS;

    boolean apply(boolean left, boolean right) {
      return left && (this == AND) == right;
    }
  }

  int classes() {
    return alphabet.classes();
  }

  int states() {
    return next.length / classes();
  }

  int step(int state, int symbolClass) {
    return next[state * classes() + symbolClass];
  }

  /// Whether every continuation is accepted from here.
  boolean isUniversal(int state) {
    return accepting.get(state) && isSink(state);
  }

  /// Whether no continuation is accepted from here.
  boolean isDead(int state) {
    return !accepting.get(state) && isSink(state);
  }

  private boolean isSink(int state) {
    int classes = classes();
    for (int c = 0; c < classes; c++) {
      if (next[state * classes + c] != state) {
        return false;
      }
    }
    return true;
  }

  boolean accepts(String text) {
    int state = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (CharSet.isSurrogate(codePoint)) {
        return false;
      }
      state = step(state, alphabet.classAt(CharSet.index(codePoint)));
      i += Character.charCount(codePoint);
    }
    return accepting.get(state);
  }

  Dfa not() {
    BitSet others = new BitSet();
    others.set(0, states());
    others.andNot(accepting);
    return new Dfa(alphabet, next, others);
  }

  /// The product of both, minimal. Throws [TooComplex] over the budget.
  Dfa combine(Operation operation, Dfa other) {
    Alphabet.Joint joint = Alphabet.join(List.of(alphabet, other.alphabet));
    Pairs pairs = new Pairs(operation, other);
    int classes = joint.alphabet().classes();
    int[] table = new int[Math.min(CELLS, 64 * classes)];
    BitSet accepted = new BitSet();
    pairs.number(0, 0);
    for (int state = 0; state < pairs.found.size(); state++) {
      long pair = pairs.found.get(state);
      int left = (int) (pair >>> 32);
      int right = (int) pair;
      if (pair != Pairs.DEAD) {
        accepted.set(state, operation.apply(accepting.get(left), other.accepting.get(right)));
      }
      int base = state * classes;
      if (base + classes > CELLS) {
        throw new TooComplex("two patterns together need more than " + state + " states");
      }
      if (base + classes > table.length) {
        table = Arrays.copyOf(table, Math.min(CELLS, 2 * (base + classes)));
      }
      for (int c = 0; c < classes; c++) {
        table[base + c] =
            pair == Pairs.DEAD
                ? state
                : pairs.number(
                    step(left, joint.classIn()[0][c]), other.step(right, joint.classIn()[1][c]));
      }
    }
    int[] complete = Arrays.copyOf(table, pairs.found.size() * classes);
    return Minimiser.canonical(joint.alphabet(), complete, accepted);
  }

  /// Whether everything that this accepts is accepted by the other. Builds no automaton.
  boolean isContainedIn(Dfa other) {
    Alphabet.Joint joint = Alphabet.join(List.of(alphabet, other.alphabet));
    Pairs pairs = new Pairs(Operation.MINUS, other);
    pairs.number(0, 0);
    for (int at = 0; at < pairs.found.size(); at++) {
      long pair = pairs.found.get(at);
      if (pair == Pairs.DEAD) {
        continue;
      }
      int left = (int) (pair >>> 32);
      int right = (int) pair;
      if (Operation.MINUS.apply(accepting.get(left), other.accepting.get(right))) {
        return false;
      }
      if ((long) at * joint.alphabet().classes() > CELLS) {
        throw new TooComplex("two patterns together need more than " + at + " states");
      }
      for (int c = 0; c < joint.alphabet().classes(); c++) {
        pairs.number(step(left, joint.classIn()[0][c]), other.step(right, joint.classIn()[1][c]));
      }
    }
    return true;
  }

  /// The pairs of states that a product has reached; all pairs from which nothing is accepted are
  /// one.
  private final class Pairs {
    static final long DEAD = -1;
    private final List<Long> found = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Operation operation;
    private final BitSet hopelessLeft = new BitSet();
    private final BitSet hopelessRight = new BitSet();

    Pairs(Operation operation, Dfa other) {
      this.operation = operation;
      for (int state = 0; state < states(); state++) {
        hopelessLeft.set(state, isDead(state));
      }
      for (int state = 0; state < other.states(); state++) {
        hopelessRight.set(
            state,
            this.operation == Operation.AND ? other.isDead(state) : other.isUniversal(state));
      }
    }

    int number(int left, int right) {
      boolean hopeless = hopelessLeft.get(left) || hopelessRight.get(right);
      long key = hopeless ? DEAD : (long) left << 32 | right;
      Integer known = numbers.putIfAbsent(key, found.size());
      if (known == null) {
        found.add(key);
        return found.size() - 1;
      }
      return known;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dfa dfa
        && accepting.equals(dfa.accepting)
        && Arrays.equals(next, dfa.next)
        && alphabet.equals(dfa.alphabet);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(next) + accepting.hashCode();
  }
}

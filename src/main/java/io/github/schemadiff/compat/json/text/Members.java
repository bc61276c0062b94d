package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Names and counts the members of a language by length.
///
/// For each number of characters `j` there is the set of states from which exactly `j` more lead to
/// acceptance. These sets repeat sooner or later, so that a length of a million costs no more than
/// the few sets before they do.
final class Members {
  static final long CAP = 1_000_000;
  private static final int MAX_WORDS = 2_000_000;
  private static final long MAX_WORK = 40_000_000;

  private final Dfa automaton;
  private final int[][] successors;
  private final List<BitSet> reaching = new ArrayList<>();
  private final Map<BitSet, Integer> known = new HashMap<>();
  private int words;
  private int loopStart = -1;
  private long work;

  Members(Dfa automaton) {
    this.automaton = automaton;
    int classes = automaton.classes();
    successors = new int[automaton.states()][];
    for (int state = 0; state < successors.length; state++) {
      successors[state] =
          Arrays.stream(automaton.next(), state * classes, (state + 1) * classes)
              .distinct()
              .toArray();
    }
    reaching.add(automaton.accepting());
    known.put(automaton.accepting(), 0);
  }

  List<String> shortest(int count, int minLength, int maxLength, Set<String> excluded) {
    List<String> found = new ArrayList<>();
    int misses = 0;
    for (int length = Math.max(0, minLength); maxLength < 0 || length <= maxLength; length++) {
      if (found.size() >= count) {
        return found;
      }
      spend(1);
      if (reaching(length).get(0)) {
        misses = 0;
        new Spelling(length).take(count, excluded, found);
      } else if (loopStart >= 0 && length >= loopStart && ++misses > reaching.size() - loopStart) {
        return found;
      }
      if (length == Integer.MAX_VALUE) {
        return found;
      }
    }
    return found;
  }

  /// The states from which exactly `length` characters lead to acceptance.
  private BitSet reaching(int length) {
    while (loopStart < 0 && reaching.size() <= length) {
      BitSet after = reaching.getLast();
      BitSet before = new BitSet(successors.length);
      for (int state = 0; state < successors.length; state++) {
        spend(successors[state].length);
        for (int successor : successors[state]) {
          if (after.get(successor)) {
            before.set(state);
            break;
          }
        }
      }
      Integer seen = known.putIfAbsent(before, reaching.size());
      if (seen != null) {
        loopStart = seen;
      } else {
        reaching.add(before);
        words += 1 + before.length() / Long.SIZE;
        if (words > MAX_WORDS) {
          throw new TooComplex("texts of " + length + " characters under this pattern");
        }
      }
    }
    return length < reaching.size()
        ? reaching.get(length)
        : reaching.get(loopStart + (length - loopStart) % (reaching.size() - loopStart));
  }

  OptionalLong count(int minLength, int maxLength) {
    BitSet live = live();
    long[] weight = new long[automaton.classes()];
    Alphabet alphabet = automaton.alphabet();
    for (int i = 0; i < alphabet.starts().length; i++) {
      weight[alphabet.classOf()[i]] += alphabet.end(i) - alphabet.starts()[i];
    }
    long[] ways = new long[automaton.states()];
    ways[0] = live.get(0) ? 1 : 0;
    long total = 0;
    for (int length = 0; maxLength < 0 || length <= maxLength; length++) {
      long[] next = new long[ways.length];
      boolean any = false;
      for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
        if (ways[state] == 0) {
          continue;
        }
        any = true;
        spend(weight.length);
        total += length >= minLength && automaton.accepting().get(state) ? ways[state] : 0;
        for (int c = 0; c < weight.length; c++) {
          int target = automaton.step(state, c);
          next[target] = Math.min(CAP + 1, next[target] + ways[state] * weight[c]);
        }
      }
      if (!any) {
        return OptionalLong.of(total);
      }
      // A live state after more steps than there are states: a cycle, and so no end.
      if (total > CAP || maxLength < 0 && length > ways.length) {
        return OptionalLong.empty();
      }
      spend(ways.length);
      ways = next;
    }
    return OptionalLong.of(total);
  }

  private BitSet live() {
    BitSet live = (BitSet) automaton.accepting().clone();
    for (boolean grown = true; grown; ) {
      grown = false;
      for (int state = successors.length - 1; state >= 0; state--) {
        if (!live.get(state)) {
          spend(successors[state].length);
          for (int successor : successors[state]) {
            if (live.get(successor)) {
              live.set(state);
              grown = true;
              break;
            }
          }
        }
      }
    }
    return live;
  }

  private void spend(long steps) {
    work += steps;
    if (work > MAX_WORK) {
      throw new TooComplex("a pattern with too many texts to look through");
    }
  }

  /// Spells the members of one length in the order of the [NiceOrder].
  private final class Spelling {
    private final int length;
    private final NiceOrder order = new NiceOrder(automaton.alphabet());
    private final int[] stretch;
    private final int[] character;
    private final int[] state;

    Spelling(int length) {
      this.length = length;
      // The work of spelling is bounded before anything of that size is made.
      spend(length);
      stretch = new int[length];
      character = new int[length];
      state = new int[length + 1];
    }

    void take(int count, Set<String> excluded, List<String> found) {
      if (length == 0) {
        if (!excluded.contains("")) {
          found.add("");
        }
        return;
      }
      int at = 0;
      stretch[0] = -1;
      while (at >= 0 && found.size() < count) {
        if (!advance(at)) {
          at--;
        } else if (at + 1 < length) {
          at++;
          stretch[at] = -1;
        } else {
          String text = spelled();
          if (!excluded.contains(text)) {
            found.add(text);
          }
        }
      }
    }

    /// To the next character at this place from which the end can be reached.
    private boolean advance(int at) {
      if (stretch[at] >= 0 && character[at] + 1 < order.end(stretch[at])) {
        spend(1);
        character[at]++;
        return true;
      }
      BitSet good = reaching(length - at - 1);
      for (int next = stretch[at] + 1; next < order.size(); next++) {
        spend(1);
        int target = automaton.step(state[at], order.symbolClass(next));
        if (good.get(target)) {
          stretch[at] = next;
          character[at] = order.start(next);
          state[at + 1] = target;
          return true;
        }
      }
      return false;
    }

    private String spelled() {
      StringBuilder text = new StringBuilder(length);
      for (int index : character) {
        text.appendCodePoint(CharSet.codePoint(index));
      }
      spend(length);
      return text.toString();
    }
  }
}

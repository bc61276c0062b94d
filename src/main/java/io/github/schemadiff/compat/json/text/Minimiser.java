package io.github.schemadiff.compat.json.text;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Brings a complete automaton, all of whose states are reachable from state 0, into its canonical
/// form.
///
/// Hopcroft's partition refinement, `O(classes · states · log states)`.
final class Minimiser {
  private final int classes;
  private final int states;
  private final int[] next;

  // The partition: block b holds elements[start[b]..end[b]), its first marked[b] being marked.
  private final int[] elements;
  private final int[] position;
  private final int[] block;
  private final int[] start;
  private final int[] end;
  private final int[] marked;
  private int blocks;

  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();

  private Minimiser(int classes, int[] next, BitSet accepting) {
    this.classes = classes;
    this.next = next;
    states = next.length / classes;
    elements = new int[states];
    position = new int[states];
    block = new int[states];
    start = new int[states];
    end = new int[states];
    marked = new int[states];
    int count = accepting.cardinality();
    int yes = 0;
    int no = count;
    for (int state = 0; state < states; state++) {
      int at = accepting.get(state) ? yes++ : no++;
      elements[at] = state;
      position[state] = at;
      block[state] = accepting.get(state) || count == 0 ? 0 : 1;
    }
    if (count == 0 || count == states) {
      Arrays.fill(block, 0);
      end[0] = states;
      blocks = 1;
    } else {
      end[0] = count;
      start[1] = count;
      end[1] = states;
      blocks = 2;
    }
  }

  static Dfa canonical(Alphabet alphabet, int[] next, BitSet accepting) {
    Minimiser minimiser = new Minimiser(alphabet.classes(), next, accepting);
    minimiser.refine();
    return minimiser.rename(alphabet, accepting);
  }

  private void refine() {
    if (blocks == 1) {
      return;
    }
    int[][] inverseStarts = new int[classes][];
    int[][] inverse = new int[classes][];
    for (int c = 0; c < classes; c++) {
      int[] starts = new int[states + 1];
      for (int state = 0; state < states; state++) {
        starts[next[state * classes + c] + 1]++;
      }
      for (int state = 0; state < states; state++) {
        starts[state + 1] += starts[state];
      }
      int[] fill = Arrays.copyOf(starts, states);
      int[] sources = new int[states];
      for (int state = 0; state < states; state++) {
        sources[fill[next[state * classes + c]]++] = state;
      }
      inverseStarts[c] = starts;
      inverse[c] = sources;
    }
    waitFor(end[0] - start[0] <= end[1] - start[1] ? 0 : 1);
    int[] touched = new int[states];
    while (!waiting.isEmpty()) {
      int splitter = waiting.poll();
      int c = splitter % classes;
      int of = splitter / classes;
      int[] members = Arrays.copyOfRange(elements, start[of], end[of]);
      int touchedCount = 0;
      for (int member : members) {
        for (int i = inverseStarts[c][member]; i < inverseStarts[c][member + 1]; i++) {
          int state = inverse[c][i];
          if (mark(state)) {
            touched[touchedCount++] = block[state];
          }
        }
      }
      for (int i = 0; i < touchedCount; i++) {
        split(touched[i]);
      }
    }
  }

  private void waitFor(int someBlock) {
    for (int c = 0; c < classes; c++) {
      waiting.add(someBlock * classes + c);
    }
  }

  /// Returns whether it is the first mark in its block.
  private boolean mark(int state) {
    int of = block[state];
    int to = start[of] + marked[of];
    int other = elements[to];
    elements[position[state]] = other;
    position[other] = position[state];
    elements[to] = state;
    position[state] = to;
    return marked[of]++ == 0;
  }

  private void split(int of) {
    int middle = start[of] + marked[of];
    marked[of] = 0;
    if (middle == end[of]) {
      return;
    }
    int fresh = blocks++;
    // The smaller half gets the new number: if the old one still waits, both halves do; if not, the
    // smaller suffices.
    if (middle - start[of] <= end[of] - middle) {
      start[fresh] = start[of];
      end[fresh] = middle;
      start[of] = middle;
    } else {
      start[fresh] = middle;
      end[fresh] = end[of];
      end[of] = middle;
    }
    for (int i = start[fresh]; i < end[fresh]; i++) {
      block[elements[i]] = fresh;
    }
    waitFor(fresh);
  }

  private Dfa rename(Alphabet alphabet, BitSet accepting) {
    int[] renamedClass = new int[classes];
    int[] representative = new int[classes];
    int count = 0;
    Map<IntBuffer, Integer> columns = new HashMap<>();
    for (int c = 0; c < classes; c++) {
      int[] column = new int[blocks];
      for (int b = 0; b < blocks; b++) {
        column[b] = block[next[elements[start[b]] * classes + c]];
      }
      Integer known = columns.putIfAbsent(IntBuffer.wrap(column), count);
      if (known == null) {
        representative[count] = c;
        known = count++;
      }
      renamedClass[c] = known;
    }
    int[] number = new int[blocks];
    Arrays.fill(number, -1);
    int[] order = new int[blocks];
    int[] table = new int[blocks * count];
    BitSet accepted = new BitSet();
    number[block[0]] = 0;
    order[0] = block[0];
    int found = 1;
    for (int state = 0; state < found; state++) {
      int of = elements[start[order[state]]];
      accepted.set(state, accepting.get(of));
      for (int c = 0; c < count; c++) {
        int target = block[next[of * classes + representative[c]]];
        if (number[target] < 0) {
          number[target] = found;
          order[found++] = target;
        }
        table[state * count + c] = number[target];
      }
    }
    return new Dfa(alphabet.coarser(renamedClass, count), table, accepted);
  }
}

package io.github.schemadiff.compat.json.text;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What look-aheads have left to be met: sets of states of their automata, all of which must accept
/// the rest of the text. Sets are numbered; a duty is a state's number in one row of all automata's
/// states.
final class Duties {
  static final int NONE = 0;
  static final int IMPOSSIBLE = -1;

  private final int[] sample;
  private final Numbering<IntBuffer> sets = new Numbering<>();
  private final Map<Long, Integer> steps = new HashMap<>();
  private final List<Dfa> automata = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final List<Integer> bases = new ArrayList<>();

  /// @param sample a member of each class of characters, by its index
  Duties(int[] sample) {
    this.sample = sample;
    sets.of(IntBuffer.wrap(new int[0]));
  }

  /// Takes an automaton up and returns its initial state's number.
  int register(Dfa automaton) {
    int known = automata.indexOf(automaton);
    if (known >= 0) {
      return bases.get(known);
    }
    automata.add(automaton);
    bases.add(owners.size());
    for (int i = 0; i < automaton.states(); i++) {
      owners.add(automata.size() - 1);
    }
    return bases.getLast();
  }

  /// One duty more.
  int with(int before, int start) {
    int[] old = sets.get(before).array();
    int[] all = Arrays.copyOf(old, old.length + 1);
    all[old.length] = start;
    return settled(all);
  }

  /// What is left of them after a character.
  int after(int before, int symbolClass) {
    if (before == NONE) {
      return NONE;
    }
    long key = (long) before << 32 | symbolClass;
    Integer known = steps.get(key);
    if (known == null) {
      int[] after = sets.get(before).array().clone();
      for (int i = 0; i < after.length; i++) {
        int owner = owners.get(after[i]);
        Dfa automaton = automata.get(owner);
        int base = bases.get(owner);
        int seen = automaton.alphabet().classAt(sample[symbolClass]);
        after[i] = base + automaton.step(after[i] - base, seen);
      }
      known = settled(after);
      steps.put(key, known);
    }
    return known;
  }

  /// Whether all are met where the text ends.
  boolean accept(int number) {
    return Arrays.stream(sets.get(number).array()).allMatch(this::dutyAccepts);
  }

  boolean areFewer(int one, int other) {
    int[] few = sets.get(one).array();
    int[] many = sets.get(other).array();
    return few.length < many.length
        && Arrays.stream(few).allMatch(duty -> Arrays.binarySearch(many, duty) >= 0);
  }

  /// Without those that are met whatever follows; impossible if one can no longer be met.
  private int settled(int[] all) {
    for (int duty : all) {
      int owner = owners.get(duty);
      if (automata.get(owner).isDead(duty - bases.get(owner))) {
        return IMPOSSIBLE;
      }
    }
    int[] open =
        Arrays.stream(all)
            .filter(
                duty -> {
                  int owner = owners.get(duty);
                  return !automata.get(owner).isUniversal(duty - bases.get(owner));
                })
            .sorted()
            .distinct()
            .toArray();
    return sets.of(IntBuffer.wrap(open));
  }

  private boolean dutyAccepts(int duty) {
    int owner = owners.get(duty);
    return automata.get(owner).accepting().get(duty - bases.get(owner));
  }
}

package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All scalar values, sorted into classes that an automaton does not tell apart.
///
/// Classes are numbered in the order of their first member; neighbouring stretches have different
/// classes. So equal partitions are equal values.
///
/// @param starts index where each stretch begins; the first is 0
/// @param classOf the class of each stretch
/// @param classes how many there are
record Alphabet(int[] starts, int[] classOf, int classes) {
  static final Alphabet ONE = new Alphabet(new int[] {0}, new int[] {0}, 1);

  /// Several partitions at once: the coarsest one that refines them all.
  ///
  /// @param classIn for each part, its class by class of the joint alphabet
  record Joint(Alphabet alphabet, int[][] classIn) {}

  /// Two classes, members of the set being the ones of class `inside(set)`.
  static Alphabet of(CharSet set) {
    int[] bounds = set.bounds();
    if (bounds.length == 0 || set.equals(CharSet.ALL)) {
      return ONE;
    }
    int size = bounds.length + (bounds[0] == 0 ? 0 : 1) - (last(bounds) == CharSet.SIZE ? 1 : 0);
    int[] starts = new int[size];
    int[] classOf = new int[size];
    int from = bounds[0] == 0 ? 0 : 1;
    System.arraycopy(bounds, 0, starts, from, size - from);
    for (int i = 0; i < size; i++) {
      classOf[i] = i % 2;
    }
    return new Alphabet(starts, classOf, 2);
  }

  private static int last(int[] values) {
    return values[values.length - 1];
  }

  static Joint join(List<Alphabet> parts) {
    int[] starts =
        parts.stream()
            .flatMapToInt(part -> Arrays.stream(part.starts))
            .sorted()
            .distinct()
            .toArray();
    if (starts.length == 0) {
      return new Joint(ONE, new int[0][]);
    }
    int[] at = new int[parts.size()];
    Map<List<Integer>, Integer> known = new HashMap<>();
    List<List<Integer>> signatures = new ArrayList<>();
    int[] keptStarts = new int[starts.length];
    int[] keptClasses = new int[starts.length];
    int kept = 0;
    for (int start : starts) {
      List<Integer> signature = new ArrayList<>(parts.size());
      for (int p = 0; p < at.length; p++) {
        Alphabet part = parts.get(p);
        if (at[p] + 1 < part.starts.length && part.starts[at[p] + 1] <= start) {
          at[p]++;
        }
        signature.add(part.classOf[at[p]]);
      }
      Integer found = known.putIfAbsent(signature, signatures.size());
      if (found == null) {
        found = signatures.size();
        signatures.add(signature);
      }
      if (kept == 0 || keptClasses[kept - 1] != found) {
        keptStarts[kept] = start;
        keptClasses[kept++] = found;
      }
    }
    int[][] classIn = new int[parts.size()][signatures.size()];
    for (int c = 0; c < signatures.size(); c++) {
      for (int p = 0; p < at.length; p++) {
        classIn[p][c] = signatures.get(c).get(p);
      }
    }
    Alphabet joint =
        new Alphabet(
            Arrays.copyOf(keptStarts, kept), Arrays.copyOf(keptClasses, kept), signatures.size());
    return new Joint(joint, classIn);
  }

  /// The class of a scalar value by its index.
  int classAt(int index) {
    int found = Arrays.binarySearch(starts, index);
    return classOf[found >= 0 ? found : -found - 2];
  }

  /// Where stretch `i` ends, exclusively.
  int end(int i) {
    return i + 1 < starts.length ? starts[i + 1] : CharSet.SIZE;
  }

  /// The same stretches with classes united: class `c` becomes `renamed[c]`.
  Alphabet coarser(int[] renamed, int count) {
    int[] keptStarts = new int[starts.length];
    int[] keptClasses = new int[starts.length];
    int kept = 0;
    for (int i = 0; i < starts.length; i++) {
      int name = renamed[classOf[i]];
      if (kept == 0 || keptClasses[kept - 1] != name) {
        keptStarts[kept] = starts[i];
        keptClasses[kept++] = name;
      }
    }
    return new Alphabet(Arrays.copyOf(keptStarts, kept), Arrays.copyOf(keptClasses, kept), count);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Alphabet alphabet
        && Arrays.equals(starts, alphabet.starts)
        && Arrays.equals(classOf, alphabet.classOf);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(classOf);
  }
}

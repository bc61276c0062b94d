package io.github.schemadiff.compat.json.text;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A set of Unicode scalar values: code points without the surrogates, numbered without the gap
/// that those leave.
///
/// The number of a scalar value is its *index*: `0..SIZE-1`. Surrogates have none, so that no
/// string with a lone one can ever be a member of a language.
final class CharSet {
  /// How many scalar values there are.
  static final int SIZE = 0x110000 - 0x800;

  static final CharSet NONE = new CharSet(new int[0]);
  static final CharSet ALL = new CharSet(new int[] {0, SIZE});

  // Membership changes at each of these indices: [a, b, c, d] is [a, b) and [c, d).
  private final int[] bounds;

  private CharSet(int[] bounds) {
    this.bounds = bounds;
  }

  static CharSet of(int codePoint) {
    return range(codePoint, codePoint);
  }

  /// All from `first` to `last`, both included; surrogates among them are left out.
  static CharSet range(int first, int last) {
    int from = below(first);
    int to = below(last + 1);
    return from < to ? new CharSet(new int[] {from, to}) : NONE;
  }

  static CharSet of(String characters) {
    CharSet all = NONE;
    for (int codePoint : characters.codePoints().toArray()) {
      all = all.or(of(codePoint));
    }
    return all;
  }

  static CharSet where(IntPredicate property) {
    int[] found = new int[64];
    int size = 0;
    boolean inside = false;
    for (int index = 0; index < SIZE; index++) {
      if (property.test(codePoint(index)) != inside) {
        inside = !inside;
        if (size == found.length) {
          found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = index;
      }
    }
    if (inside) {
      found = Arrays.copyOf(found, size + 1);
      found[size++] = SIZE;
    }
    return new CharSet(Arrays.copyOf(found, size));
  }

  int size() {
    int size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i];
    }
    return size;
  }

  IntStream codePoints() {
    return IntStream.range(0, bounds.length / 2)
        .flatMap(i -> IntStream.range(bounds[2 * i], bounds[2 * i + 1]))
        .map(CharSet::codePoint);
  }

  /// The index of a scalar value.
  static int index(int codePoint) {
    return codePoint < Character.MIN_SURROGATE ? codePoint : codePoint - 0x800;
  }

  static int codePoint(int index) {
    return index < Character.MIN_SURROGATE ? index : index + 0x800;
  }

  static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static int below(int codePoint) {
    return codePoint <= Character.MIN_SURROGATE
        ? codePoint
        : Math.max(Character.MIN_SURROGATE, codePoint - 0x800);
  }

  CharSet not() {
    boolean startsInside = bounds.length > 0 && bounds[0] == 0;
    boolean endsInside = bounds.length > 0 && bounds[bounds.length - 1] == SIZE;
    int from = startsInside ? 1 : 0;
    int to = bounds.length - (endsInside ? 1 : 0);
    int[] flipped = new int[(to - from) + (startsInside ? 0 : 1) + (endsInside ? 0 : 1)];
    int at = 0;
    if (!startsInside) {
      flipped[at++] = 0;
    }
    for (int i = from; i < to; i++) {
      flipped[at++] = bounds[i];
    }
    if (!endsInside) {
      flipped[at] = SIZE;
    }
    return new CharSet(flipped);
  }

  CharSet or(CharSet other) {
    int[] merged = new int[bounds.length + other.bounds.length];
    int size = 0;
    int i = 0;
    int j = 0;
    boolean inside = false;
    while (i < bounds.length || j < other.bounds.length) {
      int here = i < bounds.length ? bounds[i] : Integer.MAX_VALUE;
      int there = j < other.bounds.length ? other.bounds[j] : Integer.MAX_VALUE;
      int next = Math.min(here, there);
      i += here == next ? 1 : 0;
      j += there == next ? 1 : 0;
      boolean now = i % 2 == 1 || j % 2 == 1;
      if (now != inside) {
        merged[size++] = next;
        inside = now;
      }
    }
    return new CharSet(Arrays.copyOf(merged, size));
  }

  CharSet and(CharSet other) {
    return not().or(other.not()).not();
  }

  boolean contains(int codePoint) {
    if (isSurrogate(codePoint)) {
      return false;
    }
    int found = Arrays.binarySearch(bounds, index(codePoint));
    return (found >= 0 ? found + 1 : -found - 1) % 2 == 1;
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  /// The indices at which membership changes, starting outside.
  int[] bounds() {
    return bounds;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }
}

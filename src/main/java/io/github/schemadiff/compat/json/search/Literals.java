package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import java.util.Arrays;

/// A conjunction of nodes and negated nodes, as sorted numbers: class, sign, and how the writer
/// stands behind it.
///
/// @param codes sorted, distinct
public record Literals(int[] codes) {
  private static final int NEGATIVE = 1;
  private static final int DECLARED = 2;
  private static final int OPTIONAL = 4;

  /// Neither asked for nor refused: only in the premise of an [Inclusion].
  private static final int POSSIBLE = 8;

  public static int positive(Node node, boolean declared, boolean optional) {
    return node.id << 4 | (declared ? DECLARED : 0) | (declared && optional ? OPTIONAL : 0);
  }

  public static int negative(Node node) {
    return node.id << 4 | NEGATIVE;
  }

  /// What may hold besides, so that its members may be written too.
  static int possible(Node node) {
    return node.id << 4 | POSSIBLE;
  }

  static boolean isPossible(int code) {
    return (code & POSSIBLE) != 0;
  }

  public static int node(int code) {
    return code >> 4;
  }

  public static boolean isPositive(int code) {
    return (code & (NEGATIVE | POSSIBLE)) == 0;
  }

  public static boolean isDeclared(int code) {
    return (code & DECLARED) != 0;
  }

  public static boolean isOptional(int code) {
    return (code & OPTIONAL) != 0;
  }

  public static Literals of(int... codes) {
    int[] sorted = codes.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int code : sorted) {
      if (distinct == 0 || sorted[distinct - 1] != code) {
        sorted[distinct++] = code;
      }
    }
    return new Literals(distinct == sorted.length ? sorted : Arrays.copyOf(sorted, distinct));
  }

  /// What is asked for, without what is refused.
  Literals positives() {
    int[] asked = Arrays.stream(codes).filter(Literals::isPositive).toArray();
    return asked.length == codes.length ? this : new Literals(asked);
  }

  public Literals and(int... more) {
    int[] joined = Arrays.copyOf(codes, codes.length + more.length);
    System.arraycopy(more, 0, joined, codes.length, more.length);
    return of(joined);
  }

  public Literals and(Literals other) {
    return other.codes.length == 0 ? this : and(other.codes);
  }

  public Literals without(int code) {
    return new Literals(Arrays.stream(codes).filter(one -> one != code).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Literals that && Arrays.equals(codes, that.codes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codes);
  }
}

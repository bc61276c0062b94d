package io.github.schemadiff.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Two lists whose elements are being paired, one to one, by strategies that come one after the
/// other: each sees only what the earlier ones left.
public final class Alignment<T> {
  private static final int NONE = -1;

  private final List<T> old;
  private final List<T> recent;
  private final int[] partnerOfOld;
  private final int[] partnerOfRecent;

  /// One row of the aligned lists; at least one half is there.
  public record Row<T>(Optional<T> old, Optional<T> recent) {}

  public Alignment(List<T> old, List<T> recent) {
    this.old = List.copyOf(old);
    this.recent = List.copyOf(recent);
    this.partnerOfOld = filled(old.size());
    this.partnerOfRecent = filled(recent.size());
  }

  private static int[] filled(int size) {
    int[] partners = new int[size];
    Arrays.fill(partners, NONE);
    return partners;
  }

  public T old(int at) {
    return old.get(at);
  }

  public T recent(int at) {
    return recent.get(at);
  }

  /// @throws IllegalStateException if one of the two has a partner already
  public void pair(int oldAt, int recentAt) {
    if (partnerOfOld[oldAt] != NONE || partnerOfRecent[recentAt] != NONE) {
      throw new IllegalStateException("already paired: " + oldAt + " or " + recentAt);
    }
    partnerOfOld[oldAt] = recentAt;
    partnerOfRecent[recentAt] = oldAt;
  }

  /// Positions without a partner yet, in order.
  public List<Integer> oldLeft() {
    return left(partnerOfOld);
  }

  /// Positions without a partner yet, in order.
  public List<Integer> recentLeft() {
    return left(partnerOfRecent);
  }

  private static List<Integer> left(int[] partners) {
    List<Integer> left = new ArrayList<>();
    for (int at = 0; at < partners.length; at++) {
      if (partners[at] == NONE) {
        left.add(at);
      }
    }
    return left;
  }

  /// Pairs each new element with the first old one left that it is the same as.
  public void pairWhere(BiPredicate<T, T> same) {
    for (int recentAt : recentLeft()) {
      for (int oldAt : oldLeft()) {
        if (same.test(old.get(oldAt), recent.get(recentAt))) {
          pair(oldAt, recentAt);
          break;
        }
      }
    }
  }

  /// Pairs what has the same key, in order; what has no key stays.
  public void pairBy(Function<T, Optional<?>> key) {
    Map<Object, Deque<Integer>> oldByKey = new HashMap<>();
    for (int at : oldLeft()) {
      key.apply(old.get(at))
          .ifPresent(it -> oldByKey.computeIfAbsent(it, _ -> new ArrayDeque<>()).add(at));
    }
    for (int at : recentLeft()) {
      Deque<Integer> same =
          key.apply(recent.get(at)).map(oldByKey::get).filter(it -> !it.isEmpty()).orElse(null);
      if (same != null) {
        pair(same.removeFirst(), at);
      }
    }
  }

  /// All rows in the order of the new list; what is only in the old one stands after the row of the
  /// element that it stood after.
  public List<Row<T>> rows() {
    List<Row<T>> rows = new ArrayList<>(recent.size() + old.size());
    removedFrom(0, rows);
    for (int at = 0; at < recent.size(); at++) {
      int partner = partnerOfRecent[at];
      if (partner == NONE) {
        rows.add(new Row<>(Optional.empty(), Optional.of(recent.get(at))));
      } else {
        rows.add(new Row<>(Optional.of(old.get(partner)), Optional.of(recent.get(at))));
        removedFrom(partner + 1, rows);
      }
    }
    return rows;
  }

  private void removedFrom(int start, List<Row<T>> rows) {
    for (int at = start; at < old.size() && partnerOfOld[at] == NONE; at++) {
      rows.add(new Row<>(Optional.of(old.get(at)), Optional.empty()));
    }
  }
}

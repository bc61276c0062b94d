package io.github.schemadiff.compat.json.node;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Classes that are split until nothing tells the nodes of one apart. Only nodes are looked at
/// again of which a child has changed its class; the largest part of a class that is split keeps
/// its number.
///
/// Nodes are numbers. The members of a class lie side by side in one array, those that are to be
/// looked at in front: after Valmari and Lehtinen, *Efficient Minimization of DFAs with Partial
/// Transition Functions*, STACS 2008.
final class Partition {
  private record Signature(int[] parts) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Signature that && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(parts);
    }
  }

  private final int[][] links;
  private final int[] classOf;
  private int classes;

  /// Those that refer to a node, from `parentsFrom[node]` to before `parentsFrom[node + 1]`.
  private final int[] parents;

  private final int[] parentsFrom;

  private final int[] members;
  private final int[] positions;
  private final int[] from;
  private final int[] to;

  /// How many members in front of a class are to be looked at.
  private final int[] marked;

  private final int[] touched;
  private int touchedCount;

  /// @param links for each node its children, by groups: see [Links]
  /// @param first for each node the class that it is in before; changed in place
  /// @param classes how many there are
  Partition(int[][] links, int[] first, int classes) {
    this.links = links;
    this.classOf = first;
    this.classes = classes;
    int size = links.length;
    this.members = new int[size];
    this.positions = new int[size];
    this.from = new int[size];
    this.to = new int[size];
    this.marked = new int[size];
    this.touched = new int[size];
    this.parentsFrom = new int[size + 1];
    this.parents = new int[parentsCounted()];
    fillParents();
    fillMembers();
  }

  private int parentsCounted() {
    for (int[] some : links) {
      for (int link : some) {
        if (link >= 0) {
          parentsFrom[link + 1]++;
        }
      }
    }
    for (int i = 0; i < links.length; i++) {
      parentsFrom[i + 1] += parentsFrom[i];
    }
    return parentsFrom[links.length];
  }

  private void fillParents() {
    int[] next = Arrays.copyOf(parentsFrom, links.length);
    for (int i = 0; i < links.length; i++) {
      for (int link : links[i]) {
        if (link >= 0) {
          parents[next[link]++] = i;
        }
      }
    }
  }

  private void fillMembers() {
    for (int number : classOf) {
      to[number]++;
    }
    int begin = 0;
    for (int number = 0; number < classes; number++) {
      from[number] = begin;
      begin += to[number];
      to[number] = from[number];
    }
    for (int i = 0; i < classOf.length; i++) {
      positions[i] = to[classOf[i]]++;
      members[positions[i]] = i;
    }
  }

  /// @return the class of each node; numbers without gaps
  int[] refine() {
    for (int i = 0; i < links.length; i++) {
      mark(i);
    }
    while (touchedCount > 0) {
      int[] round = Arrays.copyOf(touched, touchedCount);
      touchedCount = 0;
      int before = classes;
      for (int number : round) {
        split(number);
      }
      // Not before all were split: members that are not looked at are alike by the classes of then.
      for (int made = before; made < classes; made++) {
        for (int at = from[made]; at < to[made]; at++) {
          classOf[members[at]] = made;
        }
      }
      for (int made = before; made < classes; made++) {
        markParents(made);
      }
    }
    return classOf;
  }

  /// Has a node looked at, unless it is alone in its class.
  private void mark(int node) {
    int number = classOf[node];
    int border = from[number] + marked[number];
    if (to[number] - from[number] == 1 || positions[node] < border) {
      return;
    }
    if (marked[number]++ == 0) {
      touched[touchedCount++] = number;
    }
    swap(positions[node], border);
  }

  private void swap(int one, int other) {
    int node = members[one];
    members[one] = members[other];
    members[other] = node;
    positions[members[one]] = one;
    positions[members[other]] = other;
  }

  private void markParents(int number) {
    for (int at = from[number]; at < to[number]; at++) {
      int node = members[at];
      for (int parent = parentsFrom[node]; parent < parentsFrom[node + 1]; parent++) {
        mark(parents[parent]);
      }
    }
  }

  /// Splits a class by what its marked members lead to; the others are alike.
  private void split(int number) {
    int count = marked[number];
    int begin = from[number];
    marked[number] = 0;
    Map<Signature, Integer> parts = new HashMap<>();
    int[] partOf = new int[count];
    for (int i = 0; i < count; i++) {
      partOf[i] = part(parts, members[begin + i]);
    }
    boolean others = begin + count < to[number];
    int staying = others ? part(parts, members[begin + count]) : -1;
    if (parts.size() == 1) {
      return;
    }
    int[] sizes = new int[parts.size()];
    for (int part : partOf) {
      sizes[part]++;
    }
    if (!others) {
      staying = largest(sizes);
    }
    leave(number, partOf, sizes, staying);
  }

  private int part(Map<Signature, Integer> parts, int node) {
    return parts.computeIfAbsent(signature(links[node]), _ -> parts.size());
  }

  private static int largest(int[] sizes) {
    int largest = 0;
    for (int part = 1; part < sizes.length; part++) {
      largest = sizes[part] > sizes[largest] ? part : largest;
    }
    return largest;
  }

  /// Gives every part but one a class of its own, cut off from the front.
  private void leave(int number, int[] partOf, int[] sizes, int staying) {
    int begin = from[number];
    int[] marks = Arrays.copyOfRange(members, begin, begin + partOf.length);
    int[] next = new int[sizes.length];
    int at = begin;
    for (int part = 0; part < sizes.length; part++) {
      if (part != staying && sizes[part] > 0) {
        next[part] = at;
        from[classes] = at;
        at += sizes[part];
        to[classes++] = at;
      }
    }
    next[staying] = at;
    from[number] = at;
    for (int i = 0; i < marks.length; i++) {
      positions[marks[i]] = next[partOf[i]];
      members[next[partOf[i]]++] = marks[i];
    }
  }

  private Signature signature(int[] links) {
    int[] parts = new int[links.length];
    int group = 0;
    boolean unordered = false;
    for (int i = 0; i < links.length; i++) {
      int link = links[i];
      if (link < 0) {
        if (unordered) {
          Arrays.sort(parts, group, i);
        }
        unordered = link <= Links.UNORDERED;
        group = i + 1;
        parts[i] = link;
      } else {
        parts[i] = classOf[link];
      }
    }
    if (unordered) {
      Arrays.sort(parts, group, parts.length);
    }
    return new Signature(parts);
  }
}

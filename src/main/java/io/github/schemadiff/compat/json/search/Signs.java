package io.github.schemadiff.compat.json.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Which members are always there with one and the same value. By them hundreds of alternatives are
/// told apart from hundreds, so names and values are compared as numbers.
final class Signs {
  private static final int[] NONE = {};

  private final Map<String, Integer> names = new HashMap<>();
  private final Map<JsonNode, Integer> values = new HashMap<>();

  /// Number of the name and number of the value, by turns, by names.
  int[] of(MemberOverview members) {
    TreeMap<Integer, Integer> signs = new TreeMap<>();
    for (String name : members.required()) {
      Set<JsonNode> listed = members.values(name);
      if (listed.size() == 1) {
        signs.put(number(names, name), number(values, listed.iterator().next()));
      }
    }
    if (signs.isEmpty()) {
      return NONE;
    }
    int[] numbers = new int[2 * signs.size()];
    int at = 0;
    for (Map.Entry<Integer, Integer> sign : signs.entrySet()) {
      numbers[at++] = sign.getKey();
      numbers[at++] = sign.getValue();
    }
    return numbers;
  }

  private static <T> int number(Map<T, Integer> known, T one) {
    return known.computeIfAbsent(one, _ -> known.size());
  }

  /// Whether a member has one value here and another there.
  static boolean differ(int[] one, int[] other) {
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        if (one[i + 1] != other[j + 1]) {
          return true;
        }
        i += 2;
        j += 2;
      } else if (one[i] < other[j]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return false;
  }
}

package io.github.schemadiff.compat.json.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A system of distinct representatives, by augmenting paths (Kuhn).
final class DistinctItems {
  private final List<List<JsonNode>> offers;
  private final Map<JsonNode, Integer> owner = new HashMap<>();

  /// Up to where each list is taken: what is owned once stays owned. Positions that are alike share
  /// a list.
  private final Map<List<JsonNode>, Integer> taken = new IdentityHashMap<>();

  DistinctItems(List<List<JsonNode>> offers) {
    this.offers = offers;
  }

  Optional<List<JsonNode>> assign() {
    for (int i = 0; i < offers.size(); i++) {
      if (!augment(i, new BitSet())) {
        return Optional.empty();
      }
    }
    JsonNode[] values = new JsonNode[offers.size()];
    owner.forEach((value, position) -> values[position] = value);
    return Optional.of(List.of(values));
  }

  private boolean augment(int position, BitSet visited) {
    if (visited.get(position)) {
      return false;
    }
    visited.set(position);
    List<JsonNode> offered = offers.get(position);
    int at = taken.getOrDefault(offered, 0);
    while (at < offered.size() && owner.containsKey(offered.get(at))) {
      at++;
    }
    taken.put(offered, at);
    if (at < offered.size()) {
      owner.put(offered.get(at), position);
      return true;
    }
    for (JsonNode value : offered) {
      if (augment(owner.get(value), visited)) {
        owner.put(value, position);
        return true;
      }
    }
    return false;
  }
}

package io.github.schemadiff.compat.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// A system of distinct representatives, by augmenting paths (Kuhn).
final class DistinctItems {
  private final List<List<JsonNode>> offers;
  private final Map<JsonNode, Integer> owner = new HashMap<>();

  DistinctItems(List<List<JsonNode>> offers) {
    this.offers = offers;
  }

  Optional<List<JsonNode>> assign() {
    for (int i = 0; i < offers.size(); i++) {
      if (!augment(i, new TreeSet<>())) {
        return Optional.empty();
      }
    }
    JsonNode[] values = new JsonNode[offers.size()];
    owner.forEach((value, position) -> values[position] = value);
    return Optional.of(List.of(values));
  }

  private boolean augment(int position, Set<Integer> visited) {
    if (!visited.add(position)) {
      return false;
    }
    for (JsonNode value : offers.get(position)) {
      Integer holder = owner.get(value);
      if (holder == null) {
        owner.put(value, position);
        return true;
      }
    }
    for (JsonNode value : offers.get(position)) {
      if (augment(owner.get(value), visited)) {
        owner.put(value, position);
        return true;
      }
    }
    return false;
  }
}

package io.github.schemadiff.compat.json.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a failing pair of schemas small: takes away whatever can go while it still fails.
public final class Shrinker {
  /// @param first one schema
  /// @param second the other one
  public record Pair(ObjectNode first, ObjectNode second) {
    @Override
    public String toString() {
      return "\n  A = " + first + "\n  B = " + second;
    }
  }

  private Shrinker() {}

  public static Pair shrink(
      ObjectNode first, ObjectNode second, BiPredicate<ObjectNode, ObjectNode> fails) {
    Pair smallest = new Pair(first, second);
    for (boolean smaller = true; smaller; ) {
      smaller = false;
      for (Pair candidate : candidates(smallest)) {
        if (fails.test(candidate.first.deepCopy(), candidate.second.deepCopy())) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static List<Pair> candidates(Pair pair) {
    List<Pair> found = new ArrayList<>();
    for (JsonNode first : smaller(pair.first)) {
      if (first instanceof ObjectNode object) {
        found.add(new Pair(object, pair.second));
      }
    }
    for (JsonNode second : smaller(pair.second)) {
      if (second instanceof ObjectNode object) {
        found.add(new Pair(pair.first, object));
      }
    }
    return found;
  }

  /// One step smaller: without one member or item, or with a part in place of the whole.
  private static List<JsonNode> smaller(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    switch (node) {
      case ObjectNode object -> {
        for (String name : object.propertyNames()) {
          found.add(object.deepCopy().without(name));
        }
        for (String name : object.propertyNames()) {
          JsonNode child = object.get(name);
          if (child.isObject()) {
            found.add(child);
          }
          child.forEach(
              grandchild -> {
                if (grandchild.isObject()) {
                  found.add(grandchild);
                }
              });
          for (JsonNode lesser : smaller(child)) {
            found.add(object.deepCopy().set(name, lesser));
          }
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          ArrayNode copy = array.deepCopy();
          copy.remove(i);
          // An empty enum, required or allOf is no schema in some drafts.
          if (!copy.isEmpty()) {
            found.add(copy);
          }
        }
        for (int i = 0; i < array.size(); i++) {
          for (JsonNode lesser : smaller(array.get(i))) {
            ArrayNode copy = array.deepCopy();
            copy.set(i, lesser);
            found.add(copy);
          }
        }
      }
      case JsonNode _ -> {}
    }
    return found;
  }
}

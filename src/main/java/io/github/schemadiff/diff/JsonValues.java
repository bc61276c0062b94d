package io.github.schemadiff.diff;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Equality of JSON values as schemas mean it: numbers by value (`1` is `1.0`), objects without
/// order, arrays with it.
final class JsonValues {
  private JsonValues() {}

  private record Two(JsonNode one, JsonNode other) {}

  static boolean same(JsonNode left, JsonNode right) {
    if (left.isString() || right.isString()) {
      return left.equals(right);
    }
    Deque<Two> rest = new ArrayDeque<>(List.of(new Two(left, right)));
    while (!rest.isEmpty()) {
      Two two = rest.pop();
      JsonNode one = two.one();
      JsonNode other = two.other();
      if (one.isNumber() && other.isNumber()) {
        if (one.decimalValue().compareTo(other.decimalValue()) != 0) {
          return false;
        }
      } else if (one.isContainer() && other.isContainer()) {
        if (one.isObject() != other.isObject() || one.size() != other.size()) {
          return false;
        }
        if (one.isObject()) {
          for (Map.Entry<String, JsonNode> member : one.properties()) {
            JsonNode there = other.get(member.getKey());
            if (there == null) {
              return false;
            }
            rest.push(new Two(member.getValue(), there));
          }
        } else {
          for (int at = 0; at < one.size(); at++) {
            rest.push(new Two(one.get(at), other.get(at)));
          }
        }
      } else if (!one.equals(other)) {
        return false;
      }
    }
    return true;
  }

  static boolean same(Optional<JsonNode> one, Optional<JsonNode> other) {
    return one.isEmpty() || other.isEmpty()
        ? one.isEmpty() && other.isEmpty()
        : same(one.get(), other.get());
  }

  /// -1, 0 or 1; empty where one of the two is no number.
  static Optional<Integer> compare(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? Optional.of(one.decimalValue().compareTo(other.decimalValue()))
        : Optional.empty();
  }

  /// Whether `number` is an integral multiple of `unit`; false also where telling would take
  /// numbers of absurd length.
  static boolean isMultiple(JsonNode number, JsonNode unit) {
    if (!number.isNumber() || !unit.isNumber()) {
      return false;
    }
    BigDecimal value = number.decimalValue();
    BigDecimal by = unit.decimalValue();
    return by.signum() != 0
        && Math.abs((long) value.scale() - by.scale()) < 1000
        && value.remainder(by).signum() == 0;
  }
}

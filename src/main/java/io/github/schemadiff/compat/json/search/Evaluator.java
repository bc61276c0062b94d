package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Patterns;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.node.Values;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whether a node accepts a value: a plain validator over the draft-neutral nodes.
///
/// It serves the engine where a question comes down to single values (`enum`, `const`, samples). It
/// is not the independent check of a witness.
public final class Evaluator {
  /// Names and positions that an evaluation has spoken of.
  private static final class Spoken {
    final Set<String> names = new HashSet<>();
    final Set<Integer> positions = new HashSet<>();

    void add(Spoken other) {
      names.addAll(other.names);
      positions.addAll(other.positions);
    }
  }

  private Evaluator() {}

  public static boolean accepts(Node node, JsonNode value) {
    return accepts(node, value, null);
  }

  /// @param spoken gets what was spoken of; null where nobody asks
  private static boolean accepts(Node node, JsonNode value, Spoken spoken) {
    if (node.broken != null) {
      throw new Undecidable(node.broken);
    }
    if (node.constant != null) {
      return node.constant;
    }
    boolean asks = node.unevaluatedProperties != null || node.unevaluatedItems != null;
    Spoken here = asks || spoken != null ? new Spoken() : null;
    boolean accepted =
        scalar(node, value)
            && inPlace(node, value, here)
            && (!value.isArray() || array(node, value, here))
            && (!value.isObject() || object(node, value, here));
    if (accepted && spoken != null) {
      spoken.add(here);
    }
    return accepted;
  }

  private static boolean scalar(Node node, JsonNode value) {
    Kind kind = Kind.of(value);
    if (!kind.in(node.kinds)) {
      return false;
    }
    if (kind == Kind.NUMBER && !number(node, value.decimalValue())) {
      return false;
    }
    if (kind == Kind.STRING && !text(node, value.stringValue())) {
      return false;
    }
    return node.values == null || node.values.contains(Values.canonical(value));
  }

  private static boolean number(Node node, BigDecimal value) {
    if (node.wholeNumbers && !Values.whole(value)) {
      return false;
    }
    if (node.minimum != null) {
      int order = value.compareTo(node.minimum);
      if (order < 0 || (order == 0 && node.minimumExcluded)) {
        return false;
      }
    }
    if (node.maximum != null) {
      int order = value.compareTo(node.maximum);
      if (order > 0 || (order == 0 && node.maximumExcluded)) {
        return false;
      }
    }
    return node.multipleOf == null || Numbers.isMultiple(value, node.multipleOf);
  }

  private static boolean text(Node node, String value) {
    int length = Values.length(value);
    return length >= node.minLength
        && length <= node.maxLength
        && (node.pattern == null || Patterns.find(node.pattern, value))
        && (node.format == null || Texts.hasFormat(node.format, value));
  }

  private static boolean inPlace(Node node, JsonNode value, Spoken spoken) {
    if (node.reference != null && !accepts(node.reference, value, spoken)) {
      return false;
    }
    for (Node part : node.allOf) {
      if (!accepts(part, value, spoken)) {
        return false;
      }
    }
    if (!node.anyOf.isEmpty()) {
      int accepting = 0;
      for (Node branch : node.anyOfFor(value)) {
        accepting += accepts(branch, value, spoken) ? 1 : 0;
      }
      if (accepting == 0) {
        return false;
      }
    }
    if (!node.oneOf.isEmpty()) {
      int accepting = 0;
      for (Node branch : node.oneOfFor(value)) {
        accepting += accepts(branch, value, spoken) ? 1 : 0;
      }
      if (accepting != 1) {
        return false;
      }
    }
    if (node.not != null && accepts(node.not, value)) {
      return false;
    }
    if (node.condition == null) {
      return true;
    }
    Node consequence = accepts(node.condition, value, spoken) ? node.then : node.otherwise;
    return consequence == null || accepts(consequence, value, spoken);
  }

  private static boolean array(Node node, JsonNode value, Spoken spoken) {
    int size = value.size();
    if (size < node.minItems || size > node.maxItems) {
      return false;
    }
    int matching = 0;
    for (int i = 0; i < size; i++) {
      Node item = node.item(i);
      if (item != null) {
        if (!accepts(item, value.get(i))) {
          return false;
        }
        speak(spoken, i);
      }
      if (node.contains != null && accepts(node.contains, value.get(i))) {
        matching++;
        if (node.containsEvaluates) {
          speak(spoken, i);
        }
      }
    }
    if (node.contains != null && (matching < node.minContains || matching > node.maxContains)) {
      return false;
    }
    if (node.uniqueItems) {
      Set<JsonNode> distinct = new HashSet<>();
      for (JsonNode item : value) {
        if (!distinct.add(Values.canonical(item))) {
          return false;
        }
      }
    }
    if (node.unevaluatedItems != null) {
      for (int i = 0; i < size; i++) {
        if (!spoken.positions.contains(i) && !accepts(node.unevaluatedItems, value.get(i))) {
          return false;
        }
        spoken.positions.add(i);
      }
    }
    return true;
  }

  private static boolean object(Node node, JsonNode value, Spoken spoken) {
    int size = value.size();
    if (size < node.minProperties || size > node.maxProperties) {
      return false;
    }
    for (String name : node.required) {
      if (!value.has(name)) {
        return false;
      }
    }
    for (Map.Entry<String, Set<String>> entry : node.dependentRequired.entrySet()) {
      if (value.has(entry.getKey()) && !entry.getValue().stream().allMatch(value::has)) {
        return false;
      }
    }
    for (Map.Entry<String, Node> entry : node.dependentSchemas.entrySet()) {
      if (value.has(entry.getKey()) && !accepts(entry.getValue(), value, spoken)) {
        return false;
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!member(node, member.getKey(), member.getValue(), spoken)) {
        return false;
      }
    }
    if (node.unevaluatedProperties != null) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        if (!spoken.names.contains(member.getKey())
            && !accepts(node.unevaluatedProperties, member.getValue())) {
          return false;
        }
        spoken.names.add(member.getKey());
      }
    }
    return true;
  }

  private static boolean member(Node node, String name, JsonNode value, Spoken spoken) {
    if (node.propertyNames != null && !accepts(node.propertyNames, Values.MAKE.stringNode(name))) {
      return false;
    }
    for (Node said : Names.schemas(node, name)) {
      if (!accepts(said, value)) {
        return false;
      }
      if (spoken != null) {
        spoken.names.add(name);
      }
    }
    return true;
  }

  private static void speak(Spoken spoken, int position) {
    if (spoken != null) {
      spoken.positions.add(position);
    }
  }
}

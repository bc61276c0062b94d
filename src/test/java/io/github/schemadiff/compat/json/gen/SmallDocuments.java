package io.github.schemadiff.compat.json.gen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// All small documents over the values and names that some schemas mention, and their neighbours.
public final class SmallDocuments {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final int SCALARS = 24;
  private static final int FEW = 6;

  private final Set<JsonNode> listed = new LinkedHashSet<>();
  private final List<JsonNode> scalars;
  private final List<String> names;

  public SmallDocuments(JsonNode... schemas) {
    Set<JsonNode> found = new LinkedHashSet<>();
    found.addAll(List.of(MAKE.nullNode(), MAKE.booleanNode(true), MAKE.booleanNode(false)));
    found.addAll(List.of(number("0"), number("1"), number("0.5"), MAKE.stringNode("")));
    Vocabulary.NAMES.forEach(name -> found.add(MAKE.stringNode(name)));
    for (JsonNode schema : schemas) {
      collect(schema, found);
    }
    found.addAll(List.of(number("2"), number("3"), number("-1"), MAKE.stringNode("ba")));
    scalars = found.stream().limit(SCALARS).toList();
    Set<String> known = new LinkedHashSet<>(Vocabulary.NAMES);
    known.add("");
    known.add("zz");
    names = List.copyOf(known);
  }

  private static JsonNode number(String text) {
    return MAKE.numberNode(new BigDecimal(text));
  }

  private void collect(JsonNode schema, Set<JsonNode> into) {
    schema.path("enum").forEach(listed::add);
    if (schema.has("const")) {
      listed.add(schema.get("const"));
    }
    for (String keyword :
        List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
      if (schema.path(keyword).isNumber()) {
        BigDecimal bound = schema.get(keyword).decimalValue();
        into.add(MAKE.numberNode(bound));
        into.add(MAKE.numberNode(bound.add(BigDecimal.ONE)));
        into.add(MAKE.numberNode(bound.subtract(new BigDecimal("0.5"))));
      }
    }
    schema.forEach(child -> collect(child, into));
  }

  /// Hands them out one by one, the smallest first.
  public void forEach(Consumer<JsonNode> use) {
    listed.forEach(use);
    scalars.forEach(use);
    List<JsonNode> few = few();
    arrays(few).forEach(use);
    objects(few).forEach(use);
    for (JsonNode inner : few.subList(few.size() - FEW, few.size())) {
      use.accept(MAKE.arrayNode().add(inner));
      for (String name : names) {
        use.accept(MAKE.objectNode().set(name, inner));
      }
    }
  }

  /// Scalars first, some containers last.
  private List<JsonNode> few() {
    List<JsonNode> values = new ArrayList<>(scalars.subList(0, 12));
    values.add(MAKE.arrayNode());
    values.add(MAKE.arrayNode().add(scalars.get(0)));
    values.add(MAKE.arrayNode().add(scalars.get(3)).add(scalars.get(3)));
    values.add(MAKE.objectNode());
    values.add(MAKE.objectNode().set("a", scalars.get(3)));
    values.add(MAKE.objectNode().set("b", scalars.get(7)));
    return values;
  }

  private List<JsonNode> arrays(List<JsonNode> values) {
    List<JsonNode> found = new ArrayList<>(List.of(MAKE.arrayNode()));
    scalars.forEach(value -> found.add(MAKE.arrayNode().add(value)));
    for (JsonNode one : values) {
      for (JsonNode two : values) {
        found.add(MAKE.arrayNode().add(one).add(two));
      }
    }
    List<JsonNode> ends = List.of(values.get(1), values.get(3), values.get(4), values.get(7));
    for (JsonNode one : ends) {
      for (JsonNode two : ends) {
        for (JsonNode three : ends) {
          ArrayNode array = MAKE.arrayNode().add(one).add(two).add(three);
          found.add(array);
          found.add(array.deepCopy().add(one));
        }
      }
    }
    return found;
  }

  private List<JsonNode> objects(List<JsonNode> values) {
    List<JsonNode> found = new ArrayList<>(List.of(MAKE.objectNode()));
    for (String name : names) {
      scalars.forEach(value -> found.add(MAKE.objectNode().set(name, value)));
      for (String second : names.subList(names.indexOf(name) + 1, names.size())) {
        for (int i = 0; i < values.size(); i += 2) {
          for (int j = 1; j < values.size(); j += 3) {
            ObjectNode pair = MAKE.objectNode();
            found.add(pair.setAll(Map.of(name, values.get(i), second, values.get(j))));
          }
        }
      }
    }
    for (JsonNode value : values) {
      ObjectNode all = MAKE.objectNode();
      Vocabulary.NAMES.forEach(name -> all.set(name, value));
      found.add(all);
      found.add(all.deepCopy().without("c"));
    }
    return found;
  }
}

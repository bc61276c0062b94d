package io.github.schemadiff.compat.json.node;

import io.github.schemadiff.catalog.Draft;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a node says without its children, as text: equal for those that say the same. Only what is
/// said is written, as most nodes say little.
final class Said {
  private static final Set<String> REFERENCE_AND_REMARKS =
      Set.of("$ref", "title", "description", "$comment", "default", "examples");

  private int broken;

  /// Samples aside.
  String of(Node node) {
    if (node.broken != null) {
      return "broken " + unread(node).orElseGet(() -> Integer.toString(broken++));
    }
    StringBuilder said = new StringBuilder();
    if (node.constant != null) {
      said.append(node.constant).append(';');
    }
    said.append(node.typed ? node.kinds : Kind.ALL).append(';');
    flag(said, "whole", node.wholeNumbers);
    if (node.values != null) {
      flag(said, "listed", true); // perhaps none
      names(said, "values", node.values.stream().map(Object::toString).distinct().toList());
    }
    number(said, "minimum", node.minimum);
    number(said, "maximum", node.maximum);
    number(said, "multipleOf", node.multipleOf);
    flag(said, "minimumExcluded", node.minimumExcluded);
    flag(said, "maximumExcluded", node.maximumExcluded);
    bounds(said, "length", node.minLength, 0, node.maxLength);
    text(said, "pattern", node.pattern);
    text(said, "format", node.format);
    bounds(said, "items", node.minItems, 0, node.maxItems);
    flag(said, "unique", node.uniqueItems);
    bounds(said, "contains", node.minContains, 1, node.maxContains);
    flag(said, "containsEvaluates", node.containsEvaluates);
    names(said, "properties", node.properties.keySet());
    names(said, "patterns", node.patterns.keySet());
    names(said, "required", node.required);
    names(said, "dependentSchemas", node.dependentSchemas.keySet());
    for (var needs : new TreeMap<>(node.dependentRequired).entrySet()) {
      text(said, "dependent", needs.getKey());
      names(said, "needs", needs.getValue());
    }
    bounds(said, "members", node.minProperties, 0, node.maxProperties);
    return said.toString();
  }

  /// Read alike or not, the same words mean the same; but not where they point elsewhere.
  private static Optional<String> unread(Node node) {
    JsonNode words = node.place.node();
    String target = "";
    if (node.leadsOut() && words instanceof ObjectNode object) {
      // What has an address of its own, outside of both sets, is one and the same for both.
      target = node.missing;
      boolean alone = !node.place.draft().atLeast(Draft.DRAFT_2019_09);
      words = alone ? object.objectNode() : object.deepCopy().without(REFERENCE_AND_REMARKS);
    }
    String text = words.toString();
    return text.contains("Ref\"") || text.contains("$ref\"")
        ? Optional.empty()
        : Optional.of(node.place.draft() + target + text);
  }

  /// What a node documents, as text.
  static String samplesOf(Node node) {
    if (node.broken != null || node.samples.isEmpty() && node.formatHint == null) {
      return "";
    }
    StringBuilder said = new StringBuilder(node.samples.toString());
    text(said, "format", node.formatHint);
    return said.toString();
  }

  private static void flag(StringBuilder said, String keyword, boolean set) {
    if (set) {
      said.append(keyword).append(';');
    }
  }

  private static void number(StringBuilder said, String keyword, BigDecimal number) {
    if (number != null) {
      said.append(keyword).append(' ').append(Values.number(number)).append(';');
    }
  }

  private static void bounds(StringBuilder said, String keyword, int least, int none, int most) {
    if (least != none || most != Node.UNBOUNDED) {
      said.append(keyword).append(' ').append(least).append(' ').append(most).append(';');
    }
  }

  /// Length first, so that no two lists of texts are written alike.
  private static void text(StringBuilder said, String keyword, String text) {
    if (text != null) {
      said.append(keyword).append(' ').append(text.length()).append(':').append(text).append(';');
    }
  }

  private static void names(StringBuilder said, String keyword, Collection<String> names) {
    if (!names.isEmpty()) {
      String[] sorted = names.toArray(String[]::new);
      Arrays.sort(sorted);
      said.append(keyword).append(' ').append(sorted.length);
      for (String name : sorted) {
        said.append(' ').append(name.length()).append(':').append(name);
      }
      said.append(';');
    }
  }
}

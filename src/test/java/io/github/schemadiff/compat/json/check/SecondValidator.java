package io.github.schemadiff.compat.json.check;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.SimpleType;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.json.text.EcmaToJava;
import io.github.schemadiff.compat.json.text.JavaSearch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Another author's validator, with formats as annotations, to ask beside [WitnessChecker].
public final class SecondValidator {
  private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

  private final Validator validator;

  private SecondValidator(Validator validator) {
    this.validator = validator;
  }

  public static SecondValidator of(JsonDocuments documents) {
    Nodes nodes = new Nodes();
    Validator validator =
        new ValidatorFactory()
            .withDefaultDialect(new Dialects.Draft2020Dialect())
            .withDisabledSchemaValidation(true)
            .withJsonNodeFactories(nodes, nodes)
            .createValidator();
    documents
        .documents()
        .forEach(
            (uri, node) -> {
              Draft draft = documents.drafts().getOrDefault(uri, Draft.DRAFT_2020_12);
              JsonNode translated = translated(node);
              if (translated instanceof ObjectNode object && !object.has("$schema")) {
                boolean old = !draft.atLeast(Draft.DRAFT_2019_09);
                object.put("$schema", draft.uri() + (old ? "#" : ""));
              }
              validator.registerSchema(there(uri), (Object) translated);
            });
    return new SecondValidator(validator);
  }

  /// Empty where it cannot answer.
  public Optional<Boolean> accepts(String root, JsonNode document) {
    String uri = root.endsWith("#") ? root.substring(0, root.length() - 1) : root;
    try {
      return Optional.of(validator.validate(there(uri), (Object) document).isValid());
    } catch (JsonSchemaException _) {
      return Optional.empty();
    }
  }

  private static URI there(String uri) {
    return URI.create(uri.replaceFirst("^set:///", "https://set.invalid/"));
  }

  /// It hands patterns to `java.util.regex` as they are, so they are translated beforehand.
  private static JsonNode translated(JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = object.objectNode();
        object.forEachEntry(
            (name, value) -> {
              if (DATA.contains(name)) {
                copy.set(name, value);
              } else if (name.equals("pattern") && value.isString()) {
                copy.put(name, java(value.stringValue()));
              } else if (name.equals("patternProperties") && value.isObject()) {
                ObjectNode patterns = copy.putObject(name);
                value.forEachEntry((key, child) -> patterns.set(java(key), translated(child)));
              } else {
                copy.set(name, translated(value));
              }
            });
        return copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = array.arrayNode();
        array.forEach(item -> copy.add(translated(item)));
        return copy;
      }
      case JsonNode other -> {
        return other;
      }
    }
  }

  private static String java(String pattern) {
    return EcmaToJava.translate(pattern).map(JavaSearch::toString).orElse(pattern);
  }

  private static final class Nodes implements JsonNodeFactory {
    @Override
    public dev.harrel.jsonschema.JsonNode wrap(Object node) {
      return node instanceof dev.harrel.jsonschema.JsonNode own
          ? own
          : new Wrapped((JsonNode) node, "");
    }

    @Override
    public dev.harrel.jsonschema.JsonNode create(String rawJson) {
      throw new IllegalArgumentException("only trees are read");
    }
  }

  private record Wrapped(JsonNode node, String pointer) implements dev.harrel.jsonschema.JsonNode {
    @Override
    public String getJsonPointer() {
      return pointer;
    }

    @Override
    public SimpleType getNodeType() {
      return switch (node.getNodeType()) {
        case OBJECT -> SimpleType.OBJECT;
        case ARRAY -> SimpleType.ARRAY;
        case STRING -> SimpleType.STRING;
        case BOOLEAN -> SimpleType.BOOLEAN;
        case NUMBER -> asNumber().scale() <= 0 ? SimpleType.INTEGER : SimpleType.NUMBER;
        case NULL, MISSING, BINARY, POJO -> SimpleType.NULL;
      };
    }

    @Override
    public boolean asBoolean() {
      return node.booleanValue();
    }

    @Override
    public String asString() {
      return node.isString() ? node.stringValue() : node.toString();
    }

    @Override
    public BigInteger asInteger() {
      return asNumber().toBigInteger();
    }

    // Its equality is that of BigDecimal, for which 1.50 is not 1.5.
    @Override
    public BigDecimal asNumber() {
      BigDecimal value = node.decimalValue();
      return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public List<dev.harrel.jsonschema.JsonNode> asArray() {
      List<dev.harrel.jsonschema.JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(new Wrapped(item, pointer + "/" + items.size())));
      return items;
    }

    @Override
    public Map<String, dev.harrel.jsonschema.JsonNode> asObject() {
      Map<String, dev.harrel.jsonschema.JsonNode> members = new LinkedHashMap<>();
      node.forEachEntry(
          (name, value) ->
              members.put(
                  name,
                  new Wrapped(
                      value,
                      pointer + "/" + dev.harrel.jsonschema.JsonNode.encodeJsonPointer(name))));
      return members;
    }
  }
}

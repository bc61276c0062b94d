package io.github.schemadiff.format.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON.
final class JsonReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Tree.MAX_DEPTH).build())
          .build();
  private static final JsonFactory COMMENTED =
      FACTORY.rebuild().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private final JsonParser parser;
  private final SourceText text;
  private final Positions.Builder positions = new Positions.Builder();
  private final List<Tree.Repeated> repeated = new ArrayList<>();

  private JsonReader(JsonParser parser, SourceText text) {
    this.parser = parser;
    this.text = text;
  }

  static Tree read(String file, SourceText text, boolean comments) throws UnreadableException {
    JsonFactory factory = comments ? COMMENTED : FACTORY;
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), text.text().toCharArray())) {
      JsonReader reader = new JsonReader(parser, text);
      if (parser.nextToken() == null) {
        throw new UnreadableException(0, 0, "Only comments stand here; expected a document.");
      }
      JsonNode root = reader.value(-1, -1, "");
      if (parser.nextToken() != null) {
        throw text.problem(
            reader.tokenStart(), "Something stands behind the document; expected its end.");
      }
      return new Tree(root, reader.positions.build(file, text, root), reader.repeated);
    } catch (JacksonException broken) {
      throw said(broken);
    }
  }

  private JsonNode value(int keyStart, int keyEnd, String pointer) throws UnreadableException {
    int node = positions.open(keyStart, keyEnd, tokenStart());
    JsonNode value =
        switch (parser.currentToken()) {
          case START_OBJECT -> object(pointer);
          case START_ARRAY -> array(pointer);
          case VALUE_STRING -> NODES.stringNode(parser.getString());
          case VALUE_NUMBER_INT -> integer();
          case VALUE_NUMBER_FLOAT -> decimal();
          case VALUE_TRUE -> NODES.booleanNode(true);
          case VALUE_FALSE -> NODES.booleanNode(false);
          case VALUE_NULL -> NODES.nullNode();
          case END_ARRAY, END_OBJECT, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
              throw text.problem(tokenStart(), "Expected a value.");
        };
    positions.close(node, (int) parser.currentLocation().getCharOffset());
    return value;
  }

  private JsonNode object(String pointer) throws UnreadableException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int start = tokenStart();
      int end = keyEnd(start);
      String there = pointer + "/" + Pointers.escape(name);
      int before = positions.count();
      parser.nextToken();
      JsonNode value = value(start, end, there);
      if (object.has(name)) {
        positions.rollback(before);
        repeated.add(new Tree.Repeated(there, name, text.line(start), text.column(start)));
      } else {
        object.set(name, value);
      }
    }
    return object;
  }

  /// The offset behind the closing quote of a name.
  private int keyEnd(int start) {
    int at = start + 1;
    String all = text.text();
    while (all.charAt(at) != '"') {
      at += all.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private JsonNode array(String pointer) throws UnreadableException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(-1, -1, pointer + "/" + array.size()));
    }
    return array;
  }

  private JsonNode integer() {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal() throws UnreadableException {
    try {
      return NODES.numberNode(new BigDecimal(parser.getString()));
    } catch (NumberFormatException tooLarge) {
      throw text.problem(tokenStart(), "The exponent is too large; expected at most ten digits.");
    }
  }

  private int tokenStart() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private static UnreadableException said(JacksonException broken) {
    var place = broken.getLocation();
    int line = place == null ? 0 : Math.max(0, place.getLineNr());
    int column = place == null ? 0 : Math.max(0, place.getColumnNr());
    if (broken instanceof StreamConstraintsException) {
      boolean depth = broken.getOriginalMessage().contains("nesting depth");
      return new UnreadableException(
          line,
          column,
          depth
              ? "The document is nested too deep; expected at most %d levels."
                  .formatted(Tree.MAX_DEPTH)
              : sentence(broken.getOriginalMessage()));
    }
    return new UnreadableException(line, column, sentence(broken.getOriginalMessage()));
  }

  /// The parser's words, without its pointers into its own memory.
  private static String sentence(String message) {
    String plain =
        message
            .replaceAll(" \\(start marker at \\[.*]\\)", "")
            .replaceAll(" \\(code \\d+(?: / 0x[0-9a-fA-F]+)?\\)", "")
            .replaceAll("\\('(.)'\\)", "`$1`")
            .strip();
    return plain.endsWith(".") ? plain : plain + ".";
  }
}

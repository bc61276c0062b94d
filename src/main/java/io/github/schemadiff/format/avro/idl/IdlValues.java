package io.github.schemadiff.format.avro.idl;

import java.math.BigDecimal;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.apache.avro.idl.IdlParser;
import org.apache.avro.idl.IdlParser.JsonLiteralContext;
import org.apache.avro.idl.IdlParser.JsonPairContext;
import org.apache.avro.idl.IdlParser.JsonValueContext;
import org.apache.avro.idl.IdlParser.SchemaPropertyContext;
import org.apache.commons.text.StringEscapeUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// JSON within the language: defaults and properties.
final class IdlValues {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final IdlText text;

  IdlValues(IdlText text) {
    this.text = text;
  }

  /// `@name(value)…` as members.
  void properties(List<SchemaPropertyContext> properties, Piece.Members into) {
    for (SchemaPropertyContext property : properties) {
      Piece value = value(property.value);
      String name = IdlText.name(property.name);
      // `@order("DESCENDING")` is fine here, and lower case in JSON.
      boolean order = name.equals("order") && value instanceof Piece.Leaf;
      into.put(
          name,
          text.span(property.name),
          order && value instanceof Piece.Leaf(JsonNode word, Piece.Span span) && word.isString()
              ? Piece.text(word.stringValue().toLowerCase(java.util.Locale.ROOT), span)
              : value);
    }
  }

  Piece value(JsonValueContext value) {
    Piece.Span span = text.span(value);
    if (value.jsonObject() != null) {
      Piece.Members members = new Piece.Members(span);
      for (JsonPairContext pair : value.jsonObject().jsonPairs) {
        members.put(string(pair.name), text.span(pair.name), value(pair.value));
      }
      return members;
    }
    if (value.jsonArray() != null) {
      return Piece.items(value.jsonArray().jsonValues.stream().map(this::value).toList(), span);
    }
    return new Piece.Leaf(literal(value.jsonLiteral()), span);
  }

  private static JsonNode literal(JsonLiteralContext literal) {
    Token token = literal.literal;
    return switch (token.getType()) {
      case IdlParser.Null -> MAKE.nullNode();
      case IdlParser.BTrue -> MAKE.booleanNode(true);
      case IdlParser.BFalse -> MAKE.booleanNode(false);
      case IdlParser.IntegerLiteral -> integer(token.getText());
      case IdlParser.FloatingPointLiteral -> floating(token.getText());
      default -> MAKE.stringNode(string(token));
    };
  }

  private static JsonNode integer(String digits) {
    String plain = digits.replace("_", "").replaceFirst("[lL]$", "");
    try {
      long number = Long.decode(plain);
      return number == (int) number ? MAKE.numberNode((int) number) : MAKE.numberNode(number);
    } catch (NumberFormatException tooLarge) {
      return MAKE.stringNode(digits);
    }
  }

  /// Numbers that JSON has no way to write stay words.
  private static JsonNode floating(String digits) {
    try {
      return MAKE.numberNode(new BigDecimal(digits.replaceFirst("[fFdD]$", "")));
    } catch (NumberFormatException word) {
      return MAKE.stringNode(digits);
    }
  }

  static String string(Token token) {
    String quoted = token.getText();
    return StringEscapeUtils.unescapeJava(quoted.substring(1, quoted.length() - 1));
  }
}

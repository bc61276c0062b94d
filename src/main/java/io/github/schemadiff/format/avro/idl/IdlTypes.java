package io.github.schemadiff.format.avro.idl;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.idl.IdlParser;
import org.apache.avro.idl.IdlParser.FullTypeContext;
import org.apache.avro.idl.IdlParser.NullableTypeContext;
import org.apache.avro.idl.IdlParser.PlainTypeContext;
import org.apache.avro.idl.IdlParser.PrimitiveTypeContext;
import tools.jackson.databind.node.JsonNodeFactory;

/// Types as they are used in fields and messages.
final class IdlTypes {
  private final IdlText text;
  private final IdlValues values;

  IdlTypes(IdlText text, IdlValues values) {
    this.text = text;
    this.values = values;
  }

  /// @param nullLast whether the `null` of `T?` comes last, as its field has a default that is not
  ///   null
  Piece full(FullTypeContext type, boolean nullLast) {
    Piece.Members properties = new Piece.Members(text.span(type));
    values.properties(type.schemaProperties, properties);
    return plain(type.plainType(), properties, nullLast);
  }

  Piece plain(PlainTypeContext type, Piece.Members properties, boolean nullLast) {
    Piece.Span span = text.span(type);
    if (type.arrayType() != null) {
      return container("array", "items", type.arrayType().elementType, span).put(properties);
    }
    if (type.mapType() != null) {
      return container("map", "values", type.mapType().valueType, span).put(properties);
    }
    if (type.unionType() != null) {
      return Piece.items(
          type.unionType().types.stream().map(branch -> full(branch, false)).toList(), span);
    }
    return nullable(type.nullableType(), properties, nullLast);
  }

  private Piece.Members container(
      String kind, String inner, FullTypeContext content, Piece.Span span) {
    Piece.Span word = new Piece.Span(span.start(), span.start() + kind.length());
    return new Piece.Members(span).text("type", kind, word).put(inner, full(content, false));
  }

  private Piece nullable(NullableTypeContext type, Piece.Members properties, boolean nullLast) {
    Piece one =
        type.referenceName != null
            ? with(text.named(type.referenceName), properties)
            : primitive(type.primitiveType(), properties);
    if (type.optional == null) {
      return one;
    }
    Piece none = Piece.text("null", text.span(type.optional));
    List<Piece> branches = new ArrayList<>(List.of(one));
    branches.add(nullLast ? 1 : 0, none);
    return Piece.items(branches, text.span(type));
  }

  private Piece primitive(PrimitiveTypeContext type, Piece.Members properties) {
    Piece.Span span = text.span(type);
    return switch (type.typeName.getType()) {
      case IdlParser.Date -> logical("int", "date", span, properties);
      case IdlParser.Time -> logical("int", "time-millis", span, properties);
      case IdlParser.Timestamp -> logical("long", "timestamp-millis", span, properties);
      case IdlParser.LocalTimestamp -> logical("long", "local-timestamp-millis", span, properties);
      case IdlParser.UUID -> logical("string", "uuid", span, properties);
      case IdlParser.Decimal -> {
        Piece.Members decimal = logical("bytes", "decimal", span, properties);
        decimal.put("precision", number(type.precision));
        if (type.scale != null) {
          decimal.put("scale", number(type.scale));
        }
        yield decimal;
      }
      default -> with(Piece.text(type.typeName.getText(), span), properties);
    };
  }

  private static Piece.Members logical(
      String carrier, String name, Piece.Span span, Piece.Members properties) {
    return new Piece.Members(span)
        .text("type", carrier, span)
        .text("logicalType", name, span)
        .put(properties);
  }

  private Piece number(org.antlr.v4.runtime.Token digits) {
    return new Piece.Leaf(
        JsonNodeFactory.instance.numberNode(Integer.decode(digits.getText())), text.span(digits));
  }

  private static Piece with(Piece name, Piece.Members properties) {
    return properties.members().isEmpty()
        ? name
        : new Piece.Members(name.span()).put("type", name).put(properties);
  }
}

package io.github.schemadiff.format.avro.idl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.idl.IdlParser.EnumDeclarationContext;
import org.apache.avro.idl.IdlParser.FieldDeclarationContext;
import org.apache.avro.idl.IdlParser.FixedDeclarationContext;
import org.apache.avro.idl.IdlParser.FormalParameterContext;
import org.apache.avro.idl.IdlParser.FullTypeContext;
import org.apache.avro.idl.IdlParser.IdlFileContext;
import org.apache.avro.idl.IdlParser.ImportStatementContext;
import org.apache.avro.idl.IdlParser.MessageDeclarationContext;
import org.apache.avro.idl.IdlParser.NamedSchemaDeclarationContext;
import org.apache.avro.idl.IdlParser.ProtocolDeclarationBodyContext;
import org.apache.avro.idl.IdlParser.RecordDeclarationContext;
import org.apache.avro.idl.IdlParser.VariableDeclarationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/// A file as the protocol that it is; one of schemas alone as a protocol without a name, with its
/// main schema, where it names one, under `main`. What it imports stands under `imports`.
final class IdlDocument {
  private final IdlText text;
  private final IdlValues values;
  private final IdlTypes types;

  IdlDocument(IdlText text) {
    this.text = text;
    this.values = new IdlValues(text);
    this.types = new IdlTypes(text, values);
  }

  Piece of(IdlFileContext file) {
    Piece.Span span = text.span(file);
    if (file.protocol != null) {
      return protocol(file, span);
    }
    Piece.Span begin = new Piece.Span(span.start(), span.start());
    Piece.Members out = new Piece.Members(span).text("protocol", "", begin);
    if (file.namespace != null) {
      out.put("namespace", text.named(file.namespace.namespace));
    }
    imports(file.imports, out, begin);
    if (file.mainSchema != null) {
      out.put("main", types.full(file.mainSchema.mainSchema, false));
    }
    return out.put("types", definitions(file.namedSchemas, begin));
  }

  private Piece protocol(IdlFileContext file, Piece.Span span) {
    ProtocolDeclarationBodyContext body = file.protocol.body;
    Piece.Span begin = text.span(body);
    Piece.Members out = new Piece.Members(span).put("protocol", text.named(file.protocol.name));
    values.properties(file.protocol.schemaProperties, out);
    text.doc(file.protocol).ifPresent(doc -> out.put("doc", doc));
    imports(body.imports, out, begin);
    out.put("types", definitions(body.namedSchemas, begin));
    Piece.Members messages = new Piece.Members(begin);
    for (MessageDeclarationContext message : body.messages) {
      messages.put(IdlText.name(message.name), text.span(message.name), message(message));
    }
    return out.put("messages", messages);
  }

  private void imports(List<ImportStatementContext> imports, Piece.Members out, Piece.Span around) {
    if (!imports.isEmpty()) {
      out.put(
          "imports",
          Piece.items(
              imports.stream()
                  .map(it -> Piece.text(IdlValues.string(it.location), text.span(it.location)))
                  .toList(),
              around));
    }
  }

  private Piece definitions(List<NamedSchemaDeclarationContext> all, Piece.Span around) {
    List<Piece> out = new ArrayList<>();
    for (NamedSchemaDeclarationContext one : all) {
      if (one.recordDeclaration() != null) {
        out.add(record(one.recordDeclaration()));
      } else if (one.enumDeclaration() != null) {
        out.add(enumeration(one.enumDeclaration()));
      } else {
        out.add(fixed(one.fixedDeclaration()));
      }
    }
    return Piece.items(out, around);
  }

  private Piece record(RecordDeclarationContext record) {
    Piece.Members out = new Piece.Members(text.span(record));
    out.text("type", record.recordType.getText(), text.span(record.recordType));
    out.put("name", text.named(record.name));
    values.properties(record.schemaProperties, out);
    text.doc(record).ifPresent(doc -> out.put("doc", doc));
    List<Piece> fields = new ArrayList<>();
    for (FieldDeclarationContext declaration : record.body.fields) {
      for (VariableDeclarationContext variable : declaration.variableDeclarations) {
        fields.add(variable(declaration.fieldType, variable, text.doc(declaration)));
      }
    }
    return out.put("fields", Piece.items(fields, text.span(record.body)));
  }

  /// @param above what a comment before the type says, of all the names after it
  private Piece.Members variable(
      FullTypeContext type, VariableDeclarationContext variable, Optional<Piece> above) {
    Piece.Members out = new Piece.Members(text.span(variable));
    out.put("name", text.named(variable.fieldName));
    boolean hasDefault = variable.defaultValue != null;
    boolean nullLast = hasDefault && !variable.defaultValue.getText().equals("null");
    out.put("type", types.full(type, nullLast));
    values.properties(variable.schemaProperties, out);
    text.doc(variable).or(() -> above).ifPresent(doc -> out.put("doc", doc));
    if (hasDefault) {
      out.put("default", values.value(variable.defaultValue));
    }
    return out;
  }

  private Piece enumeration(EnumDeclarationContext declared) {
    Piece.Members out = new Piece.Members(text.span(declared));
    out.text("type", "enum", text.span(declared.name));
    out.put("name", text.named(declared.name));
    values.properties(declared.schemaProperties, out);
    text.doc(declared).ifPresent(doc -> out.put("doc", doc));
    out.put(
        "symbols",
        Piece.items(
            declared.enumSymbols.stream().map(symbol -> text.named(symbol.name)).toList(),
            text.span(declared)));
    if (declared.defaultSymbol != null) {
      out.put("default", text.named(declared.defaultSymbol.defaultSymbolName));
    }
    return out;
  }

  private Piece fixed(FixedDeclarationContext fixed) {
    Piece.Members out = new Piece.Members(text.span(fixed));
    out.text("type", "fixed", text.span(fixed.name));
    out.put("name", text.named(fixed.name));
    values.properties(fixed.schemaProperties, out);
    text.doc(fixed).ifPresent(doc -> out.put("doc", doc));
    return out.put(
        "size",
        new Piece.Leaf(
            JsonNodeFactory.instance.numberNode(Integer.decode(fixed.size.getText())),
            text.span(fixed.size)));
  }

  private Piece message(MessageDeclarationContext message) {
    Piece.Members out = new Piece.Members(text.span(message));
    List<Piece> request = new ArrayList<>();
    for (FormalParameterContext parameter : message.formalParameters) {
      request.add(variable(parameter.parameterType, parameter.parameter, Optional.empty()));
    }
    out.put("request", Piece.items(request, text.span(message.name)));
    Piece.Span answer = text.span(message.returnType);
    out.put(
        "response",
        message.returnType.plainType() == null
            ? Piece.text("null", answer)
            : types.plain(message.returnType.plainType(), new Piece.Members(answer), false));
    if (!message.errors.isEmpty()) {
      out.put(
          "errors",
          Piece.items(
              message.errors.stream().map(text::named).toList(),
              text.span(message.errors.getFirst())));
    }
    return out;
  }
}

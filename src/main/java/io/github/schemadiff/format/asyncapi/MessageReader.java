package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.jsonschema.SchemaDialect;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath.Member;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.schema.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A message as the parts that it is made of, beside the channels that it goes through.
final class MessageReader {
  private final Context context;

  MessageReader(Context context) {
    this.context = context;
  }

  /// @param uses at least one
  PartDraft read(String name, Spot target, Traited message, List<Use> uses) {
    PartDraft draft = new PartDraft(PartKind.MESSAGE, name, target.key());
    draft.annotated(target);
    Optional<Writer> writer = uses.stream().flatMap(use -> use.writer().stream()).findFirst();
    Optional<String> format = message.text("schemaFormat");
    payload(message, format, writer).ifPresent(draft::add);
    headers(message, writer).ifPresent(draft::add);
    contentType(message).ifPresent(draft::add);
    correlation(message).ifPresent(draft::add);
    Bindings bindings = new Bindings(context);
    bindings.of(message.object("bindings", context), "").forEach(draft::add);
    new ChannelReader(context, bindings).of(uses).forEach(draft::add);
    return draft;
  }

  private Optional<PartDraft> payload(
      Traited message, Optional<String> format, Optional<Writer> writer) {
    return message
        .child("payload")
        .map(
            spot -> {
              PartDraft part =
                  new PartDraft(PartKind.PAYLOAD, PartKind.PAYLOAD.label(), spot.key())
                      .required(spot.key());
              writer.ifPresent(part::writer);
              schema(part, spot, format);
              return part;
            });
  }

  /// @param format as the message names it; a schema may name its own beside itself
  private void schema(PartDraft part, Spot written, Optional<String> format) {
    Optional<Spot> multi = written.has("schemaFormat") ? Optional.of(written) : wrapped(written);
    Optional<String> named = multi.flatMap(it -> it.text("schemaFormat")).or(() -> format);
    Spot schema = multi.flatMap(it -> it.child("schema")).orElse(written);
    SourceSpan where = multi.map(it -> it.member("schemaFormat")).orElseGet(() -> schema.value());
    switch (SchemaFormats.of(named)) {
      case SchemaFormats.Json(SchemaDialect dialect) -> {
        context.dialects().collect(dialect, schema);
        part.schema(dialect, schema, Role.VALUE);
      }
      case SchemaFormats.Avro _ -> context.foreign().avro(schema).ifPresent(part::schema);
      case SchemaFormats.Protobuf(boolean third) ->
          context.foreign().protobuf(schema, third).ifPresent(part::schema);
      case SchemaFormats.Unknown(String other) ->
          context
              .problems()
              .add(
                  where,
                  "`%s` cannot be read; expected AsyncAPI, JSON Schema, OpenAPI, Avro or Protobuf."
                      .formatted(other));
    }
  }

  /// A reference to a schema that names its format.
  private Optional<Spot> wrapped(Spot written) {
    return written.text("$ref").filter(reference -> reference.startsWith("#/")).isPresent()
        ? context.refs().follow(written).filter(it -> it.text("schemaFormat").isPresent())
        : Optional.empty();
  }

  private Optional<PartDraft> headers(Traited message, Optional<Writer> writer) {
    List<Spot> written =
        message.layers().stream().flatMap(layer -> layer.child("headers").stream()).toList();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Spot first = written.getFirst();
    PartDraft part =
        new PartDraft(PartKind.HEADERS, PartKind.HEADERS.label(), first.key())
            .step(new Member("headers"));
    writer.ifPresent(part::writer);
    if (written.size() == 1) {
      schema(part, first, Optional.empty());
    } else {
      List<Spot> all = written.stream().flatMap(it -> context.refs().follow(it).stream()).toList();
      context.dialects().collect(SchemaFormats.OWN.dialect(), first, MergePatch.of(all));
      part.schema(SchemaFormats.OWN.dialect(), first, Role.VALUE);
    }
    return Optional.of(part);
  }

  private Optional<PartDraft> contentType(Traited message) {
    Optional<String> own = message.text("contentType");
    if (own.isPresent()) {
      return Optional.of(contentType(own.get(), message.member("contentType")));
    }
    return context
        .root()
        .text("defaultContentType")
        .map(it -> contentType(it, context.root().member("defaultContentType")));
  }

  private static PartDraft contentType(String value, SourceSpan span) {
    String plain = value.toLowerCase(Locale.ROOT).replace(" ", "");
    return PartDraft.fact(PartKind.CONTENT_TYPE, PartKind.CONTENT_TYPE.label(), plain, span);
  }

  private Optional<PartDraft> correlation(Traited message) {
    Traited id = message.object("correlationId", context);
    return id.text("location")
        .map(
            location ->
                PartDraft.fact(
                    PartKind.CORRELATION_ID,
                    PartKind.CORRELATION_ID.label(),
                    location,
                    id.member("location")));
  }
}

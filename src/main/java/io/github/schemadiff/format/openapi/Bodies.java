package io.github.schemadiff.format.openapi;

import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath.Branch;
import io.github.schemadiff.schema.SchemaPath.Member;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// Bodies in their media types, and responses with their headers.
final class Bodies {
  private final Context context;

  Bodies(Context context) {
    this.context = context;
  }

  /// A service is the one that may write what is read-only to its clients, whoever asks.
  static Role role(Writer writer) {
    return switch (writer) {
      case CLIENT -> Role.REQUEST;
      case SERVICE -> Role.RESPONSE;
    };
  }

  /// One part for each media type.
  List<PartDraft> content(Spot body, Writer writer) {
    List<PartDraft> parts = new ArrayList<>();
    for (Spot.Named written : body.members("content")) {
      Optional<Spot> media = context.refs().follow(written.spot());
      if (media.isPresent() && media.get().isObject()) {
        parts.add(media(written.name(), written.spot().key(), media.get(), writer));
      }
    }
    return parts;
  }

  private PartDraft media(String name, SourceSpan span, Spot media, Writer writer) {
    PartDraft part = mediaType(name, span, writer);
    // A stream is described by its items.
    Optional<Spot> schema = media.child("schema").or(() -> media.child("itemSchema"));
    if (schema.isPresent()) {
      context.dialects().collect(context.dialect(), schema.get());
    } else {
      context.dialects().collect(context.dialect(), media, JsonNodeFactory.instance.objectNode());
    }
    part.schema(context.dialect(), schema.orElse(media), role(writer));
    media
        .child("encoding")
        .ifPresent(it -> part.attribute("encoding", it.json(), media.member("encoding")));
    return part;
  }

  static PartDraft mediaType(String name, SourceSpan span, Writer writer) {
    return new PartDraft(PartKind.MEDIA_TYPE, name, span)
        .key(name.toLowerCase(Locale.ROOT).replace(" ", ""))
        .writer(writer)
        .step(new Branch(name));
  }

  PartDraft response(Spot operation, String status, SourceSpan span, Spot response, Writer writer) {
    PartDraft part =
        new PartDraft(PartKind.RESPONSE, status, span)
            .key(status.toUpperCase(Locale.ROOT))
            .writer(writer)
            .step(new Member(status))
            .annotated(response);
    if (context.isSwagger()) {
      new SwaggerBodies(context).response(operation, response, writer).forEach(part::add);
    } else {
      content(response, writer).forEach(part::add);
    }
    headers(response, writer).ifPresent(part::add);
    return part;
  }

  private Optional<PartDraft> headers(Spot response, Writer writer) {
    PartDraft group =
        new PartDraft(PartKind.RESPONSE_HEADERS, "headers", response.value())
            .step(new Member("headers"));
    for (Spot.Named written : response.members("headers")) {
      if (!written.name().equalsIgnoreCase("content-type")) {
        context
            .refs()
            .follow(written.spot())
            .filter(Spot::isObject)
            .ifPresent(it -> group.add(header(written, it, writer)));
      }
    }
    return group.isEmpty() ? Optional.empty() : Optional.of(group);
  }

  private PartDraft header(Spot.Named written, Spot header, Writer writer) {
    PartDraft part =
        new PartDraft(PartKind.HEADER, written.name(), written.spot().key())
            .key(written.name().toLowerCase(Locale.ROOT))
            .writer(writer)
            .step(new Member(written.name()))
            .annotated(header);
    if (header.isTrue("required")) {
      part.required(header.member("required"));
    }
    if (context.isSwagger()) {
      SwaggerBodies.serialisation(part, header, "header");
      context.dialects().collect(context.dialect(), header, SwaggerBodies.schemaOf(header.json()));
      return part.schema(context.dialect(), header, role(writer));
    }
    ParameterReader.serialisation(part, header, "header");
    Optional<Spot> schema = header.child("schema");
    if (schema.isPresent()) {
      context.dialects().collect(context.dialect(), schema.get());
      part.schema(context.dialect(), schema.get(), role(writer));
    } else {
      context.dialects().collect(context.dialect(), header, JsonNodeFactory.instance.objectNode());
      part.schema(context.dialect(), header, role(writer));
    }
    return part;
  }
}

package io.github.schemadiff.format.openapi;

import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath.Member;
import io.github.schemadiff.schema.Writer;
import java.util.List;
import java.util.Optional;

/// One operation as the parts that it is made of.
final class OperationReader {
  private final Context context;
  private final Writer asking;
  private final Writer answering;

  /// @param outgoing whether the service calls, rather than being called
  OperationReader(Context context, boolean outgoing) {
    this.context = context;
    this.asking = outgoing ? Writer.SERVICE : Writer.CLIENT;
    this.answering = outgoing ? Writer.CLIENT : Writer.SERVICE;
  }

  /// @param path with the names of its parameters in braces; empty where there is none
  /// @param shared what stands around the operation: parameters and servers for all of them
  PartDraft read(String name, String path, Spot operation, Spot shared) {
    PartDraft draft = new PartDraft(PartKind.OPERATION, name, operation.key());
    draft.annotated(operation);
    operation
        .text("operationId")
        .ifPresent(
            id ->
                draft.add(
                    PartDraft.fact(
                        PartKind.OPERATION_ID,
                        PartKind.OPERATION_ID.label(),
                        id,
                        operation.member("operationId"))));
    ParameterReader parameters = new ParameterReader(context, asking, path);
    parameters.read(operation, shared).forEach(draft::add);
    Bodies bodies = new Bodies(context);
    request(operation, shared, bodies).ifPresent(draft::add);
    responses(operation, bodies).ifPresent(draft::add);
    SecurityReader security = new SecurityReader(context);
    security.read(operation).forEach(draft::add);
    servers(operation, shared).ifPresent(draft::add);
    return draft;
  }

  private Optional<PartDraft> request(Spot operation, Spot shared, Bodies bodies) {
    if (context.isSwagger()) {
      return new SwaggerBodies(context).request(operation, shared, asking);
    }
    return operation
        .child("requestBody")
        .flatMap(context.refs()::follow)
        .map(
            body -> {
              PartDraft part =
                  new PartDraft(PartKind.REQUEST, "request", operation.member("requestBody"))
                      .writer(asking)
                      .step(new Member("request"))
                      .annotated(body);
              if (body.isTrue("required")) {
                part.required(body.member("required"));
              }
              bodies.content(body, asking).forEach(part::add);
              return part;
            });
  }

  private Optional<PartDraft> responses(Spot operation, Bodies bodies) {
    PartDraft group =
        operation
            .child("responses")
            .map(spot -> new PartDraft(PartKind.RESPONSES, "responses", spot.key()))
            .orElseGet(() -> new PartDraft(PartKind.RESPONSES, "responses", operation.key()))
            .step(new Member("responses"));
    for (Spot.Named response : operation.members("responses")) {
      if (!response.name().startsWith("x-")) {
        context
            .refs()
            .follow(response.spot())
            .ifPresent(
                it ->
                    group.add(
                        bodies.response(
                            operation, response.name(), response.spot().key(), it, answering)));
      }
    }
    return group.isEmpty() ? Optional.empty() : Optional.of(group);
  }

  /// The nearest servers count. They are declared in one place for many operations.
  private Optional<PartDraft> servers(Spot operation, Spot shared) {
    if (context.isSwagger()) {
      return new SwaggerBodies(context).servers();
    }
    for (Spot around : List.of(operation, shared, context.root())) {
      Optional<Spot> servers = around.child("servers").filter(it -> !it.items().isEmpty());
      if (servers.isPresent()) {
        PartDraft group =
            new PartDraft(PartKind.SERVERS, "servers", servers.get().key())
                .shared("servers " + servers.get().address(), "servers");
        for (Spot server : servers.get().items()) {
          server
              .text("url")
              .ifPresent(
                  url ->
                      group.add(PartDraft.fact(PartKind.SERVER, url, url, server.member("url"))));
        }
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }
}

package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a server or an operation asks of those who connect, and the schemes that this needs: any
/// one of those listed lets in.
///
/// Up to 2.6 a requirement names a scheme with its scopes; since 3.0 it is the scheme, or leads to
/// it. Both are read as the former.
final class SecurityReader {
  private static final List<String> DETAILS =
      List.of("type", "in", "name", "scheme", "bearerFormat", "openIdConnectUrl");

  private final Context context;

  SecurityReader(Context context) {
    this.context = context;
  }

  /// @param security what a server or an operation, with its traits, says under that name
  List<PartDraft> read(Optional<Spot> security) {
    Optional<Spot> written = security.filter(it -> !it.items().isEmpty());
    if (written.isEmpty()) {
      return List.of();
    }
    ArrayNode ways = JsonNodeFactory.instance.arrayNode();
    Map<String, Spot> schemes = new LinkedHashMap<>();
    for (Spot one : written.get().items()) {
      if (one.isObject()) {
        switch (context.version()) {
          case V2 -> ways.add(named(one, schemes));
          case V3 -> ways.add(scheme(one, schemes));
        }
      }
    }
    List<PartDraft> parts = new ArrayList<>();
    parts.add(
        PartDraft.fact(PartKind.SECURITY, PartKind.SECURITY.label(), ways, written.get().key()));
    schemes.forEach((name, scheme) -> parts.add(part(name, scheme)));
    return parts;
  }

  private JsonNode named(Spot requirement, Map<String, Spot> schemes) {
    for (String name : requirement.json().propertyNames()) {
      context
          .root()
          .child("components")
          .flatMap(it -> it.child("securitySchemes"))
          .flatMap(it -> it.child(name))
          .flatMap(context.refs()::follow)
          .ifPresent(it -> schemes.put(name, it));
    }
    return requirement.json();
  }

  private JsonNode scheme(Spot written, Map<String, Spot> schemes) {
    Optional<Spot> scheme = context.refs().follow(written).filter(Spot::isObject);
    String name =
        written
            .text("$ref")
            .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
            .or(() -> scheme.flatMap(it -> it.text("type")))
            .orElse("security");
    scheme.ifPresent(it -> schemes.put(name, it));
    ArrayNode scopes = JsonNodeFactory.instance.arrayNode();
    scheme.ifPresent(it -> it.items("scopes").forEach(scope -> scopes.add(scope.json())));
    return JsonNodeFactory.instance.objectNode().set(name, scopes);
  }

  private static PartDraft part(String name, Spot scheme) {
    PartDraft part =
        new PartDraft(PartKind.SECURITY_SCHEME, name, scheme.key())
            .shared("security " + scheme.address(), name);
    for (String detail : DETAILS) {
      scheme
          .text(detail)
          .ifPresent(
              value ->
                  part.add(
                      PartDraft.fact(
                          PartKind.SECURITY_DETAIL, detail, value, scheme.member(detail))));
    }
    return part;
  }
}

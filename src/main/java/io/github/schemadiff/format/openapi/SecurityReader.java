package io.github.schemadiff.format.openapi;

import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an operation asks of its clients to let them in, and the schemes that this needs.
final class SecurityReader {
  private static final List<String> DETAILS =
      List.of("type", "scheme", "in", "name", "bearerFormat", "openIdConnectUrl");

  private static final List<String> URLS =
      List.of("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl");

  private final Context context;

  SecurityReader(Context context) {
    this.context = context;
  }

  /// Its own requirement, or else the document's; an empty one asks for nothing.
  List<PartDraft> read(Spot operation) {
    Optional<Spot> requirement =
        operation.child("security").or(() -> context.root().child("security"));
    if (requirement.isEmpty() || requirement.get().items().isEmpty()) {
      return List.of();
    }
    List<PartDraft> parts = new ArrayList<>();
    Spot written = requirement.get();
    parts.add(
        PartDraft.fact(
            PartKind.SECURITY, PartKind.SECURITY.label(), written.json(), written.key()));
    Set<String> named = new LinkedHashSet<>();
    written.items().forEach(one -> named.addAll(one.json().propertyNames()));
    for (String name : named) {
      scheme(name).ifPresent(it -> parts.add(part(name, it)));
    }
    return parts;
  }

  private Optional<Spot> scheme(String name) {
    Optional<Spot> schemes =
        context.isSwagger()
            ? context.root().child("securityDefinitions")
            : context.root().child("components").flatMap(it -> it.child("securitySchemes"));
    return schemes.flatMap(it -> it.child(name)).flatMap(context.refs()::follow);
  }

  private PartDraft part(String name, Spot scheme) {
    PartDraft part =
        new PartDraft(PartKind.SECURITY_SCHEME, name, scheme.key())
            .shared("security " + scheme.address(), name);
    boolean basic = scheme.text("type").orElse("").equals("basic");
    for (String detail : DETAILS) {
      scheme
          .text(detail)
          .ifPresent(
              value -> {
                // Swagger's `basic` is the scheme of that name over HTTP.
                String said = basic && detail.equals("type") ? "http" : value;
                boolean word = detail.equals("scheme");
                part.add(
                    PartDraft.fact(
                        PartKind.SECURITY_DETAIL,
                        detail,
                        word ? said.toLowerCase(Locale.ROOT) : said,
                        scheme.member(detail)));
              });
    }
    if (basic) {
      part.add(PartDraft.fact(PartKind.SECURITY_DETAIL, "scheme", "basic", scheme.member("type")));
    }
    flows(scheme).forEach(part::add);
    return part;
  }

  private Stream<PartDraft> flows(Spot scheme) {
    if (context.isSwagger()) {
      String flow =
          switch (scheme.text("flow").orElse("")) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            case String other -> other;
          };
      return flow.isEmpty() ? Stream.empty() : urls(flow, scheme);
    }
    return scheme.members("flows").stream().flatMap(flow -> urls(flow.name(), flow.spot()));
  }

  private static Stream<PartDraft> urls(String flow, Spot spot) {
    return URLS.stream()
        .flatMap(
            word ->
                spot.text(word).stream()
                    .map(
                        url ->
                            PartDraft.fact(
                                PartKind.SECURITY_DETAIL,
                                "flows." + flow + "." + word,
                                url,
                                spot.member(word))));
  }
}

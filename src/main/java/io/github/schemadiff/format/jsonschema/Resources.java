package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Where a schema resource begins, and what its URI is.
final class Resources {
  private Resources() {}

  /// The same place, seen from inside: with the resource and the draft that its own keywords set.
  static Place enter(Place place) {
    JsonNode node = place.node();
    if (node == null || !node.isObject()) {
      return place;
    }
    Draft draft =
        Optional.ofNullable(node.get("$schema"))
            .filter(JsonNode::isString)
            .flatMap(uri -> Draft.of(uri.stringValue()))
            .filter(named -> place.pointer().isEmpty() || ownId(node, named).isPresent())
            .orElse(place.draft());
    Optional<String> id =
        ownId(node, draft).map(Resources::withoutFragment).filter(uri -> !uri.isEmpty());
    if (id.isEmpty() && draft == place.draft()) {
      return place;
    }
    return id.map(
            own ->
                new Place(
                    place.document(),
                    place.pointer(),
                    node,
                    resolve(place.resource(), own),
                    place.pointer(),
                    draft))
        .orElseGet(
            () ->
                new Place(
                    place.document(),
                    place.pointer(),
                    node,
                    place.resource(),
                    place.resourcePointer(),
                    draft));
  }

  /// The identifier that the object gives itself, with its fragment. Up to draft-07 everything
  /// beside a `$ref` is ignored.
  static Optional<String> ownId(JsonNode node, Draft draft) {
    if (!draft.atLeast(Draft.DRAFT_2019_09) && node.has("$ref")) {
      return Optional.empty();
    }
    JsonNode id = node.get(draft == Draft.DRAFT_04 ? "id" : "$id");
    return id != null && id.isString() ? Optional.of(id.stringValue()) : Optional.empty();
  }

  static String withoutFragment(String uri) {
    int hash = uri.indexOf('#');
    return hash < 0 ? uri : uri.substring(0, hash);
  }

  static String fragment(String uri) {
    int hash = uri.indexOf('#');
    return hash < 0 ? "" : uri.substring(hash + 1);
  }

  /// RFC 3986 resolution. What is no URI is left as it is written: it will not be found, and said
  /// so.
  static String resolve(String base, String reference) {
    if (reference.isEmpty()) {
      return base;
    }
    if (reference.startsWith("#")) {
      return withoutFragment(base) + reference;
    }
    try {
      // java.net.URI treats an empty authority as none: `set:///a` would come back as `set:/a`.
      String plain = base.replaceFirst("^set:///", "set:/");
      return URI.create(plain).resolve(reference).toString().replaceFirst("^set:/(?!/)", "set:///");
    } catch (IllegalArgumentException notAUri) {
      return reference;
    }
  }
}

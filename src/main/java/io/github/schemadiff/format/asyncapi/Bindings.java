package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What protocols ask beyond the specification: a fact for each value, and a schema where one
/// stands.
final class Bindings {
  private static final Set<String> SCHEMAS =
      Set.of("http.query", "http.headers", "ws.query", "ws.headers", "ibmmq.headers");

  private final Context context;

  Bindings(Context context) {
    this.context = context;
  }

  /// @param prefix of every name; empty for those of the message itself
  List<PartDraft> of(Traited bindings, String prefix) {
    List<PartDraft> parts = new ArrayList<>();
    for (Spot.Named protocol : bindings.members()) {
      if (!protocol.name().startsWith("x-")) {
        Optional<Spot> said = context.refs().follow(protocol.spot()).filter(Spot::isObject);
        said.ifPresent(it -> members(protocol.name(), it, prefix, parts));
      }
    }
    return parts;
  }

  private void members(String name, Spot spot, String prefix, List<PartDraft> parts) {
    for (Spot.Named member : spot.members()) {
      String path = name + "." + member.name();
      if (member.name().equals("bindingVersion") || member.name().startsWith("x-")) {
        continue;
      }
      Spot value = member.spot();
      if (path.equals("kafka.key")) {
        parts.add(
            schema(new PartDraft(PartKind.KEY, "key", value.key()).step(new Member("key")), value));
      } else if (SCHEMAS.contains(path)) {
        parts.add(
            schema(
                new PartDraft(PartKind.BINDING, prefix + path, value.key()).step(new Member(path)),
                value));
      } else if (value.isObject() && !value.has("type") && !value.has("$ref")) {
        members(path, value, prefix, parts);
      } else {
        parts.add(PartDraft.fact(PartKind.BINDING, prefix + path, value.json(), value.key()));
      }
    }
  }

  private PartDraft schema(PartDraft part, Spot spot) {
    context.dialects().collect(SchemaFormats.OWN.dialect(), spot);
    return part.schema(SchemaFormats.OWN.dialect(), spot, Role.VALUE);
  }
}

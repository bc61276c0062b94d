package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.schema.Facet;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Types that a file or a message declares, as properties of what declares them: generated code has
/// them, whether or not a field does.
///
/// What a field has is shown where it is used, so that the property only says that the type is
/// there. What no field has is told here in full.
public final class Declared {
  /// What the names of these properties begin with; the type's name follows.
  public static final String ENUM = "enum ";

  public static final String MESSAGE = "message ";

  private final Set<Definition> used;

  /// @param used types that a field has
  Declared(Set<Definition> used) {
    this.used = used;
  }

  /// Whether it is the name of such a property.
  public static boolean is(String property) {
    return property.startsWith(ENUM) || property.startsWith(MESSAGE);
  }

  Stream<Facet> facets(Collection<Definition> types) {
    return types.stream().map(this::facet);
  }

  private Facet facet(Definition type) {
    String name = (type.isMessage() ? MESSAGE : ENUM) + type.localName();
    JsonNode said =
        used.contains(type)
            ? BooleanNode.TRUE
            : type.message()
                .map(Declared::fields)
                .orElseGet(() -> symbols(type.enumeration().orElseThrow()));
    return new Facet.Property(name, said, type.file().span(type.name(), type.fullName()));
  }

  private static JsonNode fields(MessageNode message) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (FieldNode field : message.fields()) {
      fields.put(
          field.name().text(),
          (field.labelWord().text() + " " + field.type().text() + " = " + field.number()).strip());
    }
    return fields;
  }

  private static JsonNode symbols(EnumNode node) {
    ObjectNode symbols = JsonNodeFactory.instance.objectNode();
    node.symbols().forEach(it -> symbols.put(it.name().text(), it.number()));
    if (!node.reserved().isEmpty()) {
      Stream.concat(
              node.reserved().ranges().stream().map(it -> it.word().text()),
              node.reserved().names().stream().map(it -> '"' + it.text() + '"'))
          .forEach(it -> symbols.put("reserved " + it, true));
    }
    return symbols;
  }
}

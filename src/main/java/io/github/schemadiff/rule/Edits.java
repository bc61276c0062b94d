package io.github.schemadiff.rule;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Finding.Edit;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Concrete edits of JSON Schema and of Avro, as lines to copy.
public final class Edits {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}_-]{0,15}");

  private Edits() {}

  /// Takes the field out of `required`, and documents a default where one suggests itself.
  public static Optional<Edit> madeOptional(Site<?> site) {
    if (site.dialect() == Dialect.AVRO) {
      return AvroEdits.withDefault(site);
    }
    List<String> required = required(site);
    String name = site.node().name();
    if (!required.contains(name)) {
      return Optional.empty();
    }
    List<String> fewer = new ArrayList<>(required);
    fewer.remove(name);
    List<String> added = new ArrayList<>();
    if (!fewer.isEmpty()) {
      added.add(JsonText.required(fewer));
    }
    documented(site).ifPresent(added::add);
    return Optional.of(new Edit(List.of(JsonText.required(required)), added));
  }

  /// Puts the field back into `required`, where it stood.
  public static Optional<Edit> madeRequired(Site<?> site) {
    List<String> required = required(site);
    if (!json(site) || required.contains(site.node().name())) {
      return Optional.empty();
    }
    List<String> before = required(site.parent().flatMap(DiffNode::old));
    List<String> more = new ArrayList<>(required);
    more.add(Math.min(placeIn(before, site.node().name()), more.size()), site.node().name());
    return Optional.of(
        new Edit(
            required.isEmpty() ? List.of() : List.of(JsonText.required(required)),
            List.of(JsonText.required(more))));
  }

  private static int placeIn(List<String> names, String name) {
    int place = names.indexOf(name);
    return place < 0 ? names.size() : place;
  }

  /// Documents a default where one suggests itself.
  public static Optional<Edit> withDefault(Site<?> site) {
    return documented(site)
        .flatMap(
            line ->
                site.node()
                    .recent()
                    .flatMap(side -> JsonText.property(side, Optional.empty()))
                    .map(before -> new Edit(List.of(before), List.of(line))));
  }

  /// Puts a removed field back as it was.
  public static Optional<Edit> restored(Site<Change.FieldRemoved> site) {
    if (site.dialect() == Dialect.AVRO) {
      return AvroEdits.restored(site);
    }
    if (!json(site)) {
      return Optional.empty();
    }
    Optional<String> property =
        site.node()
            .old()
            .flatMap(side -> JsonText.property(side, Wording.value(site.oldDefault())));
    if (property.isEmpty()) {
      return Optional.empty();
    }
    List<String> removed = new ArrayList<>();
    List<String> added = new ArrayList<>(List.of(property.get()));
    if (site.change().presence() == Presence.REQUIRED) {
      madeRequired(site)
          .ifPresent(
              edit -> {
                removed.addAll(edit.removed());
                added.addAll(edit.added());
              });
    }
    return Optional.of(new Edit(removed, added));
  }

  /// Puts the old default back.
  public static Optional<Edit> defaultBack(Site<Change.DefaultChanged> site) {
    if (site.dialect() == Dialect.AVRO) {
      return AvroEdits.defaultBack(site);
    }
    if (!json(site)) {
      return Optional.empty();
    }
    List<String> removed =
        site.change().to().map(Facet.Default::value).map(JsonText::defaultValue).stream().toList();
    return site.change()
        .from()
        .map(before -> new Edit(removed, List.of(JsonText.defaultValue(before.value()))));
  }

  /// Puts the old name back beside the new one. Only Avro tells a field in one line.
  public static Optional<Edit> oldNameBack(Site<Change.FieldRenamed> site) {
    return site.dialect() == Dialect.AVRO ? AvroEdits.bothNames(site) : Optional.empty();
  }

  /// Gives a field its old type back. Only Avro tells a type in one line.
  public static Optional<Edit> typeBack(Site<?> site) {
    return site.dialect() == Dialect.AVRO ? AvroEdits.typeBack(site) : Optional.empty();
  }

  /// Takes out the keyword that closes an object.
  public static Optional<Edit> without(Optional<SourceSpan> keyword) {
    return keyword
        .map(span -> span.pointer().substring(span.pointer().lastIndexOf('/') + 1))
        .filter(word -> word.endsWith("Properties"))
        .map(word -> new Edit(List.of("\"" + word + "\": false"), List.of()));
  }

  /// A default that the schema itself suggests: its own, its first example.
  static Optional<JsonNode> suggestedDefault(Site<?> site) {
    return Wording.value(site.newDefault())
        .or(() -> Wording.value(site.oldDefault()))
        .or(() -> nullDefault(site))
        .or(() -> site.node().recent().flatMap(Edits::example));
  }

  private static Optional<JsonNode> nullDefault(Site<?> site) {
    return site.dialect() == Dialect.AVRO
        ? site.node()
            .recent()
            .flatMap(side -> side.first(Facet.Nullable.class))
            .map(_ -> JsonNodeFactory.instance.nullNode())
        : Optional.empty();
  }

  // Numbers and identifiers make bad defaults: what stands for all absent room numbers is no room.
  private static Optional<JsonNode> example(Side side) {
    return side.first(Facet.Examples.class)
        .flatMap(examples -> examples.values().stream().findFirst())
        .filter(value -> value.isBoolean() || value.isString() && isWord(value.stringValue()));
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  private static Optional<String> documented(Site<?> site) {
    Optional<JsonNode> suggested = suggestedDefault(site);
    return json(site) && suggested.isPresent()
        ? site.node().recent().flatMap(side -> JsonText.property(side, suggested))
        : Optional.empty();
  }

  private static boolean json(Site<?> site) {
    return site.dialect() == Dialect.JSON_SCHEMA;
  }

  /// What the object around the field requires in the new version.
  private static List<String> required(Site<?> site) {
    return json(site) ? required(site.parent().flatMap(DiffNode::recent)) : List.of();
  }

  private static List<String> required(Optional<Side> object) {
    return object
        .map(Side::shape)
        .filter(Shape.Structure.class::isInstance)
        .map(Shape.Structure.class::cast)
        .map(Edits::requiredOf)
        .orElse(List.of());
  }

  private static List<String> requiredOf(Shape.Structure structure) {
    return structure.fields().stream()
        .filter(field -> field.presence() == Presence.REQUIRED)
        .map(Field::name)
        .toList();
  }
}

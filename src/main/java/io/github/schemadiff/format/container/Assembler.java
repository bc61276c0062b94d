package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.container.PartDraft.SchemaUse;
import io.github.schemadiff.format.jsonschema.EmbeddedSchemas;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Makes events of drafts, once all schemas are known.
public final class Assembler {
  private final String format;
  private final Dialects dialects;
  private final Map<String, Shape> definitions = new LinkedHashMap<>();

  public Assembler(String format, Dialects dialects) {
    this.format = format;
    this.dialects = dialects;
  }

  /// The first thing that is wrong with one of its schemas.
  public Optional<LoadProblem> wrong(PartDraft draft) {
    for (SchemaUse use : draft.schemas()) {
      Optional<LoadProblem> wrong =
          dialects.of(use.dialect()).wrong(use.spot().file(), use.spot().pointer());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  /// @param called whether somebody waits for the answer
  public EventType event(String id, String name, PartDraft draft, boolean called) {
    List<Contract.Part> parts = new ArrayList<>();
    draft.parts.forEach(part -> contracts(part, "", SchemaPath.ROOT, parts));
    return new EventType(
        id,
        name,
        format,
        dialect(draft),
        structure(draft, draft.facets),
        draft.span,
        new Contract.Composite(called, parts));
  }

  /// That of the payload.
  private static Dialect dialect(PartDraft draft) {
    return draft.parts.stream()
        .flatMap(part -> part.foreign.stream())
        .map(foreign -> foreign.type().dialect())
        .findFirst()
        .orElse(Dialect.JSON_SCHEMA);
  }

  /// The shapes of shared parts, by the key that references to them hold.
  public Map<String, Shape> definitions() {
    return definitions;
  }

  private void contracts(
      PartDraft draft, String above, SchemaPath path, List<Contract.Part> parts) {
    String key = above.isEmpty() ? draft.key : above + " / " + draft.key;
    SchemaPath here = draft.step.map(path::then).orElse(path);
    draft.schema.ifPresent(
        use ->
            parts.add(
                new Contract.Part(key, here, draft.writer, Dialect.JSON_SCHEMA, contract(use))));
    draft.foreign.ifPresent(
        foreign ->
            parts.add(
                new Contract.Part(
                    key, here, draft.writer, foreign.type().dialect(), foreign.type().contract())));
    draft.parts.forEach(part -> contracts(part, key, here, parts));
  }

  private Contract contract(SchemaUse use) {
    return dialects.of(use.dialect()).contract(use.spot().file(), use.spot().pointer(), use.role());
  }

  private Field field(PartDraft draft) {
    List<Facet> facets = new ArrayList<>();
    facets.add(part(draft));
    facets.addAll(draft.facets);
    return new Field(
        draft.name,
        draft.required.isPresent() ? Presence.REQUIRED : Presence.OPTIONAL,
        shape(draft),
        facets,
        draft.span,
        draft.required.orElse(draft.span));
  }

  private static Facet.Part part(PartDraft draft) {
    return new Facet.Part(draft.kind, draft.writer, draft.step, draft.key, draft.value, draft.span);
  }

  private Shape shape(PartDraft draft) {
    if (draft.schema.isPresent()) {
      SchemaUse use = draft.schema.get();
      EmbeddedSchemas schemas = dialects.of(use.dialect());
      return schemas.shape(use.spot().file(), use.spot().pointer());
    }
    if (draft.foreign.isPresent()) {
      definitions.putAll(draft.foreign.get().definitions());
      return draft.foreign.get().type().shape();
    }
    if (draft.value.isPresent()) {
      return new Shape.Scalar(text(draft.value.get()), List.of(), draft.span);
    }
    if (draft.shared.isPresent()) {
      PartDraft.Shared shared = draft.shared.get();
      if (!definitions.containsKey(shared.key())) {
        // Shared parts may hold others.
        definitions.put(shared.key(), structure(draft));
      }
      return new Shape.Reference(shared.key(), shared.label(), List.of(), draft.span);
    }
    return structure(draft);
  }

  private Shape structure(PartDraft draft) {
    return structure(draft, List.of());
  }

  private Shape structure(PartDraft draft, List<Facet> more) {
    List<Facet> facets = new ArrayList<>(List.of(part(draft)));
    facets.addAll(more);
    return new Shape.Structure(
        Optional.empty(),
        draft.parts.stream().map(this::field).toList(),
        new Content.Open(),
        List.of(),
        facets,
        draft.span);
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }
}

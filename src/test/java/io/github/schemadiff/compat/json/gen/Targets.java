package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.catalog.Draft;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.node.ObjectNode;

/// References and what they refer to: by pointer, by anchor, by `$id`, to the root, and dynamic
/// ones.
///
/// The definitions may be resources of their own; then they are referred to by their `$id`s.
final class Targets {
  static final int DEFINITIONS = 2;

  // A reference to the whole document, which may stand only where a step into the document has been
  // taken.
  static final int ROOT = -1;

  private final Seeded random;
  private final Draft draft;
  private final boolean embedded;

  Targets(Seeded random, Draft draft) {
    this.random = random;
    this.draft = draft;
    this.embedded = random.onceIn(3);
  }

  boolean isTarget(String keyword) {
    return keyword.equals(definitions()) || keyword.contains("nchor") || keyword.equals(id());
  }

  void refer(ObjectNode schema, int first) {
    int target = first + random.below(DEFINITIONS - first);
    boolean anchors = draft.atLeast(Draft.DRAFT_2019_09) && random.onceIn(3);
    if (target == ROOT && anchors) {
      boolean recursive = draft == Draft.DRAFT_2019_09;
      schema.put(recursive ? "$recursiveRef" : "$dynamicRef", recursive ? "#" : "#node");
    } else if (target == ROOT) {
      schema.put("$ref", "#");
    } else if (embedded) {
      schema.put("$ref", "d" + target);
    } else {
      schema.put("$ref", anchors ? "#A" + target : "#/" + definitions() + "/D" + target);
    }
  }

  /// What the references of the schema refer to, as far as it is not there.
  ///
  /// @param make a definition by its number, which refers in place to later ones only
  void add(ObjectNode root, IntFunction<ObjectNode> make) {
    String text = root.toString();
    boolean refers =
        text.contains("\"#A")
            || text.contains("#/" + definitions())
            || text.matches(".*\"d[01]\".*");
    if (!root.has(definitions()) && refers) {
      ObjectNode all = root.putObject(definitions());
      for (int i = 0; i < DEFINITIONS; i++) {
        all.set("D" + i, definition(i, make.apply(i)));
      }
    }
    if (root.toString().contains("\"$recursiveRef\"") && !random.onceIn(4)) {
      root.put("$recursiveAnchor", true);
    }
    if (root.toString().contains("\"#node\"")) {
      root.put("$dynamicAnchor", "node");
    }
    withoutKnownDisagreement(root);
  }

  private ObjectNode definition(int index, ObjectNode said) {
    ObjectNode definition = said;
    if (embedded) {
      if (!draft.atLeast(Draft.DRAFT_2019_09) && said.has("$ref")) {
        // An $id beside a $ref is ignored up to draft-07.
        definition = said.objectNode();
        definition.putArray("allOf").add(said);
      }
      definition.put(id(), "d" + index);
      if (draft == Draft.DRAFT_2020_12) {
        definition.put("$dynamicAnchor", "node");
      } else if (draft == Draft.DRAFT_2019_09 && random.coin()) {
        definition.put("$recursiveAnchor", true);
      }
    } else if (draft.atLeast(Draft.DRAFT_2019_09)) {
      definition.put("$anchor", "A" + index);
    }
    return definition;
  }

  /// In 2019-09 `contains` evaluates no items, but both validators let it, as 2020-12 does.
  private void withoutKnownDisagreement(ObjectNode root) {
    if (draft == Draft.DRAFT_2019_09 && root.toString().contains("\"contains\"")) {
      Subschemas.objects(root).forEach(schema -> schema.remove("unevaluatedItems"));
    }
  }

  /// The same with other `$id`s: within one set each is there once.
  static ObjectNode renamed(ObjectNode root) {
    return renamed(root, "d", "e");
  }

  static ObjectNode renamed(ObjectNode root, String from, String to) {
    for (ObjectNode schema : Subschemas.objects(root)) {
      for (String keyword : List.of("$ref", "$id", "id")) {
        if (schema.path(keyword).isString()) {
          schema.put(keyword, schema.get(keyword).stringValue().replaceFirst("^" + from, to));
        }
      }
    }
    return root;
  }

  private String definitions() {
    return draft.atLeast(Draft.DRAFT_2019_09) ? "$defs" : "definitions";
  }

  private String id() {
    return draft == Draft.DRAFT_04 ? "id" : "$id";
  }
}

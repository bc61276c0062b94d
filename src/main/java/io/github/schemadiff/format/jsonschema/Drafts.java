package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/// Which draft a document is written in.
///
/// `$schema` says it. Without one, a document is 2020-12, unless a keyword shows an older draft.
final class Drafts {
  private Drafts() {}

  /// @param reason why it was guessed, where it was; completes "Read as draft-07: …"
  /// @param unsupported the `$schema` of a draft that cannot be read
  record Detected(Draft draft, Optional<String> reason, Optional<String> unsupported) {}

  /// One sign of a draft: the first that is found anywhere in the document decides.
  private record Sign(Draft draft, String reason, BiPredicate<JsonNode, String> shows) {}

  private static final List<Sign> SIGNS =
      List.of(
          sign(
              Draft.DRAFT_2020_12,
              "`%s` came with 2020-12",
              (node, keyword) ->
                  Set.of("prefixItems", "$dynamicRef", "$dynamicAnchor").contains(keyword)),
          sign(
              Draft.DRAFT_2019_09,
              "only 2019-09 has `%s`",
              (node, keyword) -> Set.of("$recursiveRef", "$recursiveAnchor").contains(keyword)),
          sign(
              Draft.DRAFT_04,
              "`%s` is true or false only in draft-04",
              (node, keyword) ->
                  Set.of("exclusiveMinimum", "exclusiveMaximum").contains(keyword)
                      && node.get(keyword).isBoolean()),
          sign(
              Draft.DRAFT_04,
              "only in draft-04 is a schema identified by `%s`",
              (node, keyword) ->
                  keyword.equals("id")
                      && !node.has("$id")
                      && node.get("id").isString()
                      && node.get("id").stringValue().matches(".*[:/#].*")),
          sign(
              Draft.DRAFT_07,
              "`%s` ended with draft-07",
              (node, keyword) -> keyword.equals("dependencies") && node.get(keyword).isObject()),
          sign(
              Draft.DRAFT_07,
              "an `%s` with only a fragment ended with draft-07",
              (node, keyword) ->
                  keyword.equals("$id")
                      && node.get("$id").isString()
                      && node.get("$id").stringValue().matches("#.+")),
          sign(
              Draft.DRAFT_07,
              "`%s` as a list ended with 2020-12",
              (node, keyword) -> keyword.equals("items") && node.get(keyword).isArray()),
          sign(
              Draft.DRAFT_07,
              "`%s` ended with 2020-12",
              (node, keyword) -> keyword.equals("additionalItems")));

  /// Beside a list of items, these show that it is 2019-09 rather than draft-07.
  private static final Set<String> MODERN =
      Set.of(
          "$defs",
          "$anchor",
          "dependentRequired",
          "dependentSchemas",
          "unevaluatedProperties",
          "unevaluatedItems",
          "minContains",
          "maxContains");

  private static Sign sign(Draft draft, String reason, BiPredicate<JsonNode, String> shows) {
    return new Sign(draft, reason, shows);
  }

  static Detected detect(JsonNode root) {
    JsonNode named = root.get("$schema");
    if (named != null && named.isString()) {
      String uri = named.stringValue();
      Optional<Draft> draft = Draft.of(uri);
      if (draft.isPresent()) {
        return new Detected(draft.get(), Optional.empty(), Optional.empty());
      }
      if (uri.matches("https?://json-schema\\.org/draft.*")) {
        return new Detected(Draft.DRAFT_2020_12, Optional.empty(), Optional.of(uri));
      }
      Detected guess = guess(root);
      String reason =
          "`$schema` names `%s`, which is no draft%s"
              .formatted(uri, guess.reason().map(more -> "; " + more).orElse(""));
      return new Detected(guess.draft(), Optional.of(reason), Optional.empty());
    }
    return guess(root);
  }

  private static Detected guess(JsonNode root) {
    int best = SIGNS.size();
    String word = "";
    boolean modern = false;
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String keyword = member.getKey();
        modern |= MODERN.contains(keyword);
        for (int i = 0; i < best; i++) {
          if (SIGNS.get(i).shows().test(node, keyword)) {
            best = i;
            word = keyword;
          }
        }
        descend(keyword, member.getValue(), open);
      }
    }
    if (best == SIGNS.size()) {
      return new Detected(Draft.DRAFT_2020_12, Optional.empty(), Optional.empty());
    }
    Sign sign = SIGNS.get(best);
    boolean list = word.equals("items") || word.equals("additionalItems");
    Draft draft = modern && list ? Draft.DRAFT_2019_09 : sign.draft();
    Optional<String> reason =
        draft == Draft.DRAFT_2020_12
            ? Optional.empty()
            : Optional.of(sign.reason().formatted(word));
    return new Detected(draft, reason, Optional.empty());
  }

  private static void descend(String keyword, JsonNode value, Deque<JsonNode> open) {
    switch (keyword) {
      case "enum", "const", "default", "examples", "example" -> {}
      case "properties",
          "patternProperties",
          "$defs",
          "definitions",
          "dependentSchemas",
          "dependencies" ->
          value.properties().forEach(member -> push(member.getValue(), open));
      default -> {
        push(value, open);
        if (value.isArray()) {
          value.forEach(item -> push(item, open));
        }
      }
    }
  }

  private static void push(JsonNode node, Deque<JsonNode> open) {
    if (node.isObject()) {
      open.push(node);
    }
  }
}

package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.catalog.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Adds keywords that speak of types, listed values, numbers and strings.
final class ScalarKeywords {
  private static final List<String> STEPS =
      List.of("1", "2", "3", "0.5", "1.5", "0.1", "7", "0.01", "1e2", "6");

  private final Seeded random;
  private final Vocabulary words;
  private final Draft draft;

  ScalarKeywords(Seeded random, Vocabulary words, Draft draft) {
    this.random = random;
    this.words = words;
    this.draft = draft;
  }

  void type(ObjectNode schema, String about) {
    if (!random.onceIn(4)) {
      schema.put("type", about);
      return;
    }
    ArrayNode types = schema.putArray("type").add(about);
    String second = words.type();
    if (!second.equals(about)) {
      types.add(second);
    }
  }

  void values(ObjectNode schema) {
    if (draft.atLeast(Draft.DRAFT_06) && random.onceIn(3)) {
      schema.set("const", words.value(2));
      return;
    }
    ArrayNode values = schema.putArray("enum").add(words.value(2));
    for (int i = random.below(5); i > 0; i--) {
      JsonNode more = words.value(2);
      if (values.valueStream().noneMatch(more::equals)) {
        values.add(more);
      }
    }
  }

  void number(ObjectNode schema) {
    BigDecimal bound = words.number();
    switch (random.below(6)) {
      case 0, 1 -> schema.put("minimum", bound);
      case 2 -> schema.put("maximum", bound);
      case 3 -> exclusive(schema, "Minimum", bound);
      case 4 -> exclusive(schema, "Maximum", bound);
      default -> schema.put("multipleOf", new BigDecimal(random.of(STEPS)));
    }
  }

  private void exclusive(ObjectNode schema, String which, BigDecimal bound) {
    if (draft == Draft.DRAFT_04) {
      schema.put(which.toLowerCase(Locale.ROOT), bound);
      schema.put("exclusive" + which, random.coin());
    } else {
      schema.put("exclusive" + which, bound);
    }
  }

  void text(ObjectNode schema) {
    switch (random.below(5)) {
      case 0 -> schema.put("minLength", random.below(4));
      case 1 -> schema.put("maxLength", random.below(4));
      case 2 -> schema.put("format", random.coin() ? "date" : "email");
      default -> schema.put("pattern", words.pattern());
    }
  }
}

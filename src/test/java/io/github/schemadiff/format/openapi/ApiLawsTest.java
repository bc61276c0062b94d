package io.github.schemadiff.format.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options.Content;
import io.github.schemadiff.compat.json.gen.SchemaGenerator;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.SourceSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Laws that need no oracle, on generated interfaces; on more of them with `-Dfuzz.apis=1000`.
class ApiLawsTest {
  private static final int APIS = Integer.getInteger("fuzz.apis", 25);

  @Test
  void everyInterfaceIsCompatibleWithItself() {
    for (int seed = 0; seed < APIS; seed++) {
      ObjectNode api = new ApiGenerator(seed, false).document();
      sameInBoth(seed, api, api);
    }
  }

  @Test
  void openApi30SaysTheSameAsItsTranslationTo31() {
    translates(false, Translations::modern);
  }

  @Test
  void openApi30SaysTheSameAsItsTranslationToSwagger() {
    translates(true, Translations::swagger);
  }

  @Test
  void whereSchemasStandSaysNothing() {
    translates(false, Translations::extracted);
  }

  @Test
  void whereParametersBodiesAndResponsesStandSaysNothing() {
    translates(false, Translations::shared);
  }

  private static void translates(boolean plain, UnaryOperator<ObjectNode> translation) {
    Map<Word, Integer> words = new HashMap<>();
    for (int seed = 0; seed < APIS; seed++) {
      ObjectNode old = new ApiGenerator(seed, plain).document();
      ObjectNode recent = new ApiMutations(seed).of(old);
      sameInBoth(seed, old, translation.apply(old));
      sameInBoth(seed, translation.apply(recent), recent);
      Comparison here = Apis.compare(old, recent);
      Comparison there = Apis.compare(translation.apply(old), translation.apply(recent));
      assertThat(Apis.verdicts(there)).as("seed " + seed).isEqualTo(Apis.verdicts(here));
      words.merge(Apis.clients(here), 1, Integer::sum);
    }
    assertThat(words.get(Word.COMPATIBLE)).isGreaterThan(2);
    assertThat(words.get(Word.INCOMPATIBLE)).isGreaterThan(2);
  }

  private static void sameInBoth(int seed, ObjectNode one, ObjectNode other) {
    Comparison comparison = Apis.compare(one, other);
    assertThat(comparison.old().problems()).as("seed " + seed).isEmpty();
    assertThat(comparison.recent().problems()).as("seed " + seed).isEmpty();
    assertThat(comparison.backward()).as("seed " + seed).isEqualTo(Word.COMPATIBLE);
    assertThat(comparison.forward()).as("seed " + seed).isEqualTo(Word.COMPATIBLE);
    assertThat(Apis.clients(comparison)).as("seed " + seed).isEqualTo(Word.COMPATIBLE);
    assertThat(comparison.findings())
        .as("seed " + seed)
        .filteredOn(finding -> finding.severity().atLeast(Severity.WARNING))
        .isEmpty();
  }

  /// Clients cannot go on exactly where something that is told breaks them.
  @Test
  void everyBreakOfClientsIsAViolation() {
    for (int seed = 0; seed < APIS; seed++) {
      ObjectNode old = new ApiGenerator(seed, false).document();
      Comparison comparison = Apis.compare(old, new ApiMutations(seed).of(old));
      boolean told =
          comparison.findings().stream()
              .anyMatch(finding -> finding.isBreak() && finding.severity() == Severity.VIOLATION);
      assertThat(told)
          .as("seed %d: %s", seed, Apis.said(comparison))
          .isEqualTo(Apis.clients(comparison) == Word.INCOMPATIBLE);
    }
  }

  /// A schema is decided as it is by itself, in the direction in which it is sent.
  @Test
  void whatIsSentIsDecidedAsItIsAlone() {
    Map<Word, Integer> words = new HashMap<>();
    for (int seed = 0; seed < APIS + 15; seed++) {
      SchemaGenerator generator = new SchemaGenerator(seed, Draft.DRAFT_2020_12);
      ObjectNode a = generator.document();
      ObjectNode b = generator.partner(a);
      for (Content content : Content.values()) {
        Comparison alone =
            Apis.compare(
                Apis.set("old", "a.json", dialect(a)),
                Apis.set("new", "a.json", dialect(b)),
                content);
        Comparison sent = Apis.compare(wrapped("old", a), wrapped("new", b), content);
        String seeded = "seed " + seed + " " + content;
        assertThat(of(sent, "POST /sent")).as(seeded).isEqualTo(alone.backward());
        assertThat(of(sent, "GET /received")).as(seeded).isEqualTo(alone.forward());
        assertThat(of(sent, "called")).as(seeded).isEqualTo(alone.forward());
        assertThat(of(sent, "answered")).as(seeded).isEqualTo(alone.backward());
        words.merge(alone.backward(), 1, Integer::sum);
      }
    }
    assertThat(words.get(Word.COMPATIBLE)).isGreaterThan(10);
    assertThat(words.get(Word.INCOMPATIBLE)).isGreaterThan(10);
  }

  private static String dialect(ObjectNode schema) {
    return schema.deepCopy().put("$schema", Draft.DRAFT_2020_12.uri()).toString();
  }

  private static SourceSet wrapped(String label, ObjectNode schema) {
    String body = "{\"content\": {\"application/json\": {\"schema\": {\"$ref\": \"a.json\"}}}}";
    String answer = body.replaceFirst("\\{", "{\"description\": \"done\", ");
    String plain = "{\"description\": \"done\"}";
    return Apis.set(
        label,
        "api.json",
        """
        {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"},
         "paths": {
           "/sent": {"post": {"requestBody": %1$s, "responses": {"200": %3$s}}},
           "/received": {"get": {"responses": {"200": %2$s}}}},
         "webhooks": {
           "called": {"post": {"requestBody": %1$s, "responses": {"200": %3$s}}},
           "answered": {"post": {"responses": {"200": %2$s}}}}}
        """
            .formatted(body, answer, plain),
        "a.json",
        schema.toString());
  }

  private static Word of(Comparison comparison, String operation) {
    return Apis.clients(
        comparison.events().stream()
            .filter(event -> event.name().equals(operation))
            .findFirst()
            .orElseThrow());
  }
}

package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.avro.gen.SchemaGenerator;
import io.github.schemadiff.compat.avro.gen.Types;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Laws that hold of whole comparisons of Avro, on generated pairs.
class AvroLawsThroughComparerTest {
  @Test
  void oneWayIsTheOtherWayTurnedRound() {
    int compared = 0;
    for (long seed = 50_000; seed < 50_500; seed++) {
      SchemaGenerator generator = new SchemaGenerator(seed);
      Types one = generator.schema();
      Types other = generator.partner(one);
      Comparison there = compare(one.text(), other.text());
      Comparison back = compare(other.text(), one.text());
      if (!isWhole(there) || there.events().size() != 1 || back.events().size() != 1) {
        continue;
      }
      compared++;
      EventComparison to = there.events().getFirst();
      EventComparison from = back.events().getFirst();
      String pair = "seed %d: %s%n%s".formatted(seed, one.text(), other.text());
      assertThat(to.backward().word()).as(pair).isEqualTo(from.forward().word());
      assertThat(to.forward().word()).as(pair).isEqualTo(from.backward().word());
      assertThat(to.backward().evidence()).as(pair).isEqualTo(from.forward().evidence());
      assertThat(there.findings())
          .as(pair)
          .filteredOn(finding -> finding.check().equals("not-proven"))
          .isEmpty();
    }
    assertThat(compared).isGreaterThan(300);
  }

  /// A reader that knows the old name as an alias reads everything that was written before,
  /// whatever else the schemas say. The same without the alias is told as a break of both
  /// directions, as nothing here has a default.
  @Test
  void aFieldRenamedByAliasIsRead() {
    int renamed = 0;
    for (long seed = 0; seed < 300; seed++) {
      Types before = plain(new SchemaGenerator(seed).schema());
      for (boolean alias : List.of(true, false)) {
        Types after = renamedField(before, alias);
        Comparison comparison = compare(before.text(), after.text());
        if (after.text().equals(before.text())
            || !after.text().contains("renamed")
            || !isWhole(comparison)) {
          continue;
        }
        renamed++;
        String pair = "seed %d: %s%n%s".formatted(seed, before.text(), after.text());
        assertThat(comparison.backward() == Word.COMPATIBLE).as(pair).isEqualTo(alias);
        assertThat(comparison.forward()).as(pair).isEqualTo(Word.INCOMPATIBLE);
        if (alias) {
          assertThat(comparison.findings())
              .as(pair)
              .extracting(Finding::check)
              .contains("field-renamed");
        }
      }
    }
    assertThat(renamed).isGreaterThan(150);
  }

  private static Types plain(Types types) {
    Map<String, ObjectNode> definitions = new TreeMap<>();
    types
        .definitions()
        .forEach(
            (name, definition) -> {
              ObjectNode copy = definition.deepCopy();
              for (JsonNode field : copy.path("fields")) {
                ((ObjectNode) field).remove("default");
                ((ObjectNode) field).remove("aliases");
              }
              definitions.put(name, copy);
            });
    return new Types(definitions, types.root());
  }

  /// The first field of the root record, if it is one.
  private static Types renamedField(Types types, boolean alias) {
    Map<String, ObjectNode> definitions = new TreeMap<>();
    types.definitions().forEach((name, one) -> definitions.put(name, one.deepCopy()));
    ObjectNode root = definitions.get(types.root().asString(""));
    if (root != null && root.get("fields") instanceof ArrayNode fields && !fields.isEmpty()) {
      ObjectNode field = (ObjectNode) fields.get(0);
      String name = field.get("name").stringValue();
      field.put("name", name + "_renamed");
      if (alias) {
        field.putArray("aliases").add(name);
      }
    }
    return new Types(definitions, types.root());
  }

  private static boolean isWhole(Comparison comparison) {
    return Stream.of(comparison.old(), comparison.recent())
        .flatMap(side -> side.problems().stream())
        .noneMatch(problem -> problem.severity() == LoadProblem.Kind.ERROR);
  }

  private static Comparison compare(String old, String recent) {
    return Comparer.compare(set(old), set(recent), Settings.DEFAULT, Progress.NONE);
  }

  private static SourceSet set(String text) {
    SourceFile file = new SourceFile("event.avsc", text.getBytes(StandardCharsets.UTF_8));
    return new SourceSet("sets/event.avsc", "v", true, List.of(file), List.of());
  }
}

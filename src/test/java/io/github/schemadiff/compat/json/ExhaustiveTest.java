package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.gen.SchemaGenerator;
import io.github.schemadiff.compat.json.gen.Shrinker;
import io.github.schemadiff.compat.json.gen.SmallDocuments;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeGraph;
import io.github.schemadiff.compat.json.search.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// No small document contradicts a "compatible": every one that the writer accepts, the reader
/// accepts.
class ExhaustiveTest {
  @ParameterizedTest
  @EnumSource(Draft.class)
  void ofGeneratedPairs(Draft draft) {
    assertThat(contradictions(draft, 0, 300)).isEmpty();
  }

  /// Many more, on demand; see [CompatibilityLawsTest].
  @Tag("fuzz")
  @ParameterizedTest
  @EnumSource(Draft.class)
  void ofManyMore(Draft draft) {
    long from = Long.getLong("fuzz.from", 1_000);
    assertThat(contradictions(draft, from, Integer.getInteger("fuzz.count", 200_000))).isEmpty();
  }

  static List<String> contradictions(Draft draft, long from, int count) {
    List<String> found = new ArrayList<>();
    for (long seed = from; seed < from + count && found.size() < 10; seed++) {
      SchemaGenerator generator = new SchemaGenerator(seed, draft);
      ObjectNode a = generator.document();
      ObjectNode b = generator.partner(a);
      if (contradiction(draft, a, b).isPresent()) {
        Shrinker.Pair small =
            Shrinker.shrink(a, b, (one, two) -> contradiction(draft, one, two).isPresent());
        Optional<JsonNode> document = contradiction(draft, small.first(), small.second());
        found.add("%s, seed %d: %s is in A only%s".formatted(draft, seed, document, small));
      }
    }
    return found;
  }

  private static Optional<JsonNode> contradiction(Draft draft, ObjectNode a, ObjectNode b) {
    Verdict verdict = Asking.verdict(a, b, Options.Content.STRICT, draft);
    if (!(verdict instanceof Verdict.Compatible)) {
      return Optional.empty();
    }
    Node writer = node(a, draft);
    Node reader = node(b, draft);
    List<JsonNode> found = new ArrayList<>();
    new SmallDocuments(a, b)
        .forEach(
            document -> {
              if (found.isEmpty()
                  && Evaluator.accepts(writer, document)
                  && !Evaluator.accepts(reader, document)) {
                found.add(document);
              }
            });
    return found.stream().findFirst();
  }

  private static Node node(JsonNode schema, Draft draft) {
    String uri = "set:///x.json";
    JsonDocuments documents = new JsonDocuments(Map.of(uri, schema), Map.of(uri, draft));
    return new NodeGraph(false).root(new Contract.JsonSchema(documents, uri + "#"));
  }
}

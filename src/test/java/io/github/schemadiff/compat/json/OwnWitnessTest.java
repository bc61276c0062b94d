package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.json.gen.OwnWitnesses;
import io.github.schemadiff.compat.json.gen.SchemaGenerator;
import io.github.schemadiff.compat.json.gen.Shrinker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/// No two breaks share a witness that could be told apart.
class OwnWitnessTest {
  @ParameterizedTest
  @EnumSource(Draft.class)
  void ofGeneratedPairs(Draft draft) {
    assertThat(broken(draft, 0, 300)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'exclusiveMaximum':-0.5} | {'minimum':1.5,'multipleOf':1.5,'oneOf':[true,{'type':'array','items':{'$ref':'#'}}]}
          {'type':'array','minItems':2} | {'$ref':'#/$defs/d','type':'object','unevaluatedItems':false,'$defs':{'d':{'items':{'const':true}}}}
          {} | {'items':{'if':{'const':{}},'else':{'type':'array','minItems':2,'items':{}},'unevaluatedItems':false},'minItems':3}
          {'oneOf':[{'minLength':2},{'maximum':-3}]} | {'type':'array','enum':['1']}
          {} | {'enum':[[-3]],'anyOf':[{'prefixItems':[{'exclusiveMinimum':3}]}]}
          """)
  void ofPairsThatOnceFailed(String a, String b) {
    assertThat(
            OwnWitnesses.broken(
                Draft.DRAFT_2020_12, (ObjectNode) Asking.json(a), (ObjectNode) Asking.json(b)))
        .isEmpty();
  }

  /// Many more, on demand; see [CompatibilityLawsTest].
  @Tag("fuzz")
  @ParameterizedTest
  @EnumSource(Draft.class)
  void ofManyMore(Draft draft) {
    long from = Long.getLong("fuzz.from", 1_000);
    assertThat(broken(draft, from, Integer.getInteger("fuzz.count", 200_000))).isEmpty();
  }

  static List<String> broken(Draft draft, long from, int count) {
    List<String> found = new ArrayList<>();
    for (long seed = from; seed < from + count && found.size() < 10; seed++) {
      SchemaGenerator generator = new SchemaGenerator(seed, draft);
      ObjectNode a = generator.document();
      ObjectNode b = generator.partner(a);
      if (OwnWitnesses.broken(draft, a, b).isPresent()) {
        Shrinker.Pair small =
            Shrinker.shrink(a, b, (one, two) -> OwnWitnesses.broken(draft, one, two).isPresent());
        found.add(
            "%s, seed %d: %s%s"
                .formatted(
                    draft,
                    seed,
                    OwnWitnesses.broken(draft, small.first(), small.second()).orElse(""),
                    small));
      }
    }
    return found;
  }
}

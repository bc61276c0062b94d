package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.gen.LargeSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// Hundreds of definitions that refer to each other in circles: each pair is gone through once,
/// from the root outwards.
class LargeSchemasTest {
  private static final int DEFINITIONS = 150;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areDecidedWithShortWaysToWhatBreaks(long seed) {
    ObjectNode old = LargeSchemas.document(seed, DEFINITIONS);
    ObjectNode recent = LargeSchemas.next(old, seed, 8);

    assertThat(verdict(old, recent))
        .isInstanceOfSatisfying(
            Verdict.Incompatible.class,
            broken -> {
              assertThat(broken.everywhere()).isTrue();
              assertThat(broken.breaks()).isNotEmpty();
              assertThat(broken.breaks())
                  .extracting(one -> one.witness().isPresent())
                  .containsOnly(true);
              assertThat(broken.breaks())
                  .extracting(one -> one.path().steps().size())
                  .allMatch(steps -> steps <= 12);
              assertThat(broken.breaks())
                  .extracting(one -> one.reader() + one.keyword() + one.member())
                  .doesNotHaveDuplicates();
            });
  }

  @Test
  void areCompatibleWithThemselves() {
    ObjectNode schema = LargeSchemas.document(4, DEFINITIONS);
    assertThat(verdict(schema, schema.deepCopy())).isInstanceOf(Verdict.Compatible.class);
  }

  private static Verdict verdict(ObjectNode writer, ObjectNode reader) {
    return Asking.verdict(writer, reader, Options.DEFAULT, Draft.DRAFT_07);
  }
}

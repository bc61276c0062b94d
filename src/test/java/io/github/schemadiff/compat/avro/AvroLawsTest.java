package io.github.schemadiff.compat.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.avro.gen.Laws;
import io.github.schemadiff.compat.avro.gen.SchemaGenerator;
import io.github.schemadiff.compat.avro.gen.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Laws that need no oracle but the decoder, on generated pairs of schemas.
class AvroLawsTest {
  @Test
  void holdOnGeneratedPairs() {
    Laws laws = new Laws();
    assertThat(failures(0, 4_000, laws)).isEmpty();
    assertThat(laws.count(Laws.Outcome.COMPATIBLE)).isGreaterThan(500);
    assertThat(laws.count(Laws.Outcome.INCOMPATIBLE)).isGreaterThan(1_000);
    assertThat(laws.count(Laws.Outcome.BY_RULE)).isGreaterThan(20);
  }

  /// Many more, on demand: `mvn test -Dtest=AvroLawsTest#holdOnManyMore -Dtest.excluded=none
  /// -Dfuzz.from=10000 -Dfuzz.count=300000`.
  @Tag("fuzz")
  @Test
  void holdOnManyMore() {
    long from = Long.getLong("fuzz.from", 10_000);
    assertThat(failures(from, Integer.getInteger("fuzz.count", 300_000), new Laws())).isEmpty();
  }

  private static List<String> failures(long from, int count, Laws laws) {
    List<String> failures = new ArrayList<>();
    for (long seed = from; seed < from + count && failures.size() < 10; seed++) {
      SchemaGenerator generator = new SchemaGenerator(seed);
      Types writer = generator.schema();
      Types reader = generator.partner(writer);
      long here = seed;
      laws.broken(writer.text(), reader.text(), seed)
          .ifPresent(
              law ->
                  failures.add(
                      "seed %d: %s%n  W = %s%n  R = %s"
                          .formatted(here, law, writer.text(), reader.text())));
    }
    return failures;
  }
}

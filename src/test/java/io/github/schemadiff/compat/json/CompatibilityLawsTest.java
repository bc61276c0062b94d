package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.json.gen.Laws;
import io.github.schemadiff.compat.json.gen.SchemaGenerator;
import io.github.schemadiff.compat.json.gen.Shrinker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/// Laws that need no oracle, on generated pairs of schemas of every draft.
class CompatibilityLawsTest {
  /// Of each draft; one takes about five milliseconds, with the twenty questions that it is asked.
  private static final int PAIRS = 300;

  @ParameterizedTest
  @EnumSource(Draft.class)
  void holdOnGeneratedPairs(Draft draft) throws InterruptedException {
    Laws laws = new Laws();
    assertThat(failures(draft, 0, PAIRS, laws)).isEmpty();
    int decided = laws.count(Laws.Outcome.COMPATIBLE) + laws.count(Laws.Outcome.INCOMPATIBLE);
    assertThat(laws.count(Laws.Outcome.COMPATIBLE)).isGreaterThan(PAIRS / 4);
    assertThat(laws.count(Laws.Outcome.INCOMPATIBLE)).isGreaterThan(PAIRS / 4);
    assertThat(decided).isGreaterThan(200 * laws.count(Laws.Outcome.UNDECIDED));
  }

  /// Many more, on demand: `mvn -Pfuzz verify -Dtest=CompatibilityLawsTest -Dfuzz.from=1000
  /// -Dfuzz.count=200000`.
  @Tag("fuzz")
  @ParameterizedTest
  @EnumSource(Draft.class)
  void holdOnManyMore(Draft draft) throws InterruptedException {
    long from = Long.getLong("fuzz.from", 1_000);
    assertThat(failures(draft, from, Integer.getInteger("fuzz.count", 200_000), new Laws()))
        .isEmpty();
  }

  static List<String> failures(Draft draft, long from, int count, Laws laws)
      throws InterruptedException {
    List<String> failures = new ArrayList<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread deep =
        new Thread(
            null,
            () -> {
              for (long seed = from; seed < from + count && failures.size() < 10; seed++) {
                failure(draft, seed, laws).ifPresent(failures::add);
              }
            },
            "laws",
            JsonCompatibility.STACK_BYTES);
    deep.setUncaughtExceptionHandler((_, problem) -> thrown.set(problem));
    deep.start();
    deep.join();
    assertThat(thrown.get()).isNull();
    return failures;
  }

  private static Optional<String> failure(Draft draft, long seed, Laws laws) {
    SchemaGenerator generator = new SchemaGenerator(seed, draft);
    ObjectNode a = generator.document();
    ObjectNode b = generator.partner(a);
    Optional<String> broken = laws.broken(draft, a, b, seed);
    if (broken.isEmpty()) {
      return broken;
    }
    String kind = kind(broken.get());
    Shrinker.Pair small =
        Shrinker.shrink(
            a,
            b,
            (first, second) ->
                new Laws()
                    .broken(draft, first, second, seed)
                    .map(s -> kind(s))
                    .equals(Optional.of(kind)));
    String still = new Laws().broken(draft, small.first(), small.second(), seed).orElse("");
    return Optional.of("%s, seed %d: %s%s".formatted(draft, seed, still, small));
  }

  private static String kind(String problem) {
    String words = problem.split("[:{\\[\"]")[0];
    return words.length() > 24 ? words.substring(0, 24) : words;
  }
}

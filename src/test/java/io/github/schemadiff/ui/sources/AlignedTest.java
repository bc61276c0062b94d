package io.github.schemadiff.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignedTest {
  @Test
  void equalTextsHaveOnlyEqualRows() {
    Aligned text = Aligned.of("a\nb\nc", "a\nb\nc");
    assertThat(text.rows()).extracting(Aligned.Row::kind).containsOnly(LineKind.SAME);
  }

  @Test
  void aCommaOrAnIndentationIsNoChange() {
    Aligned text = Aligned.of("\"a\": 1\n}", "  \"a\": 1,\n}");
    assertThat(text.rows()).extracting(Aligned.Row::kind).containsOnly(LineKind.SAME);
  }

  @Test
  void linesWithOneKeyStandBesideEachOther() {
    Aligned text = Aligned.of("x\n\"a\": 1\n\"b\": 2\ny", "x\n\"b\": 3\ny");
    assertThat(text.rows())
        .containsExactly(
            new Aligned.Row(1, 1, LineKind.SAME),
            new Aligned.Row(2, Aligned.NONE, LineKind.REMOVED),
            new Aligned.Row(3, 2, LineKind.CHANGED),
            new Aligned.Row(4, 3, LineKind.SAME));
  }

  @Test
  void anEmptySideHasFillersOnly() {
    Aligned text = Aligned.of("", "a\nb");
    assertThat(text.rows()).extracting(Aligned.Row::old).containsOnly(Aligned.NONE);
  }

  /// Whatever the texts, every line stands in exactly one row, in order.
  @Test
  void noLineIsLostOrTwice() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String old = text(random);
      String recent = text(random);
      Aligned text = Aligned.of(old, recent);
      assertThat(text.rows().stream().map(Aligned.Row::old).filter(n -> n > 0).toList())
          .as(old + "\n---\n" + recent)
          .isEqualTo(IntStream.rangeClosed(1, text.lines(true)).boxed().toList());
      assertThat(text.rows().stream().map(Aligned.Row::recent).filter(n -> n > 0).toList())
          .isEqualTo(IntStream.rangeClosed(1, text.lines(false)).boxed().toList());
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(_ -> "\"" + (char) ('a' + random.nextInt(5)) + "\": " + random.nextInt(2))
        .collect(Collectors.joining("\n"));
  }
}

package io.github.schemadiff.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wrapping: at words, with a hanging indent, by what a terminal really shows.
class PageTest {
  private static final String TEXT =
      "Readers on v3 fail on 12.5: keep the integer, or publish `RoomCleanedV2` beside"
          + " RoomCleaned.";

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 120})
  void wordsWrapAndHangBehindTheLabel(int width) {
    Page page = new Page(new TextStyle(width, false));
    page.line(4, Line.of("do", Ink.DIM), 6, new Line().prose(TEXT, Ink.PLAIN));
    assertThat(page.toString().lines()).allMatch(line -> line.length() <= width);
    assertThat(page.toString()).startsWith("    do    Readers on v3");
    assertThat(page.toString().lines().skip(1)).allMatch(line -> line.startsWith(" ".repeat(10)));
    assertThat(page.toString().strip().substring(2).replaceAll("\\s+", " ").strip())
        .isEqualTo(TEXT);
  }

  @Test
  void aWordThatIsTooLongIsCut() {
    Page page = new Page(new TextStyle(40, false));
    page.line(0, Line.of("x".repeat(100), Ink.PLAIN));
    assertThat(page.toString().lines().map(String::length)).containsExactly(40, 40, 20);
  }

  @Test
  void wideCharactersCountTwice() {
    Page page = new Page(new TextStyle(40, false));
    page.line(0, Line.of("予約".repeat(30), Ink.PLAIN));
    assertThat(page.toString().lines().map(String::length)).containsExactly(20, 20, 20);
  }

  @Test
  void coloursTakeNoRoomAndAreClosed() {
    Page page = new Page(new TextStyle(40, true));
    page.line(0, Line.of("x".repeat(40), Ink.VIOLATION));
    assertThat(page.toString()).isEqualTo("\u001b[1;31m" + "x".repeat(40) + "\u001b[0m\n");
  }
}

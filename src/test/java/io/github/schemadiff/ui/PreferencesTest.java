package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.ui.welcome.Recent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
  @TempDir private Path folder;

  @Test
  void whatIsSavedIsThereAtTheNextStart() {
    Path file = folder.resolve("deep").resolve("preferences.properties");
    Preferences first = Preferences.in(file);
    first.set("theme", "dark");
    first.remember(recent("a", "b", 3));
    first.remember(recent("c", "d", 0));
    first.remember(recent("a", "b", 5));
    first.save();
    Preferences second = Preferences.in(file);
    assertThat(second.get("theme", "light")).isEqualTo("dark");
    assertThat(second.recents()).containsExactly(recent("a", "b", 5), recent("c", "d", 0));
  }

  @Test
  void aBrokenFileCountsAsEmpty() throws IOException {
    Path file = folder.resolve("preferences.properties");
    Files.writeString(file, "zoom=\\uZZZZ\ntheme=dark");
    assertThat(Preferences.in(file).get("theme", "light")).isEqualTo("light");
    assertThat(Preferences.in(file).number("zoom", 1)).isEqualTo(1);
  }

  @Test
  void timesAreSaidAsPeopleDo() {
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    assertThat(at(now.minusSeconds(20)).when(now, ZoneOffset.UTC)).isEqualTo("just now");
    assertThat(at(now.minusSeconds(130)).when(now, ZoneOffset.UTC)).isEqualTo("2 minutes ago");
    assertThat(at(now.minusSeconds(7_300)).when(now, ZoneOffset.UTC)).isEqualTo("2 hours ago");
    assertThat(at(now.minusSeconds(60_000)).when(now, ZoneOffset.UTC)).isEqualTo("yesterday");
    assertThat(at(now.minusSeconds(200_000)).when(now, ZoneOffset.UTC)).isEqualTo("18 Nov");
  }

  private static Recent at(Instant then) {
    return new Recent("a", "b", "name", "policy", 0, 0, 0, then.toEpochMilli());
  }

  private static Recent recent(String old, String recent, int violations) {
    return new Recent(old, recent, old + " → " + recent, "Tower’s four rules", violations, 1, 0, 9);
  }
}

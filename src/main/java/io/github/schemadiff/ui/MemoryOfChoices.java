package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.ui.browse.Grouping;
import io.github.schemadiff.ui.diff.DiffMode;
import io.github.schemadiff.ui.parts.Theme;
import io.github.schemadiff.ui.parts.Versions;
import io.github.schemadiff.ui.welcome.Location;
import io.github.schemadiff.ui.welcome.Recent;
import java.util.Arrays;
import java.util.Optional;

/// Puts choices back as they were left, and keeps them as they change.
final class MemoryOfChoices {
  private MemoryOfChoices() {}

  static void restore(MainWindow window, Preferences preferences) {
    window.themeProperty().set(Theme.of(preferences.get("theme", Theme.LIGHT.id())));
    double zoom = preferences.number("zoom", 1);
    window.zoomed().zoomProperty().set(Math.clamp(zoom, 0.5, 3));
    choice(DiffMode.class, preferences.get("mode", ""))
        .ifPresent(window.diff().modeProperty()::set);
    choice(Grouping.class, preferences.get("grouping", ""))
        .ifPresent(window.browse().groupingProperty()::set);
    choice(Policy.class, preferences.get("policy", ""))
        .ifPresent(
            policy -> {
              Settings now = window.compare().settingsProperty().get();
              window
                  .compare()
                  .settingsProperty()
                  .set(new Settings(policy, now.options(), now.forcedFormat()));
            });
    window.themeProperty().addListener((_, _, now) -> preferences.set("theme", now.id()));
    window.zoomed().zoomProperty().addListener((_, _, now) -> preferences.set("zoom", now));
    window.diff().modeProperty().addListener((_, _, now) -> preferences.set("mode", now.name()));
    window
        .browse()
        .groupingProperty()
        .addListener((_, _, now) -> preferences.set("grouping", now.name()));
    window
        .compare()
        .settingsProperty()
        .addListener((_, _, now) -> preferences.set("policy", now.policy().name()));
  }

  /// An entry of the list of recent comparisons.
  static Recent recent(CompareViewModel compare, Comparison comparison) {
    Versions versions = Versions.of(comparison);
    String family = Location.family(comparison.recent().source().location(), versions.recentMark());
    String name =
        versions.labelled()
            ? family + " " + versions.old() + " → " + versions.recent()
            : family + ", old → new";
    return new Recent(
        compare.oldProperty().get(),
        compare.recentProperty().get(),
        name,
        comparison.settings().policy().label(),
        comparison.summary().violations(),
        comparison.summary().warnings(),
        comparison.summary().notProven(),
        System.currentTimeMillis());
  }

  private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
  }
}

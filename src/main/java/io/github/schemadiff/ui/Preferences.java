package io.github.schemadiff.ui;

import io.github.schemadiff.ui.welcome.Recent;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// What the app remembers from one start to the next: window, theme, zoom, choices, recent
/// comparisons.
///
/// A file in the user's configuration folder; one that cannot be read counts as empty, as nothing
/// depends on it.
public final class Preferences {
  private static final int RECENTS = 8;

  private final Path file;
  private final Properties values = new Properties();

  private Preferences(Path file) {
    this.file = file;
  }

  /// The user's own, where the system keeps such files.
  public static Preferences ofUser() {
    String xdg = System.getenv("XDG_CONFIG_HOME");
    String windows = System.getenv("APPDATA");
    String home = System.getProperty("user.home");
    Path base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : windows != null && !windows.isBlank() ? Path.of(windows) : Path.of(home, ".config");
    return in(base.resolve("schema-diff").resolve("preferences.properties"));
  }

  public static Preferences in(Path file) {
    Preferences preferences = new Preferences(file);
    if (Files.isReadable(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        preferences.values.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        preferences.values.clear();
      }
    }
    return preferences;
  }

  public String get(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  public double number(String key, double otherwise) {
    try {
      double value = Double.parseDouble(values.getProperty(key, ""));
      return Double.isFinite(value) ? value : otherwise;
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  public void set(String key, Object value) {
    values.setProperty(key, String.valueOf(value));
  }

  /// Latest first.
  public List<Recent> recents() {
    List<Recent> recents = new ArrayList<>();
    for (int i = 0; i < RECENTS; i++) {
      read(i).ifPresent(recents::add);
    }
    return recents;
  }

  /// Puts a comparison at the top of the list.
  public void remember(Recent recent) {
    List<Recent> all = new ArrayList<>(recents());
    all.removeIf(r -> r.old().equals(recent.old()) && r.recent().equals(recent.recent()));
    all.addFirst(recent);
    for (int i = 0; i < Math.min(RECENTS, all.size()); i++) {
      write(i, all.get(i));
    }
  }

  /// Writes the file as a whole or not at all.
  ///
  /// @throws UncheckedIOException if the folder cannot be written to
  public void save() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "preferences", ".tmp");
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        values.store(writer, "Schema Diff Explorer");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Recent> read(int i) {
    String key = "recent." + i + ".";
    if (!values.containsKey(key + "old")) {
      return Optional.empty();
    }
    return Optional.of(
        new Recent(
            get(key + "old", ""),
            get(key + "new", ""),
            get(key + "name", ""),
            get(key + "policy", ""),
            (int) number(key + "violations", 0),
            (int) number(key + "warnings", 0),
            (int) number(key + "notProven", 0),
            (long) number(key + "when", 0)));
  }

  private void write(int i, Recent recent) {
    String key = "recent." + i + ".";
    set(key + "old", recent.old());
    set(key + "new", recent.recent());
    set(key + "name", recent.name());
    set(key + "policy", recent.policy());
    set(key + "violations", recent.violations());
    set(key + "warnings", recent.warnings());
    set(key + "notProven", recent.notProven());
    set(key + "when", recent.epochMillis());
  }
}

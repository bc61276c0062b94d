package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.Reports;
import io.github.schemadiff.ui.CompareState.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Writes the comparison on show as a report.
public final class Exports {
  private final CompareViewModel compare;
  private final Background background;
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");

  public Exports(CompareViewModel compare, Background background) {
    this.compare = compare;
    this.background = background;
  }

  /// What was written last: "Saved hotel.html"; empty before.
  public ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }

  /// All kinds of reports, in the order in which they are kept.
  public void load(Consumer<List<Report>> loaded) {
    background.run(
        Reports::all,
        loaded,
        problem -> {
          throw new IllegalStateException("the reports cannot be loaded", problem);
        });
  }

  /// As menus call it: "HTML", "PDF".
  public static String name(Report report) {
    String name = report.ending().substring(1);
    return switch (name) {
      case "txt" -> "Text";
      case "md" -> "Markdown";
      default -> name.toUpperCase(Locale.ROOT);
    };
  }

  /// Writes the file as a whole or not at all; says so, or what went wrong.
  public void write(Report report, Path file) {
    Optional<Comparison> shown = compare.comparison();
    if (shown.isEmpty()) {
      return;
    }
    news.set("Writing " + file.getFileName() + " …");
    background.run(
        () -> written(report, shown.get(), file),
        done -> news.set("Saved " + done.getFileName()),
        problem -> {
          news.set("");
          compare.fail(
              problem instanceof UncheckedIOException unwritable
                  ? new Trouble(
                      Optional.empty(),
                      file + " could not be written: " + unwritable.getCause().getMessage() + ".",
                      "Choose another place for the report.")
                  : Problems.of(problem));
        });
  }

  private static Path written(Report report, Comparison comparison, Path file) {
    try {
      return whole(report, comparison, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Beside its place first, and with the rights that any new file gets: a report is passed on.
  private static Path whole(Report report, Comparison comparison, Path file) throws IOException {
    Path fresh = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        report.write(comparison, ReportDetails.on(LocalDate.now()), out);
      }
      return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}

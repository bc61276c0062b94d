package io.github.schemadiff.ui.welcome;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own dialogs for choosing one side.
public final class Choosers {
  private final Supplier<Window> owner;

  public Choosers(Supplier<Window> owner) {
    this.owner = owner;
  }

  public void folder(String side, ObjectProperty<String> location) {
    folder(side, location.get(), location::set);
  }

  public void file(String side, ObjectProperty<String> location) {
    file(side, location.get(), location::set);
  }

  public void folder(String side, String now, Consumer<String> chosen) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(side + " schemas: choose a folder");
    chooser.setInitialDirectory(near(now));
    take(chooser.showDialog(owner.get()), chosen);
  }

  public void file(String side, String now, Consumer<String> chosen) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(side + " schemas: choose a file or an archive");
    chooser.setInitialDirectory(near(now));
    take(chooser.showOpenDialog(owner.get()), chosen);
  }

  /// Asks where to save a report.
  public void save(String name, Consumer<Path> chosen) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the report");
    chooser.setInitialFileName(name);
    File file = chooser.showSaveDialog(owner.get());
    if (file != null) {
      chosen.accept(file.toPath());
    }
  }

  private static void take(File file, Consumer<String> chosen) {
    if (file != null) {
      chosen.accept(file.getPath());
    }
  }

  private static File near(String location) {
    try {
      for (Path at = Path.of(location).toAbsolutePath(); at != null; at = at.getParent()) {
        if (Files.isDirectory(at)) {
          return at.toFile();
        }
      }
    } catch (InvalidPathException notAPath) {
      return null;
    }
    return null;
  }
}

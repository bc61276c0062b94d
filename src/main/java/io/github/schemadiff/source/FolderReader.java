package io.github.schemadiff.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads a folder and all below it. Links are followed, but no folder is entered twice, so that a
/// loop of links ends.
final class FolderReader {
  private final Path root;
  private final Collected collected;
  private final Set<Path> entered = new HashSet<>();

  /// Folders by their own names come first: a folder that is reached both ways keeps its own name.
  private final Deque<Path> folders = new ArrayDeque<>();

  private final Deque<Path> links = new ArrayDeque<>();

  private FolderReader(Path root, Collected collected) {
    this.root = root;
    this.collected = collected;
  }

  static Collected read(Path root, Limits limits) {
    Collected collected = new Collected(limits);
    FolderReader reader = new FolderReader(root, collected);
    reader.folders.add(root);
    while (!collected.full() && !(reader.folders.isEmpty() && reader.links.isEmpty())) {
      reader.enter(reader.folders.isEmpty() ? reader.links.poll() : reader.folders.poll());
    }
    return collected;
  }

  private void enter(Path folder) {
    try {
      if (!entered.add(folder.toRealPath())) {
        return;
      }
      if (entered.size() > collected.limits().files()) {
        collected.stop(
            "There are more than %,d folders; the others were not read."
                .formatted(collected.limits().files()));
        return;
      }
      for (Path child : children(folder)) {
        visit(child);
      }
    } catch (IOException unreadable) {
      collected.problem(name(folder), "The folder could not be read: " + reason(unreadable) + ".");
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    children.sort(null);
    return children;
  }

  private void visit(Path child) {
    String name = child.getFileName().toString();
    if (Files.isDirectory(child)) {
      if (!Skipped.folder(name)) {
        (Files.isSymbolicLink(child) ? links : folders).add(child);
      }
    } else if (Skipped.file(name) || collected.full()) {
      return;
    } else if (Files.isRegularFile(child)) {
      read(child);
    } else if (Files.isSymbolicLink(child)) {
      collected.problem(name(child), "The link leads nowhere.");
    }
  }

  private void read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      collected.add(name(file), in);
    } catch (IOException unreadable) {
      collected.problem(name(file), "The file could not be read: " + reason(unreadable) + ".");
    }
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /// What went wrong, without the path that most messages of the platform repeat.
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "it is gone";
      default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
    };
  }
}

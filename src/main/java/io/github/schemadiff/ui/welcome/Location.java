package io.github.schemadiff.ui.welcome;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// A location in the words of the window.
public record Location(String name, String kind, String icon) {
  private static final Set<String> VERSION_LIKE = Set.of("old", "new", "before", "after");

  private static final String ENDINGS = "(?i)\\.(tar\\.gz|tgz|tar|zip|jar|json|ya?ml|avsc|proto)$";

  public static Location of(String location) {
    try {
      Path path = Path.of(location);
      String kind = Files.isDirectory(path) ? "folder" : isArchive(location) ? "archive" : "file";
      String icon =
          switch (kind) {
            case "folder" -> "mdi2f-folder-open";
            case "archive" -> "mdi2z-zip-box";
            default -> "mdi2f-file-document";
          };
      return new Location(name(path), kind, icon);
    } catch (InvalidPathException notAPath) {
      return new Location(location, "location", "mdi2f-file-question-outline");
    }
  }

  /// The set's name without its version: the folder above, where the folder's own name is one.
  public static String family(String location, String version) {
    try {
      Path path = Path.of(location).toAbsolutePath().normalize();
      Path last = path.getFileName();
      if (last == null) {
        return location;
      }
      String name = last.toString().replaceFirst(ENDINGS, "");
      boolean versioned =
          name.equals(version)
              || VERSION_LIKE.contains(name.toLowerCase(Locale.ROOT))
              || name.matches("v?\\d+([._-]\\d+)*");
      Path above = path.getParent();
      return versioned && above != null && above.getFileName() != null
          ? above.getFileName().toString()
          : !version.isEmpty() && name.endsWith(version) && name.length() > version.length() + 1
              ? name.substring(0, name.length() - version.length()).replaceAll("[-_. ]+$", "")
              : name;
    } catch (InvalidPathException notAPath) {
      return location;
    }
  }

  private static String name(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path last = whole.getFileName();
    if (last == null) {
      return whole.toString();
    }
    Path above = whole.getParent();
    return VERSION_LIKE.contains(last.toString().toLowerCase(Locale.ROOT))
            && above != null
            && above.getFileName() != null
        ? above.getFileName() + "/" + last
        : last.toString();
  }

  private static boolean isArchive(String location) {
    String lower = location.toLowerCase(Locale.ROOT);
    return lower.endsWith(".zip")
        || lower.endsWith(".jar")
        || lower.endsWith(".tgz")
        || lower.endsWith(".tar.gz")
        || lower.endsWith(".tar");
  }
}

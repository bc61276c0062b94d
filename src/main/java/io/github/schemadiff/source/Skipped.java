package io.github.schemadiff.source;

import java.util.Locale;
import java.util.Set;

/// What is never a schema, by its name: not read, and not worth a word.
final class Skipped {
  private static final Set<String> FOLDERS = Set.of("node_modules", "target");

  private static final Set<String> ENDINGS =
      Set.of(
          "class", "jar", "war", "zip", "tgz", "gz", "tar", "bz2", "xz", "7z", "exe", "dll", "so",
          "dylib", "png", "jpg", "jpeg", "gif", "ico", "webp", "svg", "pdf", "doc", "docx", "xls",
          "xlsx", "ppt", "pptx", "mp3", "mp4", "mov", "avi", "ttf", "otf", "woff", "woff2");

  private Skipped() {}

  static boolean folder(String name) {
    return name.startsWith(".") || FOLDERS.contains(name);
  }

  static boolean file(String name) {
    int dot = name.lastIndexOf('.');
    return name.startsWith(".")
        || (dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  /// Whether a path of an archive, with `/` between folders, leads through something to skip.
  static boolean path(String path) {
    String[] names = path.split("/");
    for (int i = 0; i < names.length - 1; i++) {
      if (folder(names[i])) {
        return true;
      }
    }
    return file(names[names.length - 1]);
  }
}

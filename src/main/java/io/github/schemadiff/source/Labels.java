package io.github.schemadiff.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The short name of a set for sentences: a version where its location shows one.
final class Labels {
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:^|[-_@ .])(v\\d+(?:\\.\\d+)*|\\d+(?:\\.\\d+)+|\\d{4}-\\d{2}-\\d{2})"
              + "((?:-(?:alpha|beta|rc|snapshot|m)[-.]?\\d*(?:\\.\\d+)*)?)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENDING =
      Pattern.compile(
          "(?:\\.schema)?\\.(?:json|ya?ml|avsc|avdl|avpr|proto|tar\\.gz|tgz|tar|zip|jar)$",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SIDES =
      Map.of(
          "old", "the old version",
          "before", "the old version",
          "new", "the new version",
          "after", "the new version");

  /// Names that say nothing: the folder above may say more.
  private static final Set<String> GENERIC =
      Set.of("schema", "schemas", "event", "events", "index", "package", "api");

  private Labels() {}

  static String of(String location) {
    String[] names = location.replace('\\', '/').replaceAll("/+$", "").split("/");
    String last = bare(names[names.length - 1]);
    Optional<String> telling = telling(last);
    if (telling.isEmpty() && names.length > 1 && GENERIC.contains(last.toLowerCase(Locale.ROOT))) {
      telling = telling(bare(names[names.length - 2]));
    }
    return telling.orElse(last.isEmpty() || last.equals(".") ? location : last);
  }

  private static String bare(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  private static Optional<String> telling(String name) {
    Matcher version = VERSION.matcher(name);
    if (version.find()) {
      return Optional.of(version.group(1) + version.group(2));
    }
    return Optional.ofNullable(SIDES.get(name.toLowerCase(Locale.ROOT)));
  }

  /// Whether a folder's name says which version or package it holds, not what is in it.
  static boolean namesAVersion(String folder) {
    return folder.equals("package") || VERSION.matcher(folder).find();
  }

  /// A file's name without its ending.
  static String stem(String name) {
    return bare(name);
  }
}

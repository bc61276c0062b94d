package io.github.schemadiff.format.avro;

import io.github.schemadiff.source.SourceSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people call a file whose root has no name of its own.
final class Names {
  private static final Pattern ENDING =
      Pattern.compile("\\.(?:avsc|avpr|avdl|avro|json)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern VERSION =
      Pattern.compile("[-_.@ ]?v?\\d+(?:\\.\\d+)*$", Pattern.CASE_INSENSITIVE);

  /// File names that tell the version or nothing, not the event.
  private static final Set<String> GENERIC =
      Set.of("", "old", "new", "before", "after", "schema", "event", "value", "v");

  private Names() {}

  static String of(String path, SourceSet set) {
    String stem = ENDING.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
    String bare = stem;
    if (set.namedFile()) {
      // The file is a version of the event: `order-v1.avsc`, `old.avsc`.
      Matcher version = VERSION.matcher(stem);
      bare = version.find() ? stem.substring(0, version.start()) : stem;
    }
    if (!GENERIC.contains(bare.toLowerCase(Locale.ROOT))) {
      return bare;
    }
    String folder = set.namedFile() ? set.location().replace('\\', '/') : path;
    String above = folder.replaceFirst("/?[^/]*$", "");
    String named = above.substring(above.lastIndexOf('/') + 1);
    return named.isEmpty() || named.equals(".") ? stem : named;
  }
}

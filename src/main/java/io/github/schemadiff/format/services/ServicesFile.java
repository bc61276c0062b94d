package io.github.schemadiff.format.services;

import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which files of a set name its services: `services.yaml`, `.yml` or `.json`, in any folder, with
/// a member `services`.
public final class ServicesFile {
  private static final Set<String> NAMES = Set.of("services.yaml", "services.yml", "services.json");

  /// Before the file is read: a broken one must not be taken for a schema.
  private static final Pattern MEMBER =
      Pattern.compile("(?m)^(?:[ \\t{]*\"services\"|services|'services')[ \\t]*:");

  private ServicesFile() {}

  /// A file that the user named as the whole set is a schema.
  public static boolean is(SourceSet set, SourceFile file) {
    return !set.namedFile()
        && isNamed(file.path())
        && MEMBER.matcher(new String(file.bytes(), StandardCharsets.UTF_8)).find();
  }

  /// Whether a file with this path would name services.
  public static boolean isNamed(String path) {
    return NAMES.contains(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }
}

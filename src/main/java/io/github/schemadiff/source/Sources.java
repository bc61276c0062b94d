package io.github.schemadiff.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/// Opens what the user named.
public final class Sources {
  private Sources() {}

  /// Reads a folder, a file, or an archive (zip, jar, tar, tgz) into memory.
  ///
  /// What cannot be read of it becomes a problem of the set.
  ///
  /// @throws SourceException if nothing can be read of it
  public static SourceSet open(String location) throws SourceException {
    return open(location, Limits.DEFAULT);
  }

  static SourceSet open(String location, Limits limits) throws SourceException {
    if (location.startsWith("git:")) {
      throw new SourceException(
          location, "Git revisions cannot be read yet; name a folder, a file or an archive.");
    }
    if (location.matches("^[a-z][a-z0-9+.-]+://.*")) {
      throw new SourceException(
          location, "Nothing is read from a network; name a folder, a file or an archive.");
    }
    try {
      Path path = Path.of(location);
      if (!Files.exists(path)) {
        throw new SourceException(location, "There is no such file or folder.");
      }
      return Files.isDirectory(path)
          ? folder(location, path, limits)
          : file(location, path, limits);
    } catch (InvalidPathException notAPath) {
      throw new SourceException(location, "This is no path of a file or folder.", notAPath);
    } catch (IOException unreadable) {
      throw new SourceException(
          location, "It could not be read: " + FolderReader.reason(unreadable) + ".", unreadable);
    }
  }

  private static SourceSet folder(String location, Path path, Limits limits)
      throws SourceException {
    Collected collected = FolderReader.read(path, limits);
    return nonEmpty(collected, location, "The folder holds no files that could be schemas.")
        .toSet(location, false);
  }

  private static SourceSet file(String location, Path path, Limits limits)
      throws IOException, SourceException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = Files.isRegularFile(path) ? in.readNBytes(512) : new byte[0];
      if (head.length == 0) {
        // A pipe can be read only once; an empty file is for the formats to judge.
        return plain(location, path, in, limits);
      }
    }
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      return archive(ArchiveReader.zip(path, limits), location, path);
    }
    if (startsWith(head, 0x1f, 0x8b)) {
      return archive(ArchiveReader.tar(path, true, limits), location, path);
    }
    if (head.length >= 262
        && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
      return archive(ArchiveReader.tar(path, false, limits), location, path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return plain(location, path, in, limits);
    }
  }

  private static boolean startsWith(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static SourceSet plain(String location, Path path, InputStream in, Limits limits)
      throws IOException, SourceException {
    Collected collected = new Collected(limits);
    collected.add(path.getFileName().toString(), in);
    return nonEmpty(collected, location, "The file is empty.").toSet(location, true);
  }

  private static SourceSet archive(Collected collected, String location, Path path)
      throws SourceException {
    nonEmpty(collected, location, "The archive holds no files that could be schemas.");
    return stripped(collected, Labels.stem(path.getFileName().toString())).toSet(location, false);
  }

  private static Collected nonEmpty(Collected collected, String location, String otherwise)
      throws SourceException {
    if (collected.isEmpty()) {
      throw new SourceException(
          location,
          collected
              .firstProblem()
              .map(
                  problem ->
                      problem.path().isEmpty()
                          ? problem.message()
                          : problem.path() + ": " + problem.message())
              .orElse(otherwise));
    }
    return collected;
  }

  /// npm packs everything into `package/`, others into `name-1.2.3/`: without it, the paths of two
  /// versions are the same.
  private static Collected stripped(Collected collected, String stem) {
    Set<String> tops = collected.tops();
    if (tops.size() == 1) {
      String top = tops.iterator().next();
      if (!top.isEmpty() && (Labels.namesAVersion(top) || top.equals(stem))) {
        return collected.moved(top + "/");
      }
    }
    return collected;
  }
}

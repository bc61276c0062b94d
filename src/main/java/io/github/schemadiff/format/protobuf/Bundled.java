package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.ProtoParser;
import io.github.schemadiff.format.tree.SourceText;
import io.github.schemadiff.format.tree.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The files that everybody imports and few sets have: `google/protobuf/*`, which every compiler
/// brings, and `google/api`, `google/rpc`, `google/type`. They come from the libraries that publish
/// them, on the class path.
final class Bundled {
  private static final String PREFIX = "google/";

  /// In other languages' trees the compiler's own files lie elsewhere.
  private final Map<String, Optional<ProtoFile>> known = new HashMap<>();

  Optional<ProtoFile> file(String path) {
    return known.computeIfAbsent(path, Bundled::read);
  }

  private static Optional<ProtoFile> read(String path) {
    if (!path.startsWith(PREFIX) || !path.endsWith(".proto") || path.contains("..")) {
      return Optional.empty();
    }
    try (InputStream in = Bundled.class.getResourceAsStream("/" + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(ProtoParser.parse(path, SourceText.decode(in.readAllBytes())));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (UnreadableException broken) {
      throw new IllegalStateException("a file of the program itself is broken: " + path, broken);
    }
  }
}

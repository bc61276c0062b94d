package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.ProtoParser;
import io.github.schemadiff.format.tree.SourceText;
import io.github.schemadiff.format.tree.UnreadableException;
import io.github.schemadiff.source.SourceFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of a set, parsed.
///
/// @param files each text once
/// @param copies paths of files with the text of another one, with that one: vendored copies
/// @param problems of files that are no text
record Texts(List<ProtoFile> files, Map<String, ProtoFile> copies, List<LoadProblem> problems) {
  private record Read(Optional<ProtoFile> file, Optional<LoadProblem> problem) {}

  static Texts parse(List<SourceFile> sources) {
    Map<ByteBuffer, SourceFile> byText = new HashMap<>();
    List<SourceFile> once = new ArrayList<>();
    Map<String, String> same = new HashMap<>();
    for (SourceFile source : sources) {
      SourceFile first = byText.putIfAbsent(ByteBuffer.wrap(source.bytes()), source);
      if (first == null) {
        once.add(source);
      } else {
        same.put(source.path(), first.path());
      }
    }
    List<Read> all = once.parallelStream().map(Texts::parse).toList();
    List<ProtoFile> files = all.stream().flatMap(it -> it.file().stream()).toList();
    Map<String, ProtoFile> byPath = new HashMap<>();
    files.forEach(it -> byPath.put(it.path(), it));
    Map<String, ProtoFile> copies = new HashMap<>();
    same.forEach(
        (path, original) ->
            Optional.ofNullable(byPath.get(original)).ifPresent(it -> copies.put(path, it)));
    return new Texts(files, copies, all.stream().flatMap(it -> it.problem().stream()).toList());
  }

  private static Read parse(SourceFile source) {
    try {
      SourceText text = SourceText.decode(source.bytes());
      return new Read(Optional.of(ProtoParser.parse(source.path(), text)), Optional.empty());
    } catch (UnreadableException broken) {
      return new Read(
          Optional.empty(),
          Optional.of(
              LoadProblem.error(
                  source.path(), broken.line(), broken.column(), broken.getMessage())));
    }
  }
}

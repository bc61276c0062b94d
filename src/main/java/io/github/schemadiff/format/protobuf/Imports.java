package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.Import;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which file an import means.
///
/// Where the roots of a set are, nobody says. A file imported as `a/b.proto` may stand anywhere
/// below the set as `…/a/b.proto`; of several the one that is nearest to the importing file is
/// meant. Files that only the importer's own text could find (the set is a folder *within* the
/// root) are found by the end of the imported path.
final class Imports {
  private final Map<String, List<ProtoFile>> byName = new HashMap<>();
  private final Bundled bundled;
  private final Map<ProtoFile, List<Imported>> found = new IdentityHashMap<>();
  private final List<ProtoFile> borrowed = new ArrayList<>();

  /// The name that the first importer used.
  private final Map<ProtoFile, String> importNames = new IdentityHashMap<>();

  /// An import with the file that it means.
  record Imported(Import statement, Optional<ProtoFile> file) {}

  private Imports(Bundled bundled) {
    this.bundled = bundled;
  }

  /// @param copies files with the very same text as another one, by path: imports of them lead to
  ///   that one
  static Imports among(List<ProtoFile> files, Map<String, ProtoFile> copies, Bundled bundled) {
    Imports imports = new Imports(bundled);
    Map<String, ProtoFile> all = new LinkedHashMap<>(copies);
    files.forEach(file -> all.put(file.path(), file));
    all.forEach(
        (path, file) ->
            imports
                .byName
                .computeIfAbsent(name(path), _ -> new ArrayList<>())
                .add(path.equals(file.path()) ? file : imports.copy(path, file)));
    Deque<ProtoFile> open = new ArrayDeque<>(files);
    while (!open.isEmpty()) {
      ProtoFile file = open.pop();
      if (!imports.found.containsKey(file)) {
        imports.find(file, open);
      }
    }
    return imports;
  }

  /// Where a copy stands, for the choice; what it stands for, once chosen.
  private final Map<ProtoFile, ProtoFile> originals = new IdentityHashMap<>();

  private ProtoFile copy(String path, ProtoFile original) {
    ProtoFile copy =
        new ProtoFile(
            path,
            original.source(),
            original.syntax(),
            original.syntaxWord(),
            original.packageName(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    originals.put(copy, original);
    return copy;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void find(ProtoFile file, Deque<ProtoFile> open) {
    List<Imported> imported = new ArrayList<>();
    for (Import statement : file.imports()) {
      String path = statement.path().text();
      Optional<ProtoFile> target = own(file, path).filter(it -> it != file);
      if (target.isEmpty()) {
        target = bundled.file(path);
        target.filter(it -> !borrowed.contains(it)).ifPresent(borrowed::add);
      }
      target = target.or(() -> within(file, path));
      target.ifPresent(
          it -> {
            importNames.putIfAbsent(it, path);
            open.push(it);
          });
      imported.add(new Imported(statement, target));
    }
    found.put(file, imported);
  }

  private Optional<ProtoFile> own(ProtoFile from, String path) {
    return byName.getOrDefault(name(path), List.of()).stream()
        .filter(it -> it.path().equals(path) || it.path().endsWith("/" + path))
        .min(
            Comparator.<ProtoFile>comparingInt(it -> -shared(it.path(), from.path()))
                .thenComparing(it -> it.path().length())
                .thenComparing(ProtoFile::path))
        .map(it -> originals.getOrDefault(it, it));
  }

  /// The set is a folder within the import root: the longest path that the imported one ends with.
  private Optional<ProtoFile> within(ProtoFile from, String path) {
    return byName.getOrDefault(name(path), List.of()).stream()
        .filter(it -> it != from && path.endsWith("/" + it.path()))
        .max(Comparator.comparingInt(it -> it.path().length()))
        .map(it -> originals.getOrDefault(it, it));
  }

  /// The number of folders that two paths begin with alike.
  private static int shared(String one, String other) {
    int folders = 0;
    for (int at = 0; at < Math.min(one.length(), other.length()); at++) {
      if (one.charAt(at) != other.charAt(at)) {
        break;
      }
      folders += one.charAt(at) == '/' ? 1 : 0;
    }
    return folders;
  }

  /// The imports of a file, in the order of its text.
  List<Imported> of(ProtoFile file) {
    return found.getOrDefault(file, List.of());
  }

  /// Files that are not in the set.
  List<ProtoFile> borrowed() {
    return borrowed;
  }

  /// The name by which others import it, where one does.
  Optional<String> importName(ProtoFile file) {
    return Optional.ofNullable(importNames.get(file));
  }

  /// Takes a file for the import that could not be found, as it declares what is used.
  void assume(ProtoFile from, ProtoFile target) {
    List<Imported> all = found.get(from);
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).file().isEmpty()) {
        all.set(at, new Imported(all.get(at).statement(), Optional.of(target)));
        return;
      }
    }
  }
}

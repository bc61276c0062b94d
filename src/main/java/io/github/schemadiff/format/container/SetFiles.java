package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.format.tree.UnreadableException;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The files of a set as trees, each read when it is first asked for.
public final class SetFiles {
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<String, Optional<Tree>> trees = new HashMap<>();
  private final Map<String, LoadProblem> broken = new HashMap<>();
  private final Set<String> taken = new TreeSet<>();

  public SetFiles(SourceSet set) {
    set.files().forEach(file -> files.put(file.path(), file));
  }

  public boolean has(String path) {
    return files.containsKey(path);
  }

  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /// Empty where the set has no such file, or where it cannot be read (see [#broken]).
  public Optional<Tree> tree(String path) {
    Optional<Tree> known = trees.get(path);
    if (known == null) {
      known = Optional.ofNullable(files.get(path)).flatMap(this::read);
      trees.put(path, known);
    }
    return known;
  }

  private Optional<Tree> read(SourceFile file) {
    try {
      boolean avro = file.path().endsWith(".avsc") || file.path().endsWith(".avpr");
      return Optional.of(avro ? Tree.readCommented(file) : Tree.read(file));
    } catch (UnreadableException bad) {
      broken.put(
          file.path(), LoadProblem.error(file.path(), bad.line(), bad.column(), bad.getMessage()));
      return Optional.empty();
    }
  }

  /// Why a file could not be read.
  public Optional<LoadProblem> broken(String path) {
    return Optional.ofNullable(broken.get(path));
  }

  /// A file that was read in another way.
  public void take(String path) {
    taken.add(path);
  }

  /// The paths of all files that were asked for and are there.
  public Set<String> read() {
    Set<String> paths = new TreeSet<>(trees.keySet());
    paths.addAll(taken);
    paths.retainAll(files.keySet());
    return paths;
  }
}

package io.github.schemadiff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All files of one side, in the order of their paths.
///
/// @param location as the user named it
/// @param label the short name for sentences and headings: a version where the location shows one
/// @param namedFile whether the set is one file that the user named (then it counts as a schema
///   whatever it says)
public record SourceSet(
    String location,
    String label,
    boolean namedFile,
    List<SourceFile> files,
    List<SourceProblem> problems) {
  public SourceSet {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /// With files that stand within those that it has.
  public SourceSet with(List<SourceFile> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<SourceFile> all = new ArrayList<>(files);
    all.addAll(more);
    return new SourceSet(location, label, namedFile, all, problems);
  }

  /// The same files under another short name: the two sides of a comparison must not share one.
  public SourceSet withLabel(String other) {
    return new SourceSet(location, other, namedFile, files, problems);
  }

  public Optional<SourceFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }
}

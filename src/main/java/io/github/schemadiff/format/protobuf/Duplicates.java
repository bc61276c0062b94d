package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Types that are declared twice where one file sees both. Two that nobody sees together (each
/// service has a copy of its own) are two types.
final class Duplicates {
  private final Collection<ProtoFile> files;
  private final Visibility visibility;

  /// By the paths of two files.
  private final Map<List<String>, Boolean> together = new HashMap<>();

  Duplicates(Collection<ProtoFile> files, Visibility visibility) {
    this.files = files;
    this.visibility = visibility;
  }

  void report(List<List<Definition>> shared, List<LoadProblem> problems) {
    for (List<Definition> same : shared) {
      Definition first = same.getFirst();
      for (Definition other : same.subList(1, same.size())) {
        if (other.file() == first.file() || meet(first.file(), other.file())) {
          LoadProblem problem = other.file().problem(other.name().start(), message(first, other));
          problems.add(problem);
          other.spoil(problem);
          first.spoil(problem);
        }
      }
    }
  }

  private static String message(Definition first, Definition other) {
    int line = first.file().source().line(first.name().start());
    String where = first.file() == other.file() ? "line " + line : first.file().path() + ":" + line;
    return "`" + other.fullName() + "` is declared twice; first in " + where + ".";
  }

  private boolean meet(ProtoFile one, ProtoFile other) {
    return together.computeIfAbsent(
        List.of(one.path(), other.path()),
        _ ->
            files.stream()
                .map(it -> visibility.from(it).files())
                .anyMatch(seen -> seen.contains(one) && seen.contains(other)));
  }
}

package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.Imports.Imported;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a file sees: itself, its imports, and what these import publicly.
final class Visibility {
  private final Imports imports;
  private final Map<ProtoFile, Seen> known = new IdentityHashMap<>();

  Visibility(Imports imports) {
    this.imports = imports;
  }

  /// @param files by identity
  /// @param packages of these files, with every prefix
  record Seen(Set<ProtoFile> files, Set<String> packages) {}

  Seen from(ProtoFile file) {
    return known.computeIfAbsent(file, this::look);
  }

  private Seen look(ProtoFile file) {
    Set<ProtoFile> files = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<ProtoFile> open = new ArrayDeque<>();
    files.add(file);
    for (Imported imported : imports.of(file)) {
      imported.file().ifPresent(open::add);
    }
    while (!open.isEmpty()) {
      ProtoFile next = open.pop();
      if (files.add(next)) {
        for (Imported imported : imports.of(next)) {
          if (imported.statement().isPublic()) {
            imported.file().ifPresent(open::add);
          }
        }
      }
    }
    Set<String> packages = new HashSet<>();
    for (ProtoFile seen : files) {
      String name = seen.packageText();
      while (!name.isEmpty() && packages.add(name)) {
        int dot = name.lastIndexOf('.');
        name = dot < 0 ? "" : name.substring(0, dot);
      }
    }
    return new Seen(files, packages);
  }

  /// Files whose imports lead back to them, each with the problem.
  Map<ProtoFile, LoadProblem> cycles(List<ProtoFile> files) {
    Map<ProtoFile, LoadProblem> cycles = new IdentityHashMap<>();
    Set<ProtoFile> done = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ProtoFile file : files) {
      follow(file, done, cycles);
    }
    return cycles;
  }

  private record Step(ProtoFile file, Iterator<Imported> rest) {}

  /// Depth first, with a stack of its own: chains of imports may be as long as the set.
  private void follow(ProtoFile root, Set<ProtoFile> done, Map<ProtoFile, LoadProblem> cycles) {
    List<Step> way = new ArrayList<>();
    Set<ProtoFile> onTheWay = Collections.newSetFromMap(new IdentityHashMap<>());
    if (done.add(root)) {
      way.add(new Step(root, imports.of(root).iterator()));
      onTheWay.add(root);
    }
    while (!way.isEmpty()) {
      Step top = way.getLast();
      if (!top.rest().hasNext()) {
        onTheWay.remove(top.file());
        way.removeLast();
        continue;
      }
      Imported imported = top.rest().next();
      if (imported.file().isEmpty()) {
        continue;
      }
      ProtoFile next = imported.file().get();
      if (onTheWay.contains(next)) {
        tell(way, next, imported, cycles);
      } else if (done.add(next)) {
        way.add(new Step(next, imports.of(next).iterator()));
        onTheWay.add(next);
      }
    }
  }

  private static void tell(
      List<Step> way, ProtoFile back, Imported imported, Map<ProtoFile, LoadProblem> cycles) {
    int from = 0;
    while (way.get(from).file() != back) {
      from++;
    }
    List<ProtoFile> circle = way.subList(from, way.size()).stream().map(Step::file).toList();
    LoadProblem problem =
        way.getLast()
            .file()
            .problem(
                imported.statement().path().start(),
                "The import leads back to this file, by way of "
                    + circle.getFirst().path()
                    + "; expected imports without a circle.");
    circle.forEach(file -> cycles.putIfAbsent(file, problem));
  }
}

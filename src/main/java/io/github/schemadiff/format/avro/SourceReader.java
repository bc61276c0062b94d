package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.avro.idl.IdlFiles;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.format.tree.UnreadableException;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Reads the files of a set, each as what it is.
final class SourceReader {
  /// What a file that cannot be read seems to define.
  private static final Pattern DEFINED =
      Pattern.compile(
          "\"name\"\\s*:\\s*\"([\\p{L}_][\\p{L}\\p{N}_.]*)\""
              + "|\\b(?:record|error|enum|fixed)\\s+`?([\\p{L}_][\\p{L}\\p{N}_.]*)`?\\s*[{(]");

  private final SourceSet set;
  private final List<Source> sources = new ArrayList<>();
  private final List<LoadProblem> problems = new ArrayList<>();
  private final List<SourceFile> within = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  SourceReader(SourceSet set) {
    this.set = set;
  }

  List<Source> sources() {
    return sources;
  }

  List<LoadProblem> problems() {
    return problems;
  }

  List<Unread> unread() {
    return unread;
  }

  void read(SourceFile file) {
    try {
      Tree tree = tree(file);
      for (Tree.Repeated twice : tree.repeated()) {
        throw new UnreadableException(
            twice.line(),
            twice.column(),
            "`%s` stands here a second time; expected each name once.".formatted(twice.name()));
      }
      sources.add(new Source(tree.positions().value("").file(), tree));
    } catch (UnreadableException bad) {
      LoadProblem problem =
          LoadProblem.error(file.path(), bad.line(), bad.column(), bad.getMessage());
      problems.add(problem);
      unread(file, problem);
    }
  }

  private Tree tree(SourceFile file) throws UnreadableException {
    if (DataFile.isOne(file.bytes()) || Recognition.ending(file).equals("avro")) {
      return embedded(file);
    }
    // Avro's own library takes comments in its JSON, and many a schema begins with its licence.
    return Recognition.ending(file).equals("avdl") ? IdlFiles.read(file) : Tree.readCommented(file);
  }

  /// The schema in a data file becomes a file of its own, that people can look at.
  private Tree embedded(SourceFile file) throws UnreadableException {
    DataFile.Content content = DataFile.read(file.bytes());
    content
        .damage()
        .ifPresent(damage -> problems.add(LoadProblem.error(file.path(), 0, 0, damage)));
    String path = file.path() + "/avro.schema";
    Tree plain = Tree.read(new SourceFile(path, bytes(content.schema())));
    String pretty =
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(plain.root());
    SourceFile found = new SourceFile(path, bytes(pretty));
    within.add(found);
    return Tree.read(found);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Files that were found within files.
  List<SourceFile> within() {
    return within;
  }

  /// Nothing that the file seems to define may look removed only because the file cannot be read.
  private void unread(SourceFile file, LoadProblem problem) {
    unread.add(new Unread(file.path(), Names.of(file.path(), set), problem));
    Matcher name = DEFINED.matcher(new String(file.bytes(), StandardCharsets.UTF_8));
    Set<String> seen = new HashSet<>();
    while (name.find()) {
      String found = name.group(1) == null ? name.group(2) : name.group(1);
      if (seen.add(found)) {
        unread.add(new Unread(found, FullName.simple(found), problem));
      }
    }
  }
}

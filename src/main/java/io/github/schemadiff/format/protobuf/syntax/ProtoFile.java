package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Declaration;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Import;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.tree.SourceText;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;

/// One `.proto` file, read but not linked.
///
/// @param path within the set
/// @param syntax what it says of itself; `proto2` where it says nothing
/// @param syntaxWord where it says so
/// @param lost names of declarations that could not be read at all
/// @param problems what could not be read in it
public record ProtoFile(
    String path,
    SourceText source,
    Syntax syntax,
    Optional<Word> syntaxWord,
    Optional<Word> packageName,
    List<Import> imports,
    List<OptionNode> options,
    List<Declaration> declarations,
    List<String> lost,
    List<LoadProblem> problems) {
  public ProtoFile {
    imports = List.copyOf(imports);
    options = List.copyOf(options);
    declarations = List.copyOf(declarations);
    lost = List.copyOf(lost);
    problems = List.copyOf(problems);
  }

  public Optional<OptionNode> option(String wanted) {
    return Nodes.option(options, wanted);
  }

  /// The package, or nothing.
  public String packageText() {
    return packageName.map(Word::text).orElse("");
  }

  public SourceSpan span(Word word, String pointer) {
    return span(word.start(), word.end(), word.end(), pointer);
  }

  /// @param end behind the marked token
  /// @param last behind the whole construct
  public SourceSpan span(int start, int end, int last, String pointer) {
    int line = source.line(start);
    return new SourceSpan(
        path,
        line,
        source.column(start),
        end - start,
        source.line(Math.max(last - 1, start)),
        pointer);
  }

  public LoadProblem problem(int offset, String message) {
    return LoadProblem.error(path, source.line(offset), source.column(offset), message);
  }

  public LoadProblem note(int offset, String message) {
    return LoadProblem.note(path, source.line(offset), source.column(offset), message);
  }

  // Identity, not contents: a file is large, and is one of a set.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

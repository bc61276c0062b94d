package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RangeNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ReservedNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the checks of messages and enums have in common: where a problem goes, and names and
/// numbers that may be given only once.
final class Checks {
  private final ProtoFile file;
  private final Definition definition;
  private final List<LoadProblem> problems;

  Checks(Definition definition, List<LoadProblem> problems) {
    this.file = definition.file();
    this.definition = definition;
    this.problems = problems;
  }

  void problem(Word at, String message) {
    LoadProblem problem = file.problem(at.start(), message);
    problems.add(problem);
    definition.spoil(problem);
  }

  /// The line of an earlier word, for messages.
  int line(Word word) {
    return file.source().line(word.start());
  }

  /// Names within one scope.
  final class Scope {
    private final Map<String, Word> taken = new HashMap<>();
    private final String where;

    /// @param where as it ends a sentence: "in message `Room`"
    Scope(String where) {
      this.where = where;
    }

    void add(Word name) {
      Word before = taken.putIfAbsent(name.text(), name);
      if (before != null) {
        problem(
            name,
            "`%s` is declared twice %s; first on line %d."
                .formatted(name.text(), where, line(before)));
      }
    }
  }

  void reserved(ReservedNode reserved, int number, Word numberWord, Word name) {
    for (RangeNode range : reserved.ranges()) {
      if (number >= range.first() && number <= range.last()) {
        problem(
            numberWord,
            "The number %d is reserved on line %d; expected another one for `%s`."
                .formatted(number, line(range.word()), name.text()));
        return;
      }
    }
    Optional<Word> taken =
        reserved.names().stream().filter(it -> it.text().equals(name.text())).findFirst();
    taken.ifPresent(
        it ->
            problem(
                name, "The name `%s` is reserved on line %d.".formatted(name.text(), line(it))));
  }
}

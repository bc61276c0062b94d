package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.json.text.EcmaPattern;
import io.github.schemadiff.compat.json.text.TextLanguage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Names that no schema mentions, partitioned into cells whose names are all treated alike: by the
/// patterns that they match.
final class FreshNames {
  private static final int MOST_PATTERNS = 10;
  private static final List<String> PLAIN = List.of("other", "another", "more", "extra", "further");

  private final Solver solver;
  private final Literals constraints;
  private final Set<String> mentioned;
  private final List<Cell> cells = new ArrayList<>();
  private boolean complete = true;

  /// @param language names of the cell, without those mentioned
  /// @param plain whether any name will do
  record Cell(TextLanguage language, boolean plain) {}

  /// @param names what every name must satisfy
  FreshNames(Solver solver, Collection<Node> names, Set<String> patterns, Set<String> mentioned) {
    this.solver = solver;
    this.mentioned = mentioned;
    this.constraints =
        Literals.of(
            names.stream().mapToInt(node -> Literals.positive(node, false, false)).toArray());
    List<TextLanguage> languages = new ArrayList<>();
    for (String pattern : patterns) {
      switch (Patterns.parse(pattern).result()) {
        case EcmaPattern.Regular regular -> languages.add(regular.matches());
        case EcmaPattern.Opaque _ -> complete = false;
      }
    }
    if (languages.size() > MOST_PATTERNS) {
      complete = false;
      languages = languages.subList(0, MOST_PATTERNS);
    }
    split(TextLanguage.all(), languages, patterns.isEmpty() && names.isEmpty());
  }

  private void split(TextLanguage cell, List<TextLanguage> left, boolean plain) {
    if (left.isEmpty()) {
      cells.add(new Cell(cell, plain));
      return;
    }
    List<TextLanguage> rest = left.subList(1, left.size());
    // Names outside a pattern first: they are the simpler ones.
    for (TextLanguage part : List.of(cell.minus(left.getFirst()), cell.and(left.getFirst()))) {
      if (!part.isEmpty()) {
        split(part, rest, plain);
      }
    }
  }

  List<Cell> cells() {
    return cells;
  }

  /// Whether the cells cover all names.
  boolean complete() {
    return complete;
  }

  /// A name of the cell that is not yet taken.
  ///
  /// @param failing a node that the name must fail, or null
  Optional<Answer> name(Cell cell, Node failing, Set<String> taken) {
    if (cell.plain() && failing == null) {
      Optional<String> plain =
          Stream.concat(
                  PLAIN.stream(), Stream.iterate(1, i -> i + 1).limit(5_000).map(i -> "field" + i))
              .filter(name -> !mentioned.contains(name) && !taken.contains(name))
              .findFirst();
      return plain.map(name -> Answer.some(List.of(Values.MAKE.stringNode(name))));
    }
    Set<JsonNode> excluded = new HashSet<>();
    Stream.concat(mentioned.stream(), taken.stream())
        .map(Values.MAKE::stringNode)
        .forEach(excluded::add);
    Literals goal = failing == null ? constraints : constraints.and(Literals.negative(failing));
    Answer answer = solver.strings(goal, cell.language(), 1, excluded);
    return answer.provenEmpty() ? Optional.empty() : Optional.of(answer);
  }
}

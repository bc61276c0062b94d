package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Patterns;
import io.github.schemadiff.compat.json.node.Values;
import io.github.schemadiff.compat.json.text.EcmaPattern;
import io.github.schemadiff.compat.json.text.TextLanguage;
import io.github.schemadiff.compat.json.text.TooComplex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Names that no schema mentions, partitioned into cells whose names are all treated alike: by the
/// patterns that they match, and by the schemas for names that they fail.
final class FreshNames {
  private static final int MOST_CELLS = 500;
  private static final List<String> PLAIN = List.of("other", "another", "more", "extra", "further");

  /// Of a name that has to begin in a certain way.
  private static final int LONGEST_BEGINNING = 12;

  private final Solver solver;
  private final Set<String> mentioned;
  private final Doubt doubt;
  private final List<Cell> cells = new ArrayList<>();

  /// @param language names of the cell, without those mentioned
  /// @param asked what they satisfy and fail besides
  /// @param plain whether any name will do
  record Cell(TextLanguage language, Literals asked, boolean plain) {
    boolean fails(Node node) {
      return IntStream.of(asked.codes()).anyMatch(code -> code == Literals.negative(node));
    }
  }

  /// @param names what every name must satisfy
  /// @param failed what some name must fail
  /// @param doubt told if the cells do not cover all names
  FreshNames(
      Solver solver,
      Collection<Node> names,
      Collection<Node> failed,
      Set<String> patterns,
      Set<String> mentioned,
      Doubt doubt) {
    this.solver = solver;
    this.mentioned = mentioned;
    this.doubt = doubt;
    Literals asked =
        Literals.of(
            names.stream().mapToInt(node -> Literals.positive(node, false, false)).toArray());
    List<TextLanguage> languages = new ArrayList<>();
    for (String pattern : patterns) {
      switch (Patterns.parse(pattern).result()) {
        case EcmaPattern.Regular regular -> languages.add(regular.matches());
        case EcmaPattern.Opaque _ -> doubt.because("the pattern for names `" + pattern + "`");
      }
    }
    boolean plain = patterns.isEmpty() && names.isEmpty() && failed.isEmpty();
    try {
      split(TextLanguage.all(), languages, asked, List.copyOf(new HashSet<>(failed)), plain);
    } catch (TooComplex problem) {
      doubt.because(problem.getMessage());
    }
  }

  private void split(
      TextLanguage cell,
      List<TextLanguage> left,
      Literals asked,
      List<Node> failed,
      boolean plain) {
    if (cells.size() >= MOST_CELLS) {
      doubt.because("so many patterns for names");
    } else if (!left.isEmpty()) {
      List<TextLanguage> rest = left.subList(1, left.size());
      // Names outside a pattern first: they are the simpler ones.
      for (TextLanguage part : List.of(cell.minus(left.getFirst()), cell.and(left.getFirst()))) {
        solver.step();
        if (!part.isEmpty()) {
          split(part, rest, asked, failed, plain);
        }
      }
    } else if (!failed.isEmpty()) {
      List<Node> rest = failed.subList(1, failed.size());
      Node node = failed.getFirst();
      split(cell, left, asked.and(Literals.negative(node)), rest, plain);
      split(cell, left, asked.and(Literals.positive(node, false, false)), rest, plain);
    } else {
      cells.add(new Cell(cell, asked, plain));
    }
  }

  List<Cell> cells() {
    return cells;
  }

  /// Names of the cell that are not yet taken.
  ///
  /// @return fewer than wanted if there are no more, or if that could not be decided, which is told
  List<String> names(Cell cell, int wanted, Set<String> taken) {
    if (cell.plain()) {
      // A name is taken only if it was given out here, in this order, or is mentioned.
      int given = Math.max(0, taken.size() - mentioned.size() - PLAIN.size());
      return Stream.concat(
              PLAIN.stream(), Stream.iterate(given, i -> i + 1).map(i -> "field" + (i + 1)))
          .filter(name -> !mentioned.contains(name) && !taken.contains(name))
          .limit(wanted)
          .toList();
    }
    Set<JsonNode> excluded = new HashSet<>();
    Stream.concat(mentioned.stream(), taken.stream())
        .map(Values.MAKE::stringNode)
        .forEach(excluded::add);
    List<String> found = new ArrayList<>(words(cell, wanted, excluded));
    if (found.size() == wanted) {
      return found;
    }
    found.stream().map(Values.MAKE::stringNode).forEach(excluded::add);
    int more = wanted - found.size();
    Answer answer = solver.strings(cell.asked(), cell.language(), more, excluded);
    if (answer.found().size() < more && !answer.complete()) {
      doubt.because(answer.unknown().orElse("which names there are"));
    }
    answer.found().stream().map(JsonNode::stringValue).forEach(found::add);
    return found;
  }

  /// Names that a person would choose: `other` rather than `a`, `x-other` rather than `x-`.
  private static List<String> words(Cell cell, int wanted, Set<JsonNode> excluded) {
    if (cell.asked().codes().length > 0) {
      return List.of(); // what is asked of names may have samples of its own
    }
    Stream<String> begun =
        Stream.of(cell.language())
            .flatMap(language -> language.examples(1, 0, LONGEST_BEGINNING, Set.of()).stream())
            .flatMap(beginning -> PLAIN.stream().map(beginning::concat));
    return Stream.concat(PLAIN.stream(), begun)
        .filter(cell.language()::contains)
        .filter(name -> !excluded.contains(Values.MAKE.stringNode(name)))
        .distinct()
        .limit(wanted)
        .toList();
  }
}

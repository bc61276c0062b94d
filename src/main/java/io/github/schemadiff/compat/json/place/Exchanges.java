package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Answer;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Tells where the writer uses one definition and the reader another, although both are there on
/// both sides: a use changed, and neither definition became the other.
public final class Exchanges {
  enum Answer {
    YES,
    /// What is compared is the text of some definition, not one by itself.
    IN_TEXT,
    NO
  }

  private final Solver solver;
  private final Set<String> writers;
  private final Set<String> readers;

  public Exchanges(Solver solver, JsonDocuments writer, JsonDocuments reader) {
    this.solver = solver;
    this.writers = names(writer);
    this.readers = names(reader);
  }

  private static Set<String> names(JsonDocuments documents) {
    Set<String> names = new HashSet<>();
    for (JsonNode document : documents.documents().values()) {
      for (String keyword : List.of("definitions", "$defs")) {
        names.addAll(document.path(keyword).propertyNames());
      }
      names.addAll(document.path("components").path("schemas").propertyNames());
    }
    return names;
  }

  Answer at(Here here, Node reader) {
    String read = reader.definitionName();
    Set<String> written = written(here);
    if (written.contains(read)) {
      return Answer.NO;
    }
    boolean shared = onBothSides(read) && written.stream().allMatch(name -> onBothSides(name));
    return read.isEmpty() || written.isEmpty() ? Answer.IN_TEXT : shared ? Answer.YES : Answer.NO;
  }

  /// Whether the reader's definition seems to be the writer's under another name.
  boolean renamed(Here here, Node reader) {
    return !writers.contains(reader.definitionName())
        && written(here).stream().noneMatch(readers::contains);
  }

  private boolean onBothSides(String name) {
    return writers.contains(name) && readers.contains(name);
  }

  /// Names of the definitions that the writer chose here.
  private Set<String> written(Here here) {
    Set<String> names = new HashSet<>(here.names());
    for (int code : here.writer().codes()) {
      if (Literals.isPositive(code)) {
        names.add(solver.node(code).definitionName());
      }
    }
    names.remove("");
    return names;
  }
}

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
  private final Set<String> onBothSides;

  public Exchanges(Solver solver, JsonDocuments writer, JsonDocuments reader) {
    this.solver = solver;
    this.onBothSides = names(writer);
    this.onBothSides.retainAll(names(reader));
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

  Answer at(Literals writer, Node reader) {
    String read = reader.definitionName();
    boolean named = false;
    boolean shared = onBothSides.contains(read);
    for (int code : writer.codes()) {
      String written = Literals.isPositive(code) ? solver.node(code).definitionName() : "";
      if (written.equals(read) && !read.isEmpty()) {
        return Answer.NO;
      }
      named |= !written.isEmpty();
      shared &= written.isEmpty() || onBothSides.contains(written);
    }
    return read.isEmpty() || !named ? Answer.IN_TEXT : shared ? Answer.YES : Answer.NO;
  }
}

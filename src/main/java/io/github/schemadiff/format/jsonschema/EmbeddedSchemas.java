package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The schemas of one dialect inside of a set of documents that are no schemas themselves.
///
/// Of each document only its schemas are left, at their places, so that nothing else in it (an
/// example, an extension) is taken for one. [SchemaCollector] gathers them.
public final class EmbeddedSchemas {
  private final Documents documents;
  private final Survey survey;
  private final ShapeReader shapes;
  private final Map<Role, JsonDocuments> decided;

  private final Map<String, Set<String>> extensions;

  /// @param extensions of schemas that stand for these too
  EmbeddedSchemas(
      Documents documents,
      Survey survey,
      Map<Role, JsonDocuments> decided,
      Map<String, Set<String>> extensions) {
    this.extensions = extensions;
    this.documents = documents;
    this.survey = survey;
    this.shapes = new ShapeReader(documents);
    this.decided = new EnumMap<>(decided);
  }

  /// What is wrong with schemas, each with its place.
  public List<LoadProblem> problems() {
    return survey.problems();
  }

  /// The first thing that is wrong with a schema, or with what it refers to.
  public Optional<LoadProblem> wrong(String file, String pointer) {
    return survey.wrong(place(file, pointer));
  }

  /// @throws IllegalArgumentException if the schema was not collected
  public Shape shape(String file, String pointer) {
    return shapes.read(place(file, pointer));
  }

  /// A use of a named schema.
  public Shape reference(String file, String pointer) {
    return shapes.use(place(file, pointer));
  }

  /// The shapes of all schemas that were referred to so far.
  public Map<String, Shape> definitions() {
    Map<String, List<Shape.Branch>> extended = new HashMap<>();
    boolean more;
    do {
      more = false;
      for (String base : Set.copyOf(shapes.definitions().keySet())) {
        if (extensions.containsKey(base) && !extended.containsKey(base)) {
          extended.put(base, extensions.get(base).stream().flatMap(this::branch).toList());
          more = true; // and what they refer to
        }
      }
    } while (more);
    Map<String, Shape> all = new LinkedHashMap<>(shapes.definitions());
    extended.forEach((base, branches) -> all.computeIfPresent(base, (_, it) -> with(it, branches)));
    return all;
  }

  private Stream<Shape.Branch> branch(String extension) {
    return documents.resources().at(extension.replace("%", "%25")).stream()
        .map(shapes::use)
        .map(use -> new Shape.Branch(use.label(), use));
  }

  private static Shape with(Shape base, List<Shape.Branch> extensions) {
    if (!(base instanceof Shape.Structure object) || extensions.isEmpty()) {
      return base;
    }
    List<Shape.Union> alternatives = new ArrayList<>(object.alternatives());
    alternatives.add(new Shape.Union(Shape.UnionKind.ANY_OF, extensions, List.of(), object.span()));
    return new Shape.Structure(
        object.name(),
        object.fields(),
        object.content(),
        alternatives,
        object.facets(),
        object.span());
  }

  public Contract.JsonSchema contract(String file, String pointer, Role role) {
    Place place = place(file, pointer);
    return new Contract.JsonSchema(
        decided.get(role), place.document() + "#" + place.pointer().replace("%", "%25"));
  }

  private Place place(String file, String pointer) {
    String uri = Document.uri(file);
    return documents
        .resources()
        .at(uri + "#" + pointer.replace("%", "%25"))
        .orElseThrow(() -> new IllegalArgumentException(file + "#" + pointer + " is no schema"));
  }
}

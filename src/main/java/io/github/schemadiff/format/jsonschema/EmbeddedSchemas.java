package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The schemas of one dialect inside of a set of documents that are no schemas themselves.
///
/// Of each document only its schemas are left, at their places, so that nothing else in it (an
/// example, an extension) is taken for one. [SchemaCollector] gathers them.
public final class EmbeddedSchemas {
  private final Documents documents;
  private final Survey survey;
  private final ShapeReader shapes;
  private final Map<Role, JsonDocuments> decided;

  EmbeddedSchemas(Documents documents, Survey survey, Map<Role, JsonDocuments> decided) {
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
    return shapes.definitions();
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

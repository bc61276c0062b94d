package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Loads texts as a set, single quotes for double ones in everything that is JSON, and writes
/// shapes as one line that tests can be read by.
final class Loading {
  private Loading() {}

  /// @param pathsAndTexts path, text, path, text…
  static EventCatalog folder(String... pathsAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(file(pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    files.sort(Comparator.comparing(SourceFile::path));
    return load(files, false);
  }

  static EventCatalog load(List<SourceFile> files, boolean named) {
    String location = named ? "sets/" + files.getFirst().path() : "schemas";
    return Formats.load(
        new SourceSet(location, "schemas", named, files, List.of()), Optional.empty());
  }

  static SourceFile file(String path, String text) {
    String written = path.endsWith(".avdl") ? text : text.replace('\'', '"');
    return new SourceFile(path, written.getBytes(StandardCharsets.UTF_8));
  }

  static EventCatalog named(String path, String text) {
    return load(List.of(file(path, text)), true);
  }

  static List<String> names(List<EventType> events) {
    return events.stream().map(EventType::name).toList();
  }

  static List<String> errors(EventCatalog catalog) {
    return said(catalog, LoadProblem.Kind.ERROR);
  }

  static List<String> notes(EventCatalog catalog) {
    return said(catalog, LoadProblem.Kind.NOTE);
  }

  private static List<String> said(EventCatalog catalog, LoadProblem.Kind kind) {
    return catalog.problems().stream()
        .filter(problem -> problem.severity() == kind)
        .map(LoadProblem::display)
        .toList();
  }

  /// For example `{a!: string, b: <A|B> =A, c!: [&Line]}`; `!` has no default.
  static String text(Shape shape) {
    String core =
        switch (shape) {
          case Shape.Scalar it -> it.type();
          case Shape.Enumeration it ->
              it.symbols().stream()
                  .map(symbol -> symbol.value().stringValue())
                  .collect(Collectors.joining("|", "<", ">"));
          case Shape.Structure it ->
              it.fields().stream().map(Loading::text).collect(Collectors.joining(", ", "{", "}"));
          case Shape.Sequence it -> "[" + text(it.items()) + "]";
          case Shape.Dictionary it -> "map(" + text(it.values()) + ")";
          case Shape.Union it ->
              it.branches().stream()
                  .map(branch -> branch.label() + ": " + text(branch.shape()))
                  .collect(Collectors.joining(" | ", "(", ")"));
          case Shape.Reference it -> "&" + it.label();
          case Shape.Anything _ -> "any";
          case Shape.Nothing _ -> "never";
        };
    return core + facets(shape.facets());
  }

  private static String text(Field field) {
    boolean required = field.presence() == Presence.REQUIRED;
    return field.name()
        + (required ? "!" : "")
        + ": "
        + text(field.shape())
        + facets(field.facets());
  }

  private static String facets(List<Facet> facets) {
    return facets.stream()
        .flatMap(
            facet ->
                switch (facet) {
                  case Facet.Default it ->
                      Stream.of("=" + it.value().toString().replace('"', '\''));
                  case Facet.Format it ->
                      Stream.of(
                          it.name()
                              + it.parameters().values().stream()
                                  .map(Object::toString)
                                  .collect(Collectors.joining(",", "(", ")")));
                  case Facet.Property it -> Stream.of("@" + it.name());
                  case Facet.Documentation it -> Stream.of("#" + it.text());
                  case Facet.Examples it -> Stream.of("e.g. " + it.values());
                  case Facet.Deprecated _ -> Stream.of("deprecated");
                  case Facet.Alias it -> Stream.of("~" + it.name());
                  case Facet.Nullable _,
                      Facet.Constraint _,
                      Facet.Clause _,
                      Facet.Number _,
                      Facet.OneofMember _,
                      Facet.Part _,
                      Facet.Reserved _ ->
                      Stream.of("?!");
                })
        .map(text -> " " + text)
        .collect(Collectors.joining());
  }
}

package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.schema.Content;
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

/// Loads texts as a set, and writes shapes as one line that tests can be read by.
final class Loading {
  private Loading() {}

  /// @param pathsAndTexts path, text, path, text…
  static EventCatalog folder(String... pathsAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(
          new SourceFile(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    files.sort(Comparator.comparing(SourceFile::path));
    return Formats.load(
        new SourceSet("schemas", "schemas", false, files, List.of()), Optional.empty());
  }

  /// As JSON Schema, whatever the files look like.
  static EventCatalog forced(String... pathsAndTexts) {
    return Formats.load(folder(pathsAndTexts).source(), Optional.of("jsonschema"));
  }

  /// A single file that the user named.
  static EventCatalog named(String location, String text) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    return Formats.load(
        new SourceSet(
            location,
            name,
            true,
            List.of(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8))),
            List.of()),
        Optional.empty());
  }

  static Shape shape(String schema) {
    return named("event.json", schema).events().getFirst().shape();
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

  /// For example `{a!: string(maxLength=3), b: [integer], …: string}`; `!` is required.
  static String text(Shape shape) {
    String core =
        switch (shape) {
          case Shape.Scalar it -> it.type();
          case Shape.Enumeration it ->
              it.symbols().stream()
                  .map(symbol -> symbol.value().toString().replace("\"", ""))
                  .collect(Collectors.joining("|", "<", ">"));
          case Shape.Structure it -> structure(it);
          case Shape.Sequence it ->
              "["
                  + it.prefix().stream()
                      .map(each -> text(each) + ", ")
                      .collect(Collectors.joining())
                  + text(it.items())
                  + "]";
          case Shape.Dictionary it -> "map(" + text(it.keys()) + ": " + text(it.values()) + ")";
          case Shape.Union it -> union(it);
          case Shape.Reference it -> "&" + it.label();
          case Shape.Anything _ -> "any";
          case Shape.Nothing _ -> "never";
        };
    return core + facets(shape.facets());
  }

  private static String structure(Shape.Structure it) {
    List<String> parts = new ArrayList<>();
    for (Field field : it.fields()) {
      boolean required = field.presence() == Presence.REQUIRED;
      parts.add(field.name() + (required ? "!" : "") + ": " + text(field.shape()));
    }
    switch (it.content()) {
      case Content.Open _ -> {}
      case Content.Closed _ -> parts.add("closed");
      case Content.Typed typed ->
          typed
              .rests()
              .forEach(
                  rest ->
                      parts.add(
                          "…"
                              + rest.pattern()
                              + ": "
                              + text(rest.shape())
                              + (rest.closed() ? " closed" : "")));
    }
    it.alternatives().forEach(union -> parts.add(union(union)));
    return "{" + String.join(", ", parts) + "}";
  }

  private static String union(Shape.Union it) {
    return it.branches().stream()
        .map(branch -> branch.label() + ": " + text(branch.shape()))
        .collect(
            Collectors.joining(
                " | ",
                switch (it.kind()) {
                  case ONE_OF -> "oneOf(";
                  case ANY_OF -> "anyOf(";
                  case CONDITION -> "if(";
                },
                ")"));
  }

  private static String facets(List<Facet> facets) {
    String text =
        facets.stream()
            .map(
                facet ->
                    switch (facet) {
                      case Facet.Default it -> "=" + it.value() + (it.valid() ? "" : " invalid");
                      case Facet.Nullable _ -> "?";
                      case Facet.Constraint it -> it.keyword() + "=" + it.value();
                      case Facet.Format it -> it.name();
                      case Facet.Clause it -> it.keyword() + "…";
                      case Facet.Property it -> it.name();
                      case Facet.Documentation it -> "#" + it.keyword();
                      case Facet.Examples _ -> "#examples";
                      case Facet.Part part -> "part " + part.key();
                      case Facet.Deprecated _ -> "deprecated";
                      case Facet.Alias it -> it.name();
                      case Facet.Number it -> "#" + it.number();
                      case Facet.OneofMember it -> it.group();
                      case Facet.Reserved _ -> "reserved";
                    })
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? "" : "(" + text + ")";
  }
}

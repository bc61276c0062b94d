package io.github.schemadiff.format;

import io.github.schemadiff.catalog.Catalogue;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.format.asyncapi.AsyncApiFormat;
import io.github.schemadiff.format.avro.AvroFormat;
import io.github.schemadiff.format.jsonschema.JsonSchemaFormat;
import io.github.schemadiff.format.openapi.OpenApiFormat;
import io.github.schemadiff.format.protobuf.ProtobufFormat;
import io.github.schemadiff.format.services.Services;
import io.github.schemadiff.format.services.ServicesFile;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The formats in the order in which they are asked, and the reading of a set with them.
public final class Formats {
  /// Takes what no other format wants.
  private static final SchemaFormat LAST = new JsonSchemaFormat();

  private static final List<SchemaFormat> ALL =
      List.of(
          new AsyncApiFormat(), new OpenApiFormat(), new AvroFormat(), new ProtobufFormat(), LAST);

  private Formats() {}

  /// The ids of all formats, as `--as` spells them.
  public static List<String> ids() {
    return ALL.stream().map(SchemaFormat::id).toList();
  }

  /// Reads a set. Bad input becomes problems of the catalogue.
  ///
  /// @param forced id of the one format to read with; empty: the first one that claims a file
  /// @throws IllegalArgumentException if no format has that id
  public static EventCatalog load(SourceSet set, Optional<String> forced) {
    List<SchemaFormat> asked = forced.map(id -> List.of(byId(id))).orElse(ALL);
    Merged merged = new Merged(set);
    set.problems()
        .forEach(
            problem ->
                merged.problems.add(LoadProblem.error(problem.path(), 0, 0, problem.message())));
    List<SourceFile> services =
        set.files().stream().filter(file -> ServicesFile.is(set, file)).toList();
    List<SourceFile> free = new ArrayList<>(set.files());
    free.removeAll(services);
    for (SchemaFormat format : asked) {
      SchemaFormat.Claim claim = format.claim(set, List.copyOf(free));
      if (!claim.files().isEmpty()) {
        free.removeAll(new HashSet<>(claim.files()));
        merged.add(claim.reading().get());
      }
    }
    if (set.namedFile() && !free.isEmpty()) {
      // A file that the user named is a schema, whatever its name.
      merged.add(forced.map(Formats::byId).orElse(LAST).load(set, free));
    }
    if (merged.isEmpty()) {
      merged.problems.add(
          LoadProblem.error(
              "", 0, 0, "No schema was found; expected files of a format that is read."));
    }
    merged.name(services);
    return merged.toCatalog();
  }

  private static SchemaFormat byId(String id) {
    return ALL.stream()
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no format is called " + id));
  }

  private static final class Merged {
    final Set<SourceFile> known;

    /// With the files that formats found within files.
    SourceSet set;

    final List<EventType> events = new ArrayList<>();
    final List<EventType> sharedTypes = new ArrayList<>();
    final Map<String, Shape> definitions = new HashMap<>();
    final List<Service> services = new ArrayList<>();
    final List<LoadProblem> problems = new ArrayList<>();
    final List<Catalogue> catalogues = new ArrayList<>();
    final List<EventCatalog.Unread> unread = new ArrayList<>();
    final Map<String, EventCatalog.Copy> copies = new HashMap<>();

    Merged(SourceSet set) {
      this.set = set;
      this.known = new HashSet<>(set.files());
    }

    boolean isEmpty() {
      return events.isEmpty()
          && sharedTypes.isEmpty()
          && unread.isEmpty()
          && problems.stream().noneMatch(problem -> problem.severity() == LoadProblem.Kind.ERROR);
    }

    void add(EventCatalog part) {
      set = set.with(part.source().files().stream().filter(it -> !known.contains(it)).toList());
      events.addAll(part.events());
      sharedTypes.addAll(part.sharedTypes());
      definitions.putAll(part.definitions());
      services.addAll(part.services());
      problems.addAll(part.problems());
      catalogues.addAll(part.catalogues());
      unread.addAll(part.unread());
      copies.putAll(part.copies());
    }

    /// Names the services, once all events are known.
    void name(List<SourceFile> files) {
      List<EventType> others = new ArrayList<>(sharedTypes);
      catalogues.forEach(catalogue -> catalogue.document().ifPresent(others::add));
      List<Service> named =
          Services.of(files, events, others, unread, List.copyOf(services), problems);
      services.clear();
      services.addAll(named);
    }

    EventCatalog toCatalog() {
      return new EventCatalog(
          set, events, sharedTypes, definitions, services, problems, catalogues, unread, copies);
    }
  }
}

package io.github.schemadiff.format.openapi;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.format.container.Assembler;
import io.github.schemadiff.format.container.Dialects;
import io.github.schemadiff.format.container.Problems;
import io.github.schemadiff.format.container.Refs;
import io.github.schemadiff.format.container.ServiceName;
import io.github.schemadiff.format.container.SetFiles;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.jsonschema.EmbeddedSchemas;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All OpenAPI documents of a set as one catalogue.
final class CatalogReader {
  private final SourceSet set;
  private final SetFiles files;
  private final Problems problems = new Problems();
  private final Refs refs;
  private final Dialects dialects;
  private final Assembler assembler;
  private final List<Read> documents = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  private final List<EventType> events = new ArrayList<>();
  private final List<EventType> sharedTypes = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  /// A document and its operations, before its schemas are read.
  private record Read(String service, Context context, List<OperationDraft> operations) {}

  CatalogReader(SourceSet set, SetFiles files) {
    this.set = set;
    this.files = files;
    this.refs = new Refs(files, problems);
    this.dialects = new Dialects(files);
    this.assembler = new Assembler("openapi", dialects);
  }

  EventCatalog read(List<SourceFile> claimed) {
    for (SourceFile file : claimed) {
      Optional<Spot> root = refs.root(file.path());
      if (root.isPresent()) {
        document(root.get());
      } else {
        files
            .broken(file.path())
            .ifPresent(
                problem -> {
                  problems.add(problem);
                  unread.add(new Unread(file.path(), file.path(), problem));
                });
      }
    }
    documents.forEach(
        read -> read.operations().forEach(it -> names.merge(it.name(), 1, Integer::sum)));
    boolean operations = documents.stream().anyMatch(read -> !read.operations().isEmpty());
    documents.forEach(read -> read.operations().forEach(it -> operation(read, it)));
    documents.forEach(read -> components(read, operations ? sharedTypes : events));
    documents.forEach(this::service);
    List<LoadProblem> all = new ArrayList<>(problems.all());
    all.addAll(dialects.problems());
    Map<String, Shape> definitions = new LinkedHashMap<>(dialects.definitions());
    definitions.putAll(assembler.definitions());
    return new EventCatalog(
        set,
        events,
        sharedTypes,
        definitions,
        services,
        all.stream().distinct().toList(),
        List.of(),
        unread);
  }

  private void document(Spot root) {
    Optional<Version> version = Version.of(root);
    if (version.isEmpty()) {
      wrongVersion(root);
      return;
    }
    Context context =
        new Context(root, version.get(), version.get().dialect(root), refs, problems, dialects);
    named(context).forEach(it -> dialects.collect(context.dialect(), it.spot()));
    documents.add(new Read(ServiceName.of(root, set), context, new DocumentReader(context).read()));
  }

  private void wrongVersion(Spot root) {
    String key = root.has("openapi") ? "openapi" : "swagger";
    String said = root.json().path(key).asString("");
    LoadProblem problem;
    if (root.has(key)) {
      var where = root.member(key);
      problem =
          LoadProblem.error(
              where.file(),
              where.line(),
              where.column(),
              "`%s` is `%s`; expected `openapi` 3.0, 3.1 or 3.2, or `swagger` 2.0."
                  .formatted(key, said));
    } else {
      problem =
          LoadProblem.error(
              root.file(),
              1,
              1,
              "This is no OpenAPI document; expected a member `openapi` or `swagger`.");
    }
    problems.add(problem);
    unread.add(new Unread(root.file(), root.file(), problem));
  }

  /// The named schemas of a document.
  private static List<Spot.Named> named(Context context) {
    Optional<Spot> schemas =
        context.isSwagger()
            ? context.root().child("definitions")
            : context.root().child("components").flatMap(it -> it.child("schemas"));
    return schemas.map(Spot::members).orElse(List.of()).stream()
        .filter(it -> it.spot().json().isObject() || it.spot().json().isBoolean())
        .toList();
  }

  private static String id(Read read, OperationDraft operation) {
    return read.service() + " " + operation.id();
  }

  private String name(Read read, OperationDraft operation) {
    return names.get(operation.name()) > 1 && documents.size() > 1
        ? read.service() + ": " + operation.name()
        : operation.name();
  }

  private void operation(Read read, OperationDraft operation) {
    String id = id(read, operation);
    String name = name(read, operation);
    Optional<LoadProblem> wrong = operation.wrong().or(() -> assembler.wrong(operation.draft()));
    if (wrong.isPresent()) {
      unread.add(new Unread(id, name, wrong.get()));
    } else {
      events.add(assembler.event(id, name, operation.draft(), true));
    }
  }

  private void components(Read read, List<EventType> into) {
    for (Spot.Named schema : named(read.context())) {
      EmbeddedSchemas schemas = dialects.of(read.context().dialect());
      String file = schema.spot().file();
      String pointer = schema.spot().pointer();
      String id = read.service() + " schema " + schema.name();
      Optional<LoadProblem> wrong = schemas.wrong(file, pointer);
      if (wrong.isPresent()) {
        unread.add(new Unread(id, schema.name(), wrong.get()));
        continue;
      }
      Contract contract = schemas.contract(file, pointer, Role.VALUE);
      into.add(
          new EventType(
              id,
              schema.name(),
              "openapi",
              Dialect.JSON_SCHEMA,
              schemas.shape(file, pointer),
              schema.spot().key(),
              contract));
    }
  }

  private void service(Read read) {
    List<Service.EventUse> sends = new ArrayList<>();
    List<Service.Operation> serves = new ArrayList<>();
    for (OperationDraft operation : read.operations()) {
      String id = id(read, operation);
      if (operation.outgoing()) {
        sends.add(new Service.EventUse(id, Optional.empty(), operation.span()));
      } else {
        serves.add(new Service.Operation(operation.name(), Optional.of(id), operation.span()));
      }
    }
    Spot root = read.context().root();
    services.add(
        new Service(
            read.service(),
            sends,
            List.of(),
            serves,
            List.of(),
            List.of(),
            Servers.of(read.context()),
            root.has("info") ? root.member("info") : root.value()));
  }
}

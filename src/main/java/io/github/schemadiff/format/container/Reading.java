package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventCatalog.Copy;
import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.format.jsonschema.EmbeddedSchemas;
import io.github.schemadiff.format.jsonschema.SchemaDialect;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One reading of the documents of a format: what is gathered on the way, and the catalogue that
/// comes of it.
public final class Reading {
  private final String format;
  private final SourceSet set;
  private final SetFiles files;
  private final Problems problems = new Problems();
  private final Refs refs;
  private final Dialects dialects;
  private final Assembler assembler;

  private final List<EventType> events = new ArrayList<>();
  private final List<EventType> sharedTypes = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<SourceFile> within = new ArrayList<>();
  private final Map<String, Copy> copies = new LinkedHashMap<>();

  public Reading(String format, SourceSet set, SetFiles files) {
    this.format = format;
    this.set = set;
    this.files = files;
    this.refs = new Refs(files, problems);
    this.dialects = new Dialects(files);
    this.assembler = new Assembler(format, dialects);
  }

  public SetFiles files() {
    return files;
  }

  /// A file that was found within a file.
  public void within(SourceFile file) {
    within.add(file);
  }

  public SourceSet set() {
    return set;
  }

  public Problems problems() {
    return problems;
  }

  public Refs refs() {
    return refs;
  }

  public Dialects dialects() {
    return dialects;
  }

  /// The outermost objects of documents; those that cannot be read are unread.
  public List<Spot> roots(List<SourceFile> documents) {
    List<Spot> roots = new ArrayList<>();
    for (SourceFile file : documents) {
      Optional<Spot> root = refs.root(file.path());
      root.ifPresentOrElse(
          roots::add,
          () -> files.broken(file.path()).ifPresent(problem -> unreadDocument(file, problem)));
    }
    return roots;
  }

  private void unreadDocument(SourceFile file, LoadProblem problem) {
    problems.add(problem);
    unread.add(new Unread(file.path(), file.path(), problem));
  }

  /// A document of a version that is not read.
  ///
  /// @param key the member that names the version
  /// @param expected completes "expected …"
  public void wrongVersion(Spot root, String key, String expected) {
    SourceSpan where = root.has(key) ? root.member(key) : root.value();
    String said =
        root.has(key)
            ? "`%s` is `%s`".formatted(key, root.json().path(key).asString(""))
            : "This document has no member `%s`".formatted(key);
    LoadProblem problem =
        LoadProblem.error(
            where.file(), where.line(), where.column(), said + "; expected " + expected + ".");
    problems.add(problem);
    unread.add(new Unread(root.file(), root.file(), problem));
  }

  /// Makes an event of a draft, or says what is wrong with it.
  ///
  /// @param wrong what was found so far
  /// @param called whether somebody waits for the answer
  public void event(
      String id, String name, PartDraft draft, Optional<LoadProblem> wrong, boolean called) {
    Optional<LoadProblem> problem = wrong.or(() -> assembler.wrong(draft));
    if (problem.isPresent()) {
      unread.add(new Unread(id, name, problem.get()));
    } else {
      events.add(assembler.event(id, name, draft, called));
    }
  }

  /// An event may be a service's own copy of a message.
  public void copy(String id, Copy copy) {
    copies.put(id, copy);
  }

  /// A schema by itself: a shared type, or an event where a set has nothing else.
  public void schema(String id, String name, SchemaDialect dialect, Spot spot, boolean asEvent) {
    EmbeddedSchemas schemas = dialects.of(dialect);
    Optional<LoadProblem> wrong = schemas.wrong(spot.file(), spot.pointer());
    if (wrong.isPresent()) {
      unread.add(new Unread(id, name, wrong.get()));
      return;
    }
    (asEvent ? events : sharedTypes)
        .add(
            new EventType(
                id,
                name,
                format,
                Dialect.JSON_SCHEMA,
                schemas.shape(spot.file(), spot.pointer()),
                spot.key(),
                schemas.contract(spot.file(), spot.pointer(), Role.VALUE)));
  }

  public void service(Service service) {
    services.add(service);
  }

  public EventCatalog catalog() {
    List<LoadProblem> all = new ArrayList<>(problems.all());
    all.addAll(dialects.problems());
    Map<String, Shape> definitions = new LinkedHashMap<>(dialects.definitions());
    definitions.putAll(assembler.definitions());
    return new EventCatalog(
        set.with(within),
        events,
        sharedTypes,
        definitions,
        services,
        all.stream().distinct().toList(),
        List.of(),
        unread,
        copies);
  }
}

package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.tree.Positions;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Avro schemas that documents of another format hold, or refer to.
///
/// Each is read by itself: two services may mean different things by one name. A name that a schema
/// does not define is looked for in the Avro files of the set.
public final class EmbeddedAvro {
  private final SourceSet set;
  private Optional<List<Source>> others = Optional.empty();

  public EmbeddedAvro(SourceSet set) {
    this.set = set;
  }

  /// What was read of a schema.
  ///
  /// @param catalog its one event, or what is wrong with it
  /// @param files the files of the set that it takes types from
  public record Read(EventCatalog catalog, Set<String> files) {
    public Read {
      files = Set.copyOf(files);
    }
  }

  /// A schema within a document.
  ///
  /// @param positions of the whole document
  /// @param pointer from the document's root
  public Read within(String file, Positions positions, String pointer, JsonNode schema) {
    Source source = new Source(file, new Tree(schema, positions, List.of()));
    Part root = new Part(source, pointer, schema, "");
    return read(root, List.of(), List.of(root), Optional.empty());
  }

  /// A whole file.
  ///
  /// @param name of one of its types; without one, its main schema or its only event
  public Read file(SourceFile file, Optional<String> name) {
    SourceReader reader = new SourceReader(set);
    reader.read(file);
    if (reader.sources().isEmpty()) {
      return new Read(failed(reader.problems()), Set.of());
    }
    Source source = reader.sources().getFirst();
    Part root = Part.root(source);
    return read(root, reader.problems(), Candidates.types(source), name);
  }

  /// First by itself, then, if something is missing, with all that the set knows.
  private Read read(Part root, List<LoadProblem> before, List<Part> own, Optional<String> name) {
    Read alone = read(root, before, own, List.of(), name);
    return alone.catalog().events().isEmpty() && !others(root).isEmpty()
        ? read(root, before, own, others(root), name)
        : alone;
  }

  private Read read(
      Part root,
      List<LoadProblem> before,
      List<Part> own,
      List<Source> others,
      Optional<String> name) {
    TypeIndex index = new TypeIndex();
    own.forEach(index::collect);
    others.forEach(source -> Candidates.types(source).forEach(index::collect));
    index.settle();
    index.all().forEach(units -> units.forEach(it -> it.key += " in " + root.address()));
    Optional<Candidate> found = candidate(root, index, name);
    if (found.isEmpty()) {
      return new Read(
          failed(
              List.of(
                  root.source()
                      .error(root.pointer(), "There is no one schema here; expected its name."))),
          Set.of());
    }
    List<Unit> units = new ArrayList<>();
    index.all().forEach(units::addAll);
    if (!found.get().unit().isDefinition()) {
      units.add(found.get().unit());
    }
    Survey survey = new Survey(index);
    survey.check(units);
    EventFinder finder = new EventFinder(index, List.of(found.get()));
    finder.find(List.of(found.get()));
    Set<LoadProblem> problems = new LinkedHashSet<>(before);
    List<LoadProblem> said = new ArrayList<>(index.problems());
    said.addAll(survey.problems());
    Optional<LoadProblem> wrong = found.get().unit().wrong;
    said.stream()
        .filter(
            it -> it.file().equals(root.source().file()) || wrong.filter(it::equals).isPresent())
        .forEach(problems::add);
    return new Read(
        new EventCatalog(
            set,
            finder.events,
            List.of(),
            finder.definitions(),
            List.of(),
            List.copyOf(problems),
            List.of(),
            finder.unread),
        files(found.get().unit()));
  }

  private Optional<Candidate> candidate(Part root, TypeIndex index, Optional<String> name) {
    if (name.isPresent()) {
      return index.all().stream()
          .flatMap(List::stream)
          .filter(unit -> unit.file().equals(root.source().file()))
          .filter(unit -> isCalled(unit, name.get()))
          .findFirst()
          .map(Candidate::definition);
    }
    if (!root.pointer().isEmpty()) {
      return Optional.of(
          index
              .definition(root)
              .filter(_ -> Written.of(root) instanceof Written.Definition)
              .map(Candidate::definition)
              .orElseGet(
                  () ->
                      new Candidate(
                          Unit.unnamed(root), root, root.address(), "schema", root.address())));
    }
    List<Candidate> offered = new Candidates(index, set).of(root.source());
    return offered.size() == 1 ? Optional.of(offered.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(Unit unit, String name) {
    String fullName = unit.fullName.orElse("");
    return fullName.equals(name) || FullName.simple(fullName).equals(name);
  }

  /// All files that a type is made of.
  private static Set<String> files(Unit root) {
    Set<Unit> met = new HashSet<>(Set.of(root));
    List<Unit> rest = new ArrayList<>(met);
    Set<String> files = new HashSet<>();
    while (!rest.isEmpty()) {
      Unit unit = rest.removeLast();
      files.add(unit.file());
      unit.uses.stream().filter(met::add).forEach(rest::add);
    }
    return files;
  }

  /// The Avro files of the set, but for the one at hand.
  private List<Source> others(Part root) {
    if (others.isEmpty()) {
      SourceReader reader = new SourceReader(set);
      set.files().stream().filter(Recognition::isAvro).forEach(reader::read);
      others = Optional.of(reader.sources());
    }
    return others.get().stream()
        .filter(source -> !source.file().equals(root.source().file()))
        .toList();
  }

  private EventCatalog failed(List<LoadProblem> problems) {
    return new EventCatalog(set, List.of(), List.of(), Map.of(), List.of(), problems);
  }
}

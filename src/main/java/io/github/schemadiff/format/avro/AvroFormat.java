package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.SchemaFormat;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Avro schemas, protocols and interface descriptions, and the schemas that data files carry.
public final class AvroFormat implements SchemaFormat {
  static final String ID = "avro";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean claims(SourceFile file) {
    return Recognition.isAvro(file);
  }

  @Override
  public EventCatalog load(SourceSet set, List<SourceFile> claimed) {
    SourceReader reader = new SourceReader(set);
    claimed.forEach(reader::read);
    List<LoadProblem> problems = new ArrayList<>(reader.problems());
    List<Unread> unread = new ArrayList<>(reader.unread());

    TypeIndex index = new TypeIndex();
    reader.sources().forEach(source -> Candidates.types(source).forEach(index::collect));
    index.settle();
    Candidates offered = new Candidates(index, set);
    List<Candidate> candidates =
        reader.sources().stream().flatMap(source -> offered.of(source).stream()).toList();

    Survey survey = new Survey(index);
    survey.check(units(index, candidates));
    problems.addAll(index.problems());
    problems.addAll(survey.problems());

    EventFinder finder = new EventFinder(index, candidates);
    finder.find(candidates);
    unread.addAll(finder.unread);
    problems.addAll(Imports.missing(reader.sources(), set));
    return new EventCatalog(
        set.with(reader.within()),
        finder.events,
        finder.sharedTypes,
        finder.definitions(),
        List.of(),
        ordered(problems),
        List.of(),
        unread);
  }

  private static List<Unit> units(TypeIndex index, List<Candidate> candidates) {
    List<Unit> units = new ArrayList<>();
    index.all().forEach(units::addAll);
    candidates.stream()
        .map(Candidate::unit)
        .filter(unit -> !unit.isDefinition())
        .forEach(units::add);
    return units;
  }

  /// By file and place, each said once.
  private static List<LoadProblem> ordered(List<LoadProblem> problems) {
    return new HashSet<>(problems)
        .stream()
            .sorted(
                Comparator.comparing(LoadProblem::file)
                    .thenComparing(LoadProblem::line)
                    .thenComparing(LoadProblem::column)
                    .thenComparing(LoadProblem::message))
            .toList();
  }
}

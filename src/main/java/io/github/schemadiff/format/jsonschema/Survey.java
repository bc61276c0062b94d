package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.jsonschema.Keywords.Use;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Goes through all schemas of a set once: finds what is wrong with them, and who refers to whom.
///
/// What is wrong is told of the document or definition that it stands in; see [Units].
final class Survey {
  private final Documents documents;
  private final List<LoadProblem> problems = new ArrayList<>();
  private final Units units = new Units();

  /// Documents whose root another document refers to, by URI.
  private final Set<String> referred = new HashSet<>();

  private final Map<String, Place> targets = new LinkedHashMap<>();
  private final Set<String> visited = new HashSet<>();

  private record Visit(Place place, String unit) {}

  private Survey(Documents documents) {
    this.documents = documents;
  }

  static Survey of(Documents documents) {
    List<Place> roots = documents.all().stream().map(documents::root).toList();
    return of(documents, roots, documents.resources());
  }

  /// @param roots where schemas begin; each is a unit
  /// @param circles where references are looked at that lead back to themselves
  static Survey of(Documents documents, List<Place> roots, SchemaResources circles) {
    Survey survey = new Survey(documents);
    for (Document document : documents.all()) {
      survey.units.add(documents.root(document).key());
    }
    documents.meta().forEach(document -> survey.units.add(documents.root(document).key()));
    roots.forEach(root -> survey.units.add(root.key()));
    roots.forEach(root -> survey.walk(root, root.key()));
    documents.all().forEach(survey::repeated);
    survey.connect();
    survey.duplicates();
    Cycles.find(circles, survey.in(circles))
        .forEach(cycle -> survey.wrong(survey.units.of(cycle.at()), cycle.at(), cycle.message()));
    survey.units.spread();
    return survey;
  }

  List<LoadProblem> problems() {
    return problems;
  }

  /// Whether another document refers to this document's root.
  boolean isReferred(Document document) {
    return referred.contains(document.uri());
  }

  /// The first thing that is wrong with what stands at a place, or with what it refers to.
  Optional<LoadProblem> wrong(Place place) {
    return units.wrong(place);
  }

  /// Whether another document has the identifier of this one, and keeps it.
  boolean isTaken(Place root) {
    return documents.resources().duplicates().stream()
        .anyMatch(duplicate -> duplicate.second().key().equals(root.key()));
  }

  /// All targets of references, as other documents have them at the same places.
  private List<Place> in(SchemaResources other) {
    return targets.values().stream()
        .flatMap(
            target ->
                other.at(target.document() + "#" + target.pointer().replace("%", "%25")).stream())
        .toList();
  }

  private void walk(Place start, String startUnit) {
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(start, startUnit));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      Place place = visit.place();
      if (!place.node().isObject() || !visited.add(place.key())) {
        continue;
      }
      check(visit);
      Keywords.uses(place).forEach(use -> follow(use, visit.unit()));
      Keywords.applied(place).forEach(child -> open.push(new Visit(child, visit.unit())));
      for (String keyword : Keywords.DEFINITIONS) {
        for (Keywords.Named definition : Keywords.map(place, keyword)) {
          open.push(new Visit(definition.place(), units.add(definition.place().key())));
        }
      }
    }
  }

  private void check(Visit visit) {
    Place place = visit.place();
    boolean silenced = Keywords.silenced(place);
    for (Map.Entry<String, JsonNode> member : place.node().properties()) {
      String keyword = member.getKey();
      boolean heard = !silenced || keyword.equals("$ref") || Keywords.DEFINITIONS.contains(keyword);
      if (heard) {
        KeywordCheck.wrong(keyword, member.getValue(), place.draft())
            .ifPresent(message -> wrong(visit.unit(), place, keyword, message));
      }
    }
    Keywords.get(place, "pattern")
        .filter(JsonNode::isString)
        .ifPresent(pattern -> lookAt(pattern.stringValue(), documents.keyword(place, "pattern")));
    Keywords.map(place, "patternProperties")
        .forEach(named -> lookAt(named.name(), documents.key(named.place())));
  }

  /// Only a remark: the deciding engine reads the pattern exactly, and says so if it cannot.
  private void lookAt(String pattern, SourceSpan where) {
    Patterns.flaw(pattern)
        .ifPresent(
            flaw ->
                problems.add(
                    LoadProblem.note(
                        where.file(),
                        where.line(),
                        where.column(),
                        "The pattern does not look like a regular expression: %s."
                            .formatted(flaw))));
  }

  private void follow(Use use, String unit) {
    SchemaResources resources = documents.resources();
    Optional<Place> target = resources.resolve(use.from(), use.reference());
    if (target.isEmpty()) {
      wrong(unit, use.from(), use.keyword(), MissingReference.message(documents, use));
    } else if (!Keywords.isSchema(target.get().node())) {
      wrong(
          unit,
          use.from(),
          use.keyword(),
          "`%s` leads to something that is no schema; expected a schema there."
              .formatted(use.reference()));
    } else {
      targets.putIfAbsent(target.get().key(), target.get());
      units.uses(unit, target.get());
      boolean root = target.get().pointer().isEmpty();
      if (root && !target.get().document().equals(use.from().document())) {
        referred.add(target.get().document());
      }
    }
  }

  /// What no keyword leads to (`#/shared/money`) is walked now; then all units are known, and who
  /// uses whom.
  private void connect() {
    for (int i = 0; i < units.uses(); i++) {
      Place target = units.target(i);
      if (target.node().isObject() && !visited.contains(target.key())) {
        walk(target, units.add(target.key()));
      }
    }
    units.connect();
  }

  private void repeated(Document document) {
    for (Tree.Repeated twice : document.tree().repeated()) {
      String message =
          "`%s` stands here a second time; expected each name once.".formatted(twice.name());
      LoadProblem problem =
          LoadProblem.error(document.path(), twice.line(), twice.column(), message);
      Place root = documents.root(document);
      Place place =
          new Place(
              root.document(),
              twice.pointer(),
              root.node(),
              root.resource(),
              root.resourcePointer(),
              root.draft());
      add(units.of(place), problem);
    }
  }

  private void duplicates() {
    for (SchemaResources.Duplicate duplicate : documents.resources().duplicates()) {
      if (saysTheSame(duplicate)) {
        continue;
      }
      var first = documents.value(duplicate.first());
      wrong(
          units.of(duplicate.second()),
          duplicate.second(),
          "`%s` is taken already at %s:%d; expected each identifier once."
              .formatted(
                  duplicate.identifier().replaceFirst("^set:///", ""), first.file(), first.line()));
    }
  }

  /// A copy with the identifier of its original: whichever is meant, the same is meant.
  private static boolean saysTheSame(SchemaResources.Duplicate duplicate) {
    Place first = duplicate.first();
    Place second = duplicate.second();
    return !first.document().equals(second.document()) && first.node().equals(second.node());
  }

  private void wrong(String unit, Place place, String keyword, String message) {
    add(unit, documents.error(documents.keyword(place, keyword), message));
  }

  private void wrong(String unit, Place place, String message) {
    add(unit, documents.error(documents.value(place), message));
  }

  private void add(String unit, LoadProblem problem) {
    problems.add(problem);
    units.spoil(unit, problem);
  }
}

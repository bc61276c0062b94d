package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.SchemaFormat;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.format.tree.UnreadableException;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// JSON Schema in JSON and YAML files.
public final class JsonSchemaFormat implements SchemaFormat {
  private static final Set<String> ENDINGS = Set.of("json", "yaml", "yml", "jsonschema", "schema");

  /// JSON that tools keep for themselves.
  private static final Set<String> OTHERS =
      Set.of(
          "package.json",
          "package-lock.json",
          "tsconfig.json",
          "composer.json",
          "lerna.json",
          "renovate.json",
          "pnpm-lock.yaml",
          "docker-compose.yml",
          "docker-compose.yaml");

  @Override
  public String id() {
    return "jsonschema";
  }

  @Override
  public boolean claims(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return startsLikeJson(file.bytes());
    }
    return ENDINGS.contains(name.substring(dot + 1)) && !OTHERS.contains(name);
  }

  private static boolean startsLikeJson(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
    return head.stripLeading().startsWith("{");
  }

  @Override
  public EventCatalog load(SourceSet set, List<SourceFile> claimed) {
    List<LoadProblem> problems = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    List<Document> read = new ArrayList<>();
    for (SourceFile file : claimed) {
      document(set, file, problems, unread).ifPresent(read::add);
    }
    Documents documents = new Documents(read);
    Survey survey = Survey.of(documents);
    problems.addAll(survey.problems());
    ShapeReader shapes = new ShapeReader(documents);
    EventFinder finder = new EventFinder(set, documents, survey, shapes);
    finder.find();
    unread.addAll(finder.unread.values());
    return new EventCatalog(
        set,
        finder.events,
        finder.sharedTypes,
        shapes.definitions(),
        List.of(),
        ordered(problems),
        finder.catalogues,
        unread);
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

  private static Optional<Document> document(
      SourceSet set, SourceFile file, List<LoadProblem> problems, List<Unread> unread) {
    try {
      Tree tree = Tree.read(file);
      Optional<LoadProblem> other = other(set, file, tree.root());
      if (other.isPresent()) {
        problems.add(other.get());
        return Optional.empty();
      }
      Drafts.Detected detected = Drafts.detect(tree.root());
      if (detected.unsupported().isPresent()) {
        throw unsupported(tree, detected.unsupported().get());
      }
      detected
          .reason()
          .ifPresent(
              reason ->
                  problems.add(
                      LoadProblem.note(
                          file.path(),
                          0,
                          0,
                          "Read as %s: %s.".formatted(detected.draft().label(), reason))));
      return Optional.of(
          new Document(file.path(), Document.uri(file.path()), tree, detected.draft()));
    } catch (UnreadableException bad) {
      LoadProblem problem =
          LoadProblem.error(file.path(), bad.line(), bad.column(), bad.getMessage());
      problems.add(problem);
      String name = Names.of(file.path(), MissingNode.getInstance(), set);
      unread.add(new Unread(file.path(), name, problem));
      return Optional.empty();
    }
  }

  private static UnreadableException unsupported(Tree tree, String draft) {
    var where = tree.positions().member("/$schema");
    return new UnreadableException(
        where.line(),
        where.column(),
        "`%s` cannot be read; expected draft-04, 06, 07, 2019-09 or 2020-12.".formatted(draft));
  }

  /// A document that is no JSON Schema, and is not meant to be one.
  private static Optional<LoadProblem> other(SourceSet set, SourceFile file, JsonNode root) {
    for (String container : List.of("asyncapi", "openapi", "swagger")) {
      if (root.path(container).isString()) {
        return Optional.of(
            new LoadProblem(
                file.path(),
                0,
                0,
                "Left out: an `%s` document, which has a format of its own.".formatted(container),
                set.namedFile() ? LoadProblem.Kind.ERROR : LoadProblem.Kind.NOTE));
      }
    }
    if (set.namedFile()) {
      return Keywords.isSchema(root)
          ? Optional.empty()
          : Optional.of(
              LoadProblem.error(
                  file.path(), 1, 1, "This is no schema; expected an object, true or false."));
    }
    return KeywordCheck.looksLikeSchema(root)
        ? Optional.empty()
        : Optional.of(
            LoadProblem.note(file.path(), 0, 0, "Left out: it has no keyword of a JSON Schema."));
  }
}

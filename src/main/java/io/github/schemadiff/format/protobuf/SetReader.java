package io.github.schemadiff.format.protobuf;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.compiled.CompiledSet;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a set from top to bottom: texts, imports, names, links, checks, shapes, events.
final class SetReader {
  private final SourceSet set;
  private final Bundled bundled = new Bundled();
  private final List<LoadProblem> problems = new ArrayList<>();

  /// Texts that stand in compiled sets.
  private final List<SourceFile> unpacked = new ArrayList<>();

  /// Of all keys.
  private String suffix = "";

  SetReader(SourceSet set) {
    this.set = set;
  }

  /// Tells all types from those of other readings.
  SetReader within(String scope) {
    suffix = " in " + scope;
    return this;
  }

  EventCatalog read(List<SourceFile> claimed) {
    Texts texts = Texts.parse(plain(claimed));
    problems.addAll(texts.problems());
    texts.files().forEach(file -> problems.addAll(file.problems()));

    Imports imports = Imports.among(texts.files(), texts.copies(), bundled);
    List<ProtoFile> all = new ArrayList<>(texts.files());
    all.addAll(imports.borrowed());
    Names names = Names.of(all);
    if (!suffix.isEmpty()) {
      names.all().forEach(it -> it.key(it.key() + suffix));
    }
    Visibility visibility = new Visibility(imports);
    Links links = Linker.link(all, names, imports, visibility, problems);
    Map<ProtoFile, List<Definition>> tops = tops(all, names);
    spoilCircles(all, visibility.cycles(all), tops);
    new Duplicates(all, visibility).report(names.shared(), problems);
    check(names, links);
    spread(names);

    Contract.Descriptors descriptors = Descriptors.of(all, tops, links);
    Set<ProtoFile> ours = own(texts.files(), imports);
    List<Definition> own =
        ours.stream().flatMap(file -> tops.getOrDefault(file, List.of()).stream()).toList();
    Events events = new Events(own.stream().filter(it -> it.wrong().isEmpty()).toList());
    Surface surface = new Surface(links, ours);
    Declared declared = new Declared(links.used());
    ShapeReader shapes =
        new ShapeReader(
            links,
            events::speaksFor,
            fileFacets(ours, imports, tops, surface, declared),
            surface,
            declared);
    tops.values().stream()
        .flatMap(List::stream)
        .filter(it -> it.wrong().isEmpty())
        .forEach(shapes::read);
    return new EventCatalog(
        set.with(unpacked),
        events.events(shapes.definitions(), descriptors),
        events.sharedTypes(shapes.definitions(), descriptors),
        shapes.definitions(),
        List.of(),
        problems,
        List.of(),
        unread(ours, own));
  }

  /// Without google's files that are there because others import them: a compiled set with all its
  /// imports declares no more than the texts that it comes from.
  private Set<ProtoFile> own(List<ProtoFile> files, Imports imports) {
    Set<String> compiled = unpacked.stream().map(SourceFile::path).collect(Collectors.toSet());
    Set<ProtoFile> own = new LinkedHashSet<>(files);
    own.removeIf(
        file ->
            (compiled.contains(file.path()) || file.packageText().equals("google.protobuf"))
                && imports.importName(file).flatMap(bundled::file).isPresent());
    return own.isEmpty() ? new LinkedHashSet<>(files) : own;
  }

  private List<SourceFile> plain(List<SourceFile> claimed) {
    List<SourceFile> plain = new ArrayList<>();
    for (SourceFile file : claimed) {
      if (ProtobufFormat.isCompiled(file) || CompiledSet.isBinary(file.bytes())) {
        try {
          unpacked.addAll(CompiledSet.texts(file));
        } catch (InvalidProtocolBufferException broken) {
          problems.add(
              LoadProblem.error(
                  file.path(),
                  0,
                  0,
                  "The descriptor set is damaged or cut off; expected a whole FileDescriptorSet: "
                      + broken.getMessage()));
        }
      } else {
        plain.add(file);
      }
    }
    plain.addAll(unpacked);
    return plain;
  }

  private static Map<ProtoFile, List<Definition>> tops(List<ProtoFile> files, Names names) {
    Map<ProtoFile, List<Definition>> tops = new IdentityHashMap<>();
    files.forEach(file -> tops.put(file, new ArrayList<>()));
    names.all().stream().filter(Definition::isTop).forEach(it -> tops.get(it.file()).add(it));
    return tops;
  }

  private void spoilCircles(
      List<ProtoFile> files,
      Map<ProtoFile, LoadProblem> circles,
      Map<ProtoFile, List<Definition>> tops) {
    Set<LoadProblem> told = new HashSet<>();
    for (ProtoFile file : files) {
      LoadProblem problem = circles.get(file);
      if (problem != null) {
        if (told.add(problem)) {
          problems.add(problem);
        }
        tops.get(file).forEach(it -> it.spoil(problem));
      }
    }
  }

  private void check(Names names, Links links) {
    for (Definition definition : names.all()) {
      ProtoFile file = definition.file();
      definition
          .message()
          .ifPresent(
              node -> {
                if (node.broken()) {
                  definition.spoil(firstProblem(file));
                }
                MessageChecks.check(definition, node, links, problems);
              });
      definition
          .enumeration()
          .ifPresent(
              node -> {
                if (node.broken()) {
                  definition.spoil(firstProblem(file));
                }
                boolean open =
                    Features.of(file.syntax()).with(file.options()).with(node.options()).open();
                EnumChecks.check(definition, node, open, problems);
              });
    }
    links.extensions().forEach(it -> MessageChecks.check(it, problems));
  }

  private static LoadProblem firstProblem(ProtoFile file) {
    return file.problems().getFirst();
  }

  /// What refers to something that cannot be read cannot be read either.
  private static void spread(Names names) {
    Map<Definition, List<Definition>> usedBy = new IdentityHashMap<>();
    Deque<Definition> open = new ArrayDeque<>();
    for (Definition top : names.all()) {
      if (top.isTop()) {
        top.uses().forEach(it -> usedBy.computeIfAbsent(it, _ -> new ArrayList<>()).add(top));
        top.wrong().ifPresent(_ -> open.add(top));
      }
    }
    while (!open.isEmpty()) {
      Definition wrong = open.pop();
      for (Definition user : usedBy.getOrDefault(wrong, List.of())) {
        if (user.wrong().isEmpty()) {
          user.spoil(wrong.wrong().orElseThrow());
          open.add(user);
        }
      }
    }
  }

  private Map<ProtoFile, List<Facet>> fileFacets(
      Set<ProtoFile> files,
      Imports imports,
      Map<ProtoFile, List<Definition>> tops,
      Surface surface,
      Declared declared) {
    Map<ProtoFile, List<Facet>> facets = new IdentityHashMap<>();
    for (ProtoFile file : files) {
      // A text that was named by itself may stand in any folder; one that was compiled knows.
      Optional<String> name =
          set.namedFile() && !file.path().contains("/")
              ? Optional.empty()
              : imports.importName(file).or(() -> Optional.of(likelyName(file)));
      List<Facet> said = new ArrayList<>(FileFacets.of(file, name));
      declared
          .facets(tops.get(file).stream().filter(it -> !it.isMessage()).toList())
          .forEach(said::add);
      facets.put(file, said);
    }
    for (ProtoFile file : files) {
      speaker(file, files, tops).ifPresent(it -> facets.get(it).addAll(surface.facets(file)));
    }
    return facets;
  }

  /// The file itself, or another one of its package where it declares no type that could speak.
  private static Optional<ProtoFile> speaker(
      ProtoFile file, Set<ProtoFile> files, Map<ProtoFile, List<Definition>> tops) {
    return Stream.concat(
            Stream.of(file),
            files.stream().filter(it -> it.packageText().equals(file.packageText())))
        .filter(it -> !tops.get(it).isEmpty())
        .findFirst();
  }

  /// The path from where its package's folders begin, or else its own name.
  private static String likelyName(ProtoFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    String folders = file.packageText().replace('.', '/') + "/" + name;
    return ("/" + file.path()).endsWith("/" + folders) ? folders : name;
  }

  private static List<EventCatalog.Unread> unread(Set<ProtoFile> files, List<Definition> own) {
    List<EventCatalog.Unread> unread = new ArrayList<>();
    for (Definition top : own) {
      top.wrong()
          .ifPresent(
              problem -> {
                unread.add(new EventCatalog.Unread(top.key(), top.simpleName(), problem));
                // Where a brace is missing, what follows seems to stand within.
                top.message().stream()
                    .filter(MessageNode::broken)
                    .flatMap(it -> it.messages().stream())
                    .map(it -> it.name().text())
                    .forEach(it -> unread.add(lost(top.file(), it, problem)));
              });
    }
    for (ProtoFile file : files) {
      file.lost().forEach(name -> unread.add(lost(file, name, firstProblem(file))));
    }
    return unread;
  }

  private static EventCatalog.Unread lost(ProtoFile file, String name, LoadProblem because) {
    String id = file.packageText().isEmpty() ? name : file.packageText() + "." + name;
    return new EventCatalog.Unread(id, name, because);
  }
}

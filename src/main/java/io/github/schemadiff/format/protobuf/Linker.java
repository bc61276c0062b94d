package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.Imports.Imported;
import io.github.schemadiff.format.protobuf.Visibility.Seen;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Declaration;
import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ExtendNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RpcNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ServiceNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Word;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Finds what every name leads to, and says where one leads nowhere.
final class Linker {
  private final Names names;
  private final Imports imports;
  private final Visibility visibility;
  private final Links links = new Links();
  private final List<LoadProblem> problems;

  /// Of the file at hand.
  private ProtoFile file;

  private Seen seen;
  private boolean allImportsFound;
  private boolean missedSomething;

  private Linker(Names names, Imports imports, Visibility visibility, List<LoadProblem> problems) {
    this.names = names;
    this.imports = imports;
    this.visibility = visibility;
    this.problems = problems;
  }

  static Links link(
      Collection<ProtoFile> files,
      Names names,
      Imports imports,
      Visibility visibility,
      List<LoadProblem> problems) {
    Linker linker = new Linker(names, imports, visibility, problems);
    files.forEach(linker::file);
    return linker.links;
  }

  private void file(ProtoFile linked) {
    file = linked;
    seen = visibility.from(linked);
    allImportsFound = imports.of(linked).stream().allMatch(it -> it.file().isPresent());
    missedSomething = false;
    String scope = linked.packageText();
    for (Declaration declaration : linked.declarations()) {
      switch (declaration) {
        case MessageNode message -> message(message, scope);
        case EnumNode _ -> {}
        case ServiceNode service -> service(service, scope);
        case ExtendNode extension -> extend(extension, scope, Optional.empty());
      }
    }
    for (Imported imported : imports.of(linked)) {
      if (imported.file().isEmpty()) {
        unknownImport(imported);
      }
    }
  }

  /// An import that only options would need leaves nothing unread.
  private void unknownImport(Imported imported) {
    Word path = imported.statement().path();
    if (!missedSomething && path.text().startsWith("google/protobuf/")) {
      // A compiler's own: features of other languages, of which nothing is needed.
      return;
    }
    String missing = "The set has no file `" + path.text() + "` to import";
    problems.add(
        missedSomething
            ? file.problem(
                path.start(),
                missing + "; expected it anywhere below the set, or one of google’s own.")
            : file.note(path.start(), missing + "; nothing that is compared needs it."));
  }

  private void message(MessageNode node, String outer) {
    String scope = outer.isEmpty() ? node.name().text() : outer + "." + node.name().text();
    Definition here = names.exact(scope, file, seen).orElseThrow();
    if (here.message().filter(it -> it == node).isEmpty()) {
      // Declared twice in one file: the second one is told of elsewhere and not read.
      return;
    }
    for (FieldNode field : node.fields()) {
      field(field, scope, Optional.of(here)).ifPresent(here::refersTo);
    }
    node.messages().forEach(it -> message(it, scope));
    node.extensions().forEach(it -> extend(it, scope, Optional.of(here)));
  }

  /// @param spoilt what cannot be read if the field cannot
  private Optional<Definition> field(FieldNode field, String scope, Optional<Definition> spoilt) {
    field.group().ifPresent(body -> message(body, scope));
    if (field.group().isEmpty() && Scalars.isScalar(field.type().text())) {
      return Optional.empty();
    }
    Optional<Definition> target = target(field.type(), scope, spoilt);
    target.ifPresent(it -> links.type(field, it));
    return target;
  }

  private Optional<Definition> target(Word type, String scope, Optional<Definition> spoilt) {
    Optional<Definition> target = names.resolve(type.text(), scope, file, seen);
    if (target.isPresent()) {
      return target;
    }
    Optional<Definition> elsewhere = names.anywhere(type.text(), scope);
    if (elsewhere.isPresent() && allImportsFound) {
      problems.add(
          file.problem(
              type.start(),
              "`"
                  + type.text()
                  + "` is declared in "
                  + elsewhere.get().file().path()
                  + "; expected an import of that file."));
      return spoil(spoilt);
    }
    if (elsewhere.isPresent()) {
      // The import that could not be found stands for this file, under another layout.
      if (seen.files().add(elsewhere.get().file())) {
        imports.assume(file, elsewhere.get().file());
      }
      return elsewhere;
    }
    missedSomething = true;
    problems.add(
        file.problem(
            type.start(),
            "`"
                + type.text()
                + "` is not declared; expected a scalar type, a message or an enum."));
    return spoil(spoilt);
  }

  private Optional<Definition> spoil(Optional<Definition> spoilt) {
    spoilt.ifPresent(it -> it.spoil(problems.getLast()));
    return Optional.empty();
  }

  /// An extension that cannot be read is left out; the message that it extends is read.
  private void extend(ExtendNode node, String scope, Optional<Definition> owner) {
    Optional<Definition> extendee = target(node.extendee(), scope, owner);
    for (FieldNode field : node.fields()) {
      int before = problems.size();
      Optional<Definition> type = field(field, scope, Optional.empty());
      if (extendee.isPresent() && problems.size() == before && !node.broken()) {
        type.ifPresent(extendee.get()::refersTo);
        String name = field.name().text();
        String fullName = scope.isEmpty() ? name : scope + "." + name;
        links.extension(new Links.Extension(file, fullName, field, extendee.get(), owner));
      }
    }
  }

  private void service(ServiceNode node, String scope) {
    String service = scope.isEmpty() ? node.name().text() : scope + "." + node.name().text();
    for (RpcNode rpc : node.rpcs()) {
      links.method(
          new Links.Method(
              file,
              service,
              rpc,
              target(rpc.request(), service, Optional.empty()),
              target(rpc.response(), service, Optional.empty())));
    }
  }
}

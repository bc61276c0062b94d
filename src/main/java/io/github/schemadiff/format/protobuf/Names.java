package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.Visibility.Seen;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Declaration;
import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ExtendNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ServiceNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All named types of a set, and what a name means where it stands.
final class Names {
  private final Map<String, List<Definition>> byName = new LinkedHashMap<>();
  private final Map<String, List<ProtoFile>> services = new HashMap<>();

  static Names of(Collection<ProtoFile> files) {
    Names names = new Names();
    files.forEach(names::add);
    return names;
  }

  private void add(ProtoFile file) {
    String prefix = file.packageText().isEmpty() ? "" : file.packageText() + ".";
    for (Declaration declaration : file.declarations()) {
      switch (declaration) {
        case MessageNode message -> add(file, prefix, message, Optional.empty());
        case EnumNode one -> put(Definition.of(file, prefix + one.name().text(), one, none()));
        case ServiceNode service ->
            services
                .computeIfAbsent(prefix + service.name().text(), _ -> new ArrayList<>())
                .add(file);
        case ExtendNode extension -> addGroups(file, prefix, extension.fields(), Optional.empty());
      }
    }
  }

  private static Optional<Definition> none() {
    return Optional.empty();
  }

  private void add(ProtoFile file, String prefix, MessageNode node, Optional<Definition> parent) {
    Definition own = Definition.of(file, prefix + node.name().text(), node, parent);
    put(own);
    Optional<Definition> here = Optional.of(own);
    String inside = own.fullName() + ".";
    node.messages().forEach(it -> add(file, inside, it, here));
    node.enums().forEach(it -> put(Definition.of(file, inside + it.name().text(), it, here)));
    addGroups(file, inside, node.fields(), here);
    node.extensions().forEach(it -> addGroups(file, inside, it.fields(), here));
  }

  private void addGroups(
      ProtoFile file, String prefix, List<FieldNode> fields, Optional<Definition> parent) {
    fields.forEach(field -> field.group().ifPresent(it -> add(file, prefix, it, parent)));
  }

  private void put(Definition definition) {
    List<Definition> same = byName.computeIfAbsent(definition.fullName(), _ -> new ArrayList<>(1));
    if (!same.isEmpty()) {
      definition.key(definition.fullName() + "@" + definition.file().path() + "#" + same.size());
    }
    same.add(definition);
  }

  /// Every definition, in the order of the files.
  List<Definition> all() {
    return byName.values().stream().flatMap(List::stream).toList();
  }

  /// Full names that more than one definition has.
  List<List<Definition>> shared() {
    return byName.values().stream().filter(it -> it.size() > 1).toList();
  }

  /// The definition of exactly this name, as one file sees it: its own first.
  Optional<Definition> exact(String fullName, ProtoFile from, Seen seen) {
    Definition other = null;
    for (Definition one : byName.getOrDefault(fullName, List.of())) {
      if (one.file() == from) {
        return Optional.of(one);
      }
      if (other == null && seen.files().contains(one.file())) {
        other = one;
      }
    }
    return Optional.ofNullable(other);
  }

  /// What a name means: searched from the innermost scope outwards for its first part, as C++ does;
  /// where that is found, all the rest must be in it.
  ///
  /// @param scope full name of the message around it, or the package
  Optional<Definition> resolve(String name, String scope, ProtoFile from, Seen seen) {
    if (name.startsWith(".")) {
      return exact(name.substring(1), from, seen);
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String at = scope;
    while (true) {
      String prefix = at.isEmpty() ? "" : at + ".";
      Optional<Definition> found = exact(prefix + first, from, seen);
      if (dot < 0) {
        if (found.isPresent()) {
          return found;
        }
      } else if (found.isPresent()
          || seen.packages().contains(prefix + first)
          || isService(prefix + first, seen)) {
        return exact(prefix + name, from, seen);
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
      at = at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : "";
    }
  }

  private boolean isService(String name, Seen seen) {
    return services.getOrDefault(name, List.of()).stream().anyMatch(seen.files()::contains);
  }

  /// What the name would mean if every file of the set were imported.
  Optional<Definition> anywhere(String name, String scope) {
    String bare = name.startsWith(".") ? name.substring(1) : name;
    String at = name.startsWith(".") ? "" : scope;
    while (true) {
      List<Definition> found =
          byName.getOrDefault(at.isEmpty() ? bare : at + "." + bare, List.of());
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
      at = at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : "";
    }
  }
}

package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RpcNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the names of a set lead to.
final class Links {
  private final Map<FieldNode, Definition> types = new IdentityHashMap<>();
  private final Map<Definition, List<Extension>> extensions = new IdentityHashMap<>();
  private final List<Extension> allExtensions = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();

  /// A field that an `extend` adds to a message.
  ///
  /// @param fullName of the extension
  /// @param scope the message that it is declared in; empty at the top of its file
  record Extension(
      ProtoFile file,
      String fullName,
      FieldNode field,
      Definition extendee,
      Optional<Definition> scope) {}

  /// @param request empty where its type is unknown
  record Method(
      ProtoFile file,
      String service,
      RpcNode node,
      Optional<Definition> request,
      Optional<Definition> response) {
    /// `hotel.v1.Rooms.Get`
    String fullName() {
      return service + "." + node.name().text();
    }
  }

  void type(FieldNode field, Definition target) {
    types.put(field, target);
  }

  /// Every message and enum that some field has.
  Set<Definition> used() {
    Set<Definition> used = Collections.newSetFromMap(new IdentityHashMap<>());
    used.addAll(types.values());
    return used;
  }

  void extension(Extension extension) {
    extensions.computeIfAbsent(extension.extendee(), _ -> new ArrayList<>(1)).add(extension);
    allExtensions.add(extension);
  }

  void method(Method method) {
    methods.add(method);
  }

  /// The message or enum that a field holds; of a map, the one of its values. Empty for scalars.
  Optional<Definition> type(FieldNode field) {
    return Optional.ofNullable(types.get(field));
  }

  /// The fields that the set adds to a message, in the order of the files.
  List<Extension> extensions(Definition extendee) {
    return extensions.getOrDefault(extendee, List.of());
  }

  /// In the order of the files.
  List<Extension> extensions() {
    return allExtensions;
  }

  List<Method> methods() {
    return methods;
  }
}

package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A named type of the set: a message or an enum.
///
/// Linking tells it what it refers to and whether something is wrong with it. Both are kept by its
/// top-level definition, which is read as a whole or not at all.
final class Definition {
  private final ProtoFile file;
  private final String fullName;
  private final Optional<MessageNode> message;
  private final Optional<EnumNode> enumeration;
  private final Definition top;
  private final List<Definition> nested = new ArrayList<>(0);
  private final Set<Definition> uses = new LinkedHashSet<>(0);
  private String key;
  private Optional<LoadProblem> wrong = Optional.empty();

  private Definition(
      ProtoFile file,
      String fullName,
      Optional<MessageNode> message,
      Optional<EnumNode> enumeration,
      Optional<Definition> parent) {
    this.file = file;
    this.fullName = fullName;
    this.message = message;
    this.enumeration = enumeration;
    this.top = parent.map(Definition::top).orElse(this);
    this.key = fullName;
    parent.ifPresent(it -> it.nested.add(this));
  }

  static Definition of(
      ProtoFile file, String fullName, MessageNode node, Optional<Definition> parent) {
    return new Definition(file, fullName, Optional.of(node), Optional.empty(), parent);
  }

  static Definition of(
      ProtoFile file, String fullName, EnumNode node, Optional<Definition> parent) {
    return new Definition(file, fullName, Optional.empty(), Optional.of(node), parent);
  }

  ProtoFile file() {
    return file;
  }

  /// With its package, without a leading dot.
  String fullName() {
    return fullName;
  }

  /// The name as people of its package say it: `Outer.Inner`.
  String localName() {
    String prefix = file.packageText();
    return prefix.isEmpty() ? fullName : fullName.substring(prefix.length() + 1);
  }

  String simpleName() {
    return name().text();
  }

  /// Its identity in the set: the full name, where that names one thing only.
  String key() {
    return key;
  }

  /// Its key among the catalogue's definitions, which other dialects share.
  String shapeKey() {
    return "protobuf:" + key;
  }

  void key(String other) {
    key = other;
  }

  Optional<MessageNode> message() {
    return message;
  }

  Optional<EnumNode> enumeration() {
    return enumeration;
  }

  Word name() {
    return message.map(MessageNode::name).orElseGet(() -> enumeration.orElseThrow().name());
  }

  boolean isMessage() {
    return message.isPresent();
  }

  Definition top() {
    return top;
  }

  boolean isTop() {
    return top == this;
  }

  /// Types that stand directly in it.
  List<Definition> nested() {
    return nested;
  }

  /// Notes that this refers to `other`.
  void refersTo(Definition other) {
    if (other.top != top) {
      top.uses.add(other.top);
    }
  }

  /// The top-level definitions that this top-level definition refers to.
  Set<Definition> uses() {
    return uses;
  }

  /// The first thing that is wrong with its top-level definition.
  Optional<LoadProblem> wrong() {
    return top.wrong;
  }

  void spoil(LoadProblem because) {
    if (top.wrong.isEmpty()) {
      top.wrong = Optional.of(because);
    }
  }
}

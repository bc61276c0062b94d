package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.LoadProblem;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A type with a text of its own: a definition, the root of a file that is none, or what a message
/// of a protocol sends.
final class Unit {
  final Part part;

  /// Empty for what has no name of its own.
  final Optional<String> fullName;

  /// Its name in the canonical form; equal for definitions that say the same.
  String key;

  final Set<Unit> uses = new LinkedHashSet<>();

  /// The first thing that is wrong with it, or with what it uses.
  Optional<LoadProblem> wrong = Optional.empty();

  /// Name of the message whose parameters it lists; empty for everything else.
  final Optional<String> message;

  private Unit(Part part, Optional<String> fullName, Optional<String> message, String key) {
    this.part = part;
    this.fullName = fullName;
    this.message = message;
    this.key = key;
  }

  static Unit definition(Part part) {
    String name = FullName.of(part);
    return new Unit(part.in(FullName.namespace(name)), Optional.of(name), Optional.empty(), name);
  }

  static Unit unnamed(Part part) {
    return new Unit(part, Optional.empty(), Optional.empty(), part.address());
  }

  /// @param part a list of fields
  static Unit request(String message, Part part) {
    return new Unit(part, Optional.empty(), Optional.of(message), part.address());
  }

  boolean isDefinition() {
    return fullName.isPresent();
  }

  String file() {
    return part.source().file();
  }
}

package io.github.schemadiff.format.protobuf.syntax;

import java.util.Optional;

/// The versions of the language, oldest first.
public enum Syntax {
  PROTO2("proto2"),
  PROTO3("proto3"),
  EDITION_2023("2023"),
  EDITION_2024("2024");

  private final String word;

  Syntax(String word) {
    this.word = word;
  }

  /// As `syntax` or `edition` spells it.
  public String word() {
    return word;
  }

  public boolean isEdition() {
    return compareTo(EDITION_2023) >= 0;
  }

  static Optional<Syntax> of(String word, boolean edition) {
    for (Syntax syntax : values()) {
      if (syntax.word.equals(word) && syntax.isEdition() == edition) {
        return Optional.of(syntax);
      }
    }
    return Optional.empty();
  }
}

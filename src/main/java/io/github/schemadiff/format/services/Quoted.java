package io.github.schemadiff.format.services;

/// A name as it is written, marked as such in a sentence.
final class Quoted {
  private Quoted() {}

  static String of(String name) {
    return "`" + name.replace('`', '\'') + "`";
  }
}

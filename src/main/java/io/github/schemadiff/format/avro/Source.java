package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.schema.SourceSpan;
import tools.jackson.databind.JsonNode;

/// One file of a set, as the JSON that it is or stands for.
record Source(String file, Tree tree) {
  JsonNode root() {
    return tree.root();
  }

  boolean isProtocol() {
    return root().path("protocol").isString();
  }

  /// A problem at a value.
  LoadProblem error(String pointer, String message) {
    SourceSpan where = tree.positions().value(pointer);
    return LoadProblem.error(file, where.line(), where.column(), message);
  }

  /// A word on a member.
  LoadProblem note(String pointer, String message) {
    SourceSpan where = tree.positions().key(pointer);
    return LoadProblem.note(file, where.line(), where.column(), message);
  }
}

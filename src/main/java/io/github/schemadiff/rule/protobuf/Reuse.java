package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;

/// A row whose two fields share nothing but their number.
public final class Reuse {
  private Reuse() {}

  /// Whether both the name and the type of the field under this number changed.
  public static boolean holds(Site<?> site) {
    return site.dialect() == Dialect.PROTOBUF
        && has(site.node(), Change.TypeChanged.class)
        && has(site.node(), Change.FieldRenamed.class)
        && site.node().old().flatMap(it -> it.first(Facet.Number.class)).isPresent();
  }

  private static boolean has(DiffNode node, Class<? extends Change> kind) {
    return node.changes().stream().anyMatch(kind::isInstance);
  }

  static String oldName(Site<?> site) {
    return site.node().old().map(Side::name).orElseThrow();
  }

  static int number(Site<?> site) {
    return site.node()
        .recent()
        .flatMap(it -> it.first(Facet.Number.class))
        .map(Facet.Number::number)
        .orElseThrow();
  }
}

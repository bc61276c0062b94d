package io.github.schemadiff.rule;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The symbol that an Avro reader takes for those that it does not know: its enum's own default.
public final class ReaderDefault {
  private ReaderDefault() {}

  /// Of a side that is an enum.
  public static Optional<JsonNode> of(Optional<Side> side) {
    return side.map(Side::shape)
        .filter(Shape.Enumeration.class::isInstance)
        .flatMap(shape -> shape.first(Facet.Default.class))
        .map(Facet.Default::value);
  }

  /// The symbol that old readers take for new ones, or new readers for those that are gone.
  public static Optional<JsonNode> behind(Site<? extends Change> site) {
    if (site.dialect() != Dialect.AVRO) {
      return Optional.empty();
    }
    return of(
        site.change() instanceof Change.SymbolsRemoved ? site.node().recent() : site.node().old());
  }

  /// Whether such a symbol keeps every reader from failing.
  public static boolean takes(Site<? extends Change> site) {
    return !site.breaks() && behind(site).isPresent();
  }
}

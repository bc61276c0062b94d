package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Defaults, by their JSON value and by whether they hold in their own schema.
final class DefaultChanges {
  private DefaultChanges() {}

  static void between(Statements old, Statements recent, List<Change> found) {
    Optional<Facet.Default> from = old.defaultValue();
    Optional<Facet.Default> to = recent.defaultValue();
    if (!same(from, to)) {
      found.add(new Change.DefaultChanged(from, to, from.map(Facet::span), to.map(Facet::span)));
    }
    Optional<Facet.Default> fromSymbol = old.defaultSymbol();
    Optional<Facet.Default> toSymbol = recent.defaultSymbol();
    if (!same(fromSymbol, toSymbol) && old.enumDefault() == recent.enumDefault()) {
      found.add(
          new Change.PropertyChanged(
              "enumDefault",
              fromSymbol.map(Facet.Default::value),
              toSymbol.map(Facet.Default::value),
              fromSymbol.map(Facet::span),
              toSymbol.map(Facet::span)));
    }
  }

  private static boolean same(Optional<Facet.Default> one, Optional<Facet.Default> other) {
    Optional<JsonNode> here = one.map(Facet.Default::value);
    return JsonValues.same(here, other.map(Facet.Default::value))
        && one.map(Facet.Default::valid).equals(other.map(Facet.Default::valid));
  }
}

package io.github.schemadiff.diff;

import io.github.schemadiff.match.Alignment;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape.Enumeration;
import io.github.schemadiff.schema.Shape.Symbol;
import io.github.schemadiff.schema.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Symbols by value; where they carry numbers, by name first.
final class SymbolChanges {
  private SymbolChanges() {}

  static void between(Enumeration old, Enumeration recent, List<Change> found) {
    Alignment<Symbol> symbols = new Alignment<>(old.symbols(), recent.symbols());
    symbols.pairBy(symbol -> Optional.of(key(symbol.value())));
    // What is equal by value without having an equal key: objects in another order.
    if (symbols.oldLeft().size() * (long) symbols.recentLeft().size() < 10_000) {
      symbols.pairWhere((one, other) -> JsonValues.same(one.value(), other.value()));
    }
    List<Symbol> gone = new ArrayList<>();
    List<Symbol> come = new ArrayList<>();
    List<Change> renumbered = new ArrayList<>();
    for (Alignment.Row<Symbol> row : symbols.rows()) {
      if (row.recent().isEmpty()) {
        gone.add(row.old().orElseThrow());
      } else if (row.old().isEmpty()) {
        come.add(row.recent().get());
      } else {
        renumbered(row.old().get(), row.recent().get()).ifPresent(renumbered::add);
      }
    }
    if (!come.isEmpty()) {
      found.add(
          new Change.SymbolsAdded(values(come), Optional.of(old.span()), Optional.of(first(come))));
    }
    if (!gone.isEmpty()) {
      found.add(
          new Change.SymbolsRemoved(
              values(gone), Optional.of(first(gone)), Optional.of(recent.span())));
    }
    found.addAll(renumbered);
  }

  /// Numbers by value, everything else by what it is.
  private static Object key(JsonNode value) {
    if (!value.isNumber()) {
      return value;
    }
    BigDecimal number = value.decimalValue();
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static List<JsonNode> values(List<Symbol> symbols) {
    return symbols.stream().map(Symbol::value).toList();
  }

  private static SourceSpan first(List<Symbol> symbols) {
    return symbols.getFirst().span();
  }

  private static Optional<Change> renumbered(Symbol old, Symbol recent) {
    Optional<Facet.Number> from = number(old);
    Optional<Facet.Number> to = number(recent);
    if (from.isEmpty() || to.isEmpty() || from.get().number() == to.get().number()) {
      return Optional.empty();
    }
    return Optional.of(
        new Change.SymbolRenumbered(
            recent.value(),
            from.get().number(),
            to.get().number(),
            Optional.of(from.get().span()),
            Optional.of(to.get().span())));
  }

  private static Optional<Facet.Number> number(Symbol symbol) {
    return symbol.facets().stream()
        .filter(Facet.Number.class::isInstance)
        .map(Facet.Number.class::cast)
        .findFirst();
  }
}

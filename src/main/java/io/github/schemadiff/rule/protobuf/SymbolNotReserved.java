package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.Edit;
import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A symbol is gone, and nothing keeps its number and its name from being used again.
public final class SymbolNotReserved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "symbol-not-reserved",
        Principle.R4,
        "A symbol is gone and not reserved",
        "a symbol that comes back is a new one");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.SymbolsRemoved.class)
        .filter(site -> site.dialect() == Dialect.PROTOBUF)
        .filter(site -> !open(site).isEmpty())
        .map(this::finding);
  }

  /// The removed symbols whose number no other symbol has and nobody reserves.
  private static List<Shape.Symbol> open(Site<Change.SymbolsRemoved> site) {
    Optional<Shape.Enumeration> before = type(site.node().old());
    Optional<Shape.Enumeration> after = type(site.node().recent());
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    List<Facet.Reserved> reserved = Reservation.reserved(site.node().recent());
    List<Integer> used = after.get().symbols().stream().map(SymbolNotReserved::number).toList();
    return before.get().symbols().stream()
        .filter(it -> site.change().symbols().contains(it.value()))
        .filter(it -> !used.contains(number(it)))
        .filter(
            it ->
                !Reservation.holds(reserved, number(it))
                    || !Reservation.holds(reserved, it.value().stringValue()))
        .toList();
  }

  private static Optional<Shape.Enumeration> type(Optional<Side> side) {
    return side.map(Side::shape)
        .filter(Shape.Enumeration.class::isInstance)
        .map(Shape.Enumeration.class::cast);
  }

  private static int number(Shape.Symbol symbol) {
    return symbol.facets().stream()
        .filter(Facet.Number.class::isInstance)
        .map(it -> ((Facet.Number) it).number())
        .findFirst()
        .orElse(0);
  }

  private Finding finding(Site<Change.SymbolsRemoved> site) {
    List<Shape.Symbol> open = open(site);
    String symbols = Phrase.list(open.stream().map(it -> Phrase.symbol(it.value())).toList());
    String them = Phrase.them(open.size());
    return site.finding(card())
        .severity(Severity.WARNING)
        .direction(FindingDirection.NONE)
        .breaks(Direction.BACKWARD, List.of())
        .breaks(Direction.FORWARD, List.of())
        .headline(site.name() + " lost " + symbols + " without reserving " + them)
        .message(
            symbols + " left " + site.name() + ", and nothing reserves " + them,
            "Safe only if nobody gives the number to another symbol while events are stored that"
                + " have it")
        .why(
            "A number that is given away turns the stored symbol into another one: rule 4 guards"
                + " what an event says")
        .fix("Reserve number and name in the enum")
        .edit(
            Optional.of(
                new Edit(
                    List.of(),
                    open.stream()
                        .flatMap(
                            it ->
                                FieldText.reservations(
                                    Optional.of(it.value().stringValue()), Optional.of(number(it)))
                                    .stream())
                        .toList())))
        .build();
  }
}

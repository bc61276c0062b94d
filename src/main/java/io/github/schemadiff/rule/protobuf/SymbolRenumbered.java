package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// A symbol has another number: the same bytes say another symbol.
public final class SymbolRenumbered implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "symbol-renumbered", Principle.R4, "A symbol has another number", "symbol-renumbered");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.SymbolRenumbered.class).map(this::finding);
  }

  private Finding finding(Site<Change.SymbolRenumbered> site) {
    String symbol = Phrase.symbol(site.change().symbol());
    String moved = " went from number " + site.change().from() + " to " + site.change().to();
    return site.finding(card())
        .severity(site.severity())
        .headline(symbol + " of " + site.name() + moved)
        .message(
            symbol + " of " + site.name() + moved,
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, symbol),
                site.eventsWith(Direction.FORWARD, symbol)))
        .why(
            "On the wire a symbol is its number: stored events say another symbol now, and rule 4"
                + " asks for a new event then")
        .fix("Keep the number " + site.change().from() + " for " + symbol)
        .build();
  }
}

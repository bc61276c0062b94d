package io.github.schemadiff.rule.event;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.AvroEdits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.ReaderDefault;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An enum lost a symbol that old events may carry.
public final class SymbolRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("symbol-removed", Principle.R4, "An enum lost a symbol", "symbol-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.SymbolsRemoved.class)
        .filter(site -> !ReaderDefault.takes(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.SymbolsRemoved> site) {
    List<String> names = site.change().symbols().stream().map(Phrase::symbol).toList();
    String symbols = Phrase.list(names);
    String them = Phrase.them(names.size());
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " lost " + symbols)
        .message(
            site.name() + " no longer admits " + symbols,
            site.whoBreaks(
                site.oldDocuments() + " with " + them,
                site.eventsWith(Direction.FORWARD, "another value")))
        .why(site.voice().stored() + " may carry " + symbols + ", and " + site.voice().unfit())
        .fix("Go on accepting " + symbols + ", and stop sending " + them)
        .edit(site.dialect() == Dialect.AVRO ? AvroEdits.symbolsBack(site) : Optional.empty())
        .build();
  }
}

package io.github.schemadiff.rule.avro;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.AvroEdits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.ReaderDefault;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// An enum lost a symbol, and upgraded readers take it for the enum's default.
public final class SymbolLostToDefault implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "symbol-lost-to-default",
        Principle.R4,
        "A removed symbol is read as the default",
        "symbol-read-as-default");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.SymbolsRemoved.class)
        .filter(ReaderDefault::takes)
        .map(this::finding);
  }

  private Finding finding(Site<Change.SymbolsRemoved> site) {
    String symbols = Phrase.list(site.change().symbols().stream().map(Phrase::symbol).toList());
    String standing = ReaderDefault.behind(site).map(Phrase::symbol).orElseThrow();
    return site.finding(card())
        .severity(Severity.WARNING)
        .headline(site.name() + " lost " + symbols + ", which is read as " + standing + " now")
        .message(
            site.name() + " lost " + symbols,
            "Safe if no stored event has it, or if "
                + standing
                + " means the same: upgraded"
                + " readers take it for "
                + standing
                + ", the enum’s default")
        .why(
            "What stored events say changes its meaning without an error, and rule 4 asks for a new"
                + " event where the meaning changes")
        .fix(
            "Keep "
                + symbols
                + " in the enum, and stop sending "
                + Phrase.them(site.change().symbols().size()))
        .edit(AvroEdits.symbolsBack(site))
        .build();
  }
}

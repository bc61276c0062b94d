package io.github.schemadiff.rule.avro;

import io.github.schemadiff.diff.Change;
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

/// An enum grew, and old readers have a default for symbols that they do not know.
public final class SymbolReadAsDefault implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "symbol-read-as-default",
        Principle.R3,
        "Old readers take a new symbol for their default",
        "symbol-lost-to-default");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.SymbolsAdded.class)
        .filter(ReaderDefault::takes)
        .map(this::finding);
  }

  private Finding finding(Site<Change.SymbolsAdded> site) {
    String symbols = Phrase.list(site.change().symbols().stream().map(Phrase::symbol).toList());
    String standing = ReaderDefault.behind(site).map(Phrase::symbol).orElseThrow();
    return site.finding(card())
        .severity(Severity.INFO)
        .headline(site.name() + " gained " + symbols + ", which old readers take for " + standing)
        .message(
            site.name() + " gained " + symbols,
            "Readers on " + site.oldLabel() + " take it for " + standing + ", the enum’s default")
        .why("Rule 3 is served: what readers do not know has one documented meaning")
        .fix("Nothing needs to be done")
        .build();
  }
}

package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.ReaderDefault;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import java.util.List;
import java.util.stream.Stream;

/// An enum gained a symbol that old readers do not know.
public final class SymbolAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("symbol-added", Principle.R2, "An enum gained a symbol", "symbol-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.SymbolsAdded.class)
        .filter(site -> !ReaderDefault.takes(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.SymbolsAdded> site) {
    List<String> names = site.change().symbols().stream().map(Phrase::symbol).toList();
    String symbols = Phrase.list(names);
    String them = Phrase.them(names.size());
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " gained " + symbols)
        .message(
            site.name() + " gained " + symbols,
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "another value"),
                site.voice().documents() + " with " + them))
        .why(
            "Rule 2 asks that the unrecognised causes no errors, but "
                + site.voice().waiting(site.oldLabel())
                + " know a closed list without "
                + symbols)
        .fix(
            "Announce "
                + them
                + ", upgrade "
                + site.voice().readers()
                + " first, then send "
                + them)
        .build();
  }
}

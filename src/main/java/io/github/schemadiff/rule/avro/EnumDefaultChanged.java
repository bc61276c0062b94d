package io.github.schemadiff.rule.avro;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.AvroEdits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.Optional;
import java.util.stream.Stream;

/// The symbol that stands for unknown ones was added, changed or removed.
public final class EnumDefaultChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "enum-default-changed",
        Principle.R3,
        "An enum’s default for unknown symbols changed",
        "enum-default-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.PropertyChanged.class)
        .filter(site -> site.change().name().equals("enumDefault"))
        .map(this::finding);
  }

  private Finding finding(Site<Change.PropertyChanged> site) {
    Optional<String> from = site.change().from().map(Phrase::symbol);
    Optional<String> to = site.change().to().map(Phrase::symbol);
    String what = what(site, from, to);
    return site.finding(card())
        .severity(site.severity(from.isEmpty() ? Severity.INFO : Severity.WARNING))
        .headline(what)
        .message(what, consequence(site, from, to))
        .why(
            "Rule 3 lets readers use a default for what they do not know; in Avro that is the"
                + " enum’s own, not its field’s")
        .fix(from.map(symbol -> "Keep the default " + symbol).orElse("Nothing needs to be done"))
        .edit(AvroEdits.enumDefaultBack(site))
        .build();
  }

  private static String what(
      Site<Change.PropertyChanged> site, Optional<String> from, Optional<String> to) {
    if (from.isEmpty()) {
      return "The enum of " + site.name() + " got the default " + to.orElseThrow();
    }
    return to.map(
            symbol ->
                "The default of the enum of "
                    + site.name()
                    + " went from "
                    + from.get()
                    + " to "
                    + symbol)
        .orElseGet(() -> "The enum of " + site.name() + " lost its default " + from.get());
  }

  private static String consequence(
      Site<Change.PropertyChanged> site, Optional<String> from, Optional<String> to) {
    if (from.isEmpty()) {
      return "Readers on " + site.newLabel() + " take it for symbols that they do not know";
    }
    return to.isEmpty()
        ? "Safe until the enum gains a symbol: readers on "
            + site.newLabel()
            + " fail on the next one"
        : "Safe if both mean the same: a symbol that neither version knows has two readings";
  }
}

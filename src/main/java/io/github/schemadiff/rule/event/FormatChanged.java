package io.github.schemadiff.rule.event;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Meanings;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import java.util.stream.Stream;

/// The annotated format or logical type changed over the same carrier.
public final class FormatChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("format-changed", Principle.R4, "A format changed", "format-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FormatChanged.class)
        .filter(site -> !Meanings.isUnit(site.change()) && !Meanings.isDecimal(site.change()))
        .map(this::finding);
  }

  private Finding finding(Site<Change.FormatChanged> site) {
    String word = site.dialect() == Dialect.AVRO ? "logicalType" : "format";
    String what = Wording.moved(site.name(), word, site.change().from(), site.change().to());
    return site.finding(card())
        .severity(site.severity(Severity.WARNING))
        .headline(what)
        .message(
            what,
            site.breaks()
                ? site.whoBreaks(
                    site.eventsWith(Direction.BACKWARD, "the old format"),
                    site.eventsWith(Direction.FORWARD, "the new format"))
                : "Safe if no "
                    + site.voice().reader()
                    + " takes the value for what its "
                    + word
                    + " says")
        .why(
            "The carrier is the same and the meaning is not: where "
                + site.voice().readers()
                + " parse it, rule 4 asks for "
                + site.voice().anew())
        .fix("Keep the old " + word + ", or add a field with the new one beside it")
        .build();
  }
}

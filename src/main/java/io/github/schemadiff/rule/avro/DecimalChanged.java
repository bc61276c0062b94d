package io.github.schemadiff.rule.avro;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Meanings;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// A decimal has another scale or precision: the same bytes are another number.
public final class DecimalChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "decimal-changed",
        Principle.R4,
        "A decimal’s scale or precision changed",
        "decimal-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FormatChanged.class)
        .filter(site -> Meanings.isDecimal(site.change()))
        .map(this::finding);
  }

  private Finding finding(Site<Change.FormatChanged> site) {
    String from = Phrase.code(site.change().from().orElseThrow());
    String to = Phrase.code(site.change().to().orElseThrow());
    return site.finding(card())
        .severity(site.severity(Severity.WARNING))
        .headline(site.name() + " went from " + from + " to " + to)
        .message(
            site.name() + " went from " + from + " to " + to,
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, from), site.eventsWith(Direction.FORWARD, to)))
        .why(
            "The bytes of a decimal do not say where its point is. The specification matches two"
                + " decimals only if scale and precision are the same, and rule 4 asks for a new"
                + " event where the meaning changes")
        .fix("Keep " + from + ", or add a field with " + to + " beside it")
        .edit(Edits.typeBack(site))
        .build();
  }
}

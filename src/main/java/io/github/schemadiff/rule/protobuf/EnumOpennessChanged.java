package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// An enum keeps apart, or no longer, the numbers that it has no symbol for.
public final class EnumOpennessChanged implements Rule {
  static final String CLOSED = "closed";

  @Override
  public RuleCard card() {
    return RuleCard.of(
        "enum-openness-changed",
        Principle.R2,
        "An enum was opened or closed to unknown symbols",
        "enum-openness-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.PropertyChanged.class)
        .filter(site -> site.dialect() == Dialect.PROTOBUF)
        .filter(site -> site.change().name().equals(CLOSED))
        .map(this::finding);
  }

  private Finding finding(Site<Change.PropertyChanged> site) {
    boolean closed = site.change().to().isPresent();
    String what = site.name() + (closed ? " became a closed enum" : " became an open enum");
    return site.finding(card())
        .severity(site.severity(closed ? Severity.WARNING : Severity.INFO))
        .headline(what)
        .message(
            what,
            site.breaks()
                ? site.whoBreaks(
                    site.eventsWith(Direction.BACKWARD, "a number that has no symbol"),
                    site.eventsWith(Direction.FORWARD, "a number that has no symbol"))
                : closed
                    ? "Safe only while no symbol is added: a reader drops what it does not know"
                    : "Readers keep numbers that they have no symbol for")
        .why(
            closed
                ? "Rule 2 asks that the unrecognised is ignored but forwarded, and a closed enum"
                    + " hides it from its readers"
                : "Rule 2 is served: an open enum keeps what it does not recognise")
        .fix(closed ? "Keep it open" : "Nothing needs to be done")
        .build();
  }
}

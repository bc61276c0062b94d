package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.protobuf.Reuse;
import java.util.stream.Stream;

/// A free value became one of a closed list.
public final class EnumClosed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "enum-closed", Principle.R4, "A type became a closed list of values", "enum-opened");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.TypeChanged.class)
        .filter(site -> TypeMove.of(site) == TypeMove.CLOSED && !Reuse.holds(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.TypeChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " became a closed list")
        .message(
            site.name() + " went from any " + site.change().from() + " to a closed list of values",
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "a value beyond the list"),
                site.eventsWith(Direction.FORWARD, "a value of the list")))
        .why(
            site.voice().stored()
                + " may carry any "
                + site.change().from()
                + " in "
                + site.name()
                + ", and "
                + site.voice().unfit())
        .fix("Keep the type and document the known values, or " + site.beside())
        .build();
  }
}

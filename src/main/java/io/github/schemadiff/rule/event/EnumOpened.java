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

/// A closed list of values was opened to its base type.
public final class EnumOpened implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("enum-opened", Principle.R2, "An enum became its base type", "enum-closed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.TypeChanged.class)
        .filter(site -> TypeMove.of(site) == TypeMove.OPENED && !Reuse.holds(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.TypeChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " is no longer a closed list")
        .message(
            site.name() + " went from a closed list of values to any " + site.change().to(),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "a value of the list"),
                site.eventsWith(Direction.FORWARD, "a value beyond the list")))
        .why(
            "Rule 2 asks that the unrecognised causes no errors, but "
                + site.voice().waiting(site.oldLabel())
                + " know only the listed values")
        .fix(
            "Upgrade "
                + site.voice().readers()
                + " first, and send no value beyond the list before that")
        .build();
  }
}

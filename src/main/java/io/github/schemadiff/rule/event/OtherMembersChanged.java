package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// Members that the schema does not name have another shape now.
public final class OtherMembersChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "other-members-changed",
        Principle.R4,
        "The shape of unnamed members changed",
        "other-members-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.ContentRetyped.class).map(this::finding);
  }

  private Finding finding(Site<Change.ContentRetyped> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(
            "Unnamed members of "
                + site.name()
                + " went from "
                + site.change().from()
                + " to "
                + site.change().to())
        .message(
            "Members that "
                + site.name()
                + " does not name went from "
                + site.change().from()
                + " to "
                + site.change().to(),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "such members"),
                site.eventsWith(Direction.FORWARD, "such members")))
        .why(
            site.voice().hold()
                + " to the old shape, and where they no longer fit rule 4 asks for "
                + site.voice().anew())
        .fix("Keep the old shape for them, or " + site.beside())
        .build();
  }
}

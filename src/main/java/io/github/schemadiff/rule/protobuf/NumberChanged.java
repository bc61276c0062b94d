package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// A field has another number: on the wire it is another field.
public final class NumberChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "number-changed", Principle.R4, "A field has another number", "number-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.NumberChanged.class).map(this::finding);
  }

  private Finding finding(Site<Change.NumberChanged> site) {
    String moved = " from number " + site.change().from() + " to " + site.change().to();
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " went" + moved)
        .message(
            site.name() + " went" + moved,
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "it"),
                site.eventsWith(Direction.FORWARD, "it")))
        .why(
            "On the wire a field is its number: under another one its readers find nothing, or"
                + " something else, and rule 4 asks for a new event then")
        .fix(
            "Keep the number "
                + site.change().from()
                + ", and give new fields numbers of their own")
        .edit(FieldText.numbered(site, site.change().to(), site.change().from()))
        .build();
  }
}

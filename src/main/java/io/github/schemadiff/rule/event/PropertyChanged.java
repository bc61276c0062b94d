package io.github.schemadiff.rule.event;

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
import io.github.schemadiff.rule.protobuf.GeneratedNames;
import java.util.stream.Stream;

/// A dialect's own property (`readOnly`, `contentEncoding`…) changed.
public final class PropertyChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "property-changed", Principle.R4, "A property of the schema changed", "property-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.PropertyChanged.class)
        .filter(site -> !isToldElsewhere(site))
        .map(this::finding);
  }

  private static boolean isToldElsewhere(Site<Change.PropertyChanged> site) {
    return GeneratedNames.tells(site)
        || site.change().name().equals("enumDefault")
        || site.change().name().equals("aliases")
        || Meanings.isUnit(site.change());
  }

  private Finding finding(Site<Change.PropertyChanged> site) {
    String what =
        Wording.moved(site.name(), site.change().name(), site.change().from(), site.change().to());
    return site.finding(card())
        .severity(site.severity(Severity.INFO))
        .headline(what)
        .message(
            what,
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "the old reading"),
                site.eventsWith(Direction.FORWARD, "the new reading")))
        .why(
            "Such a property tells tools how to treat the value; what an event may carry is told by"
                + " its schema")
        .fix("Tell those who generate code from the schema")
        .build();
  }
}

package io.github.schemadiff.rule.surface;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.PartKind;
import java.util.stream.Stream;

/// A client needs less than before, or has another way in.
public final class SecurityRelaxed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "security-relaxed", Principle.R4, "Security was relaxed", "security-tightened");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.SECURITY)
        .filter(site -> Parts.reach(site).isEmpty())
        .map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " was relaxed"))
        .message(
            name + " of " + site.event() + " " + SecurityWords.moved(site),
            "Clients that did what " + site.oldLabel() + " asked are still let in")
        .why("No rule is broken; that less is asked for should be on purpose")
        .fix("Have somebody look at it who knows why it was asked for")
        .build();
  }
}

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

/// A client that was let in is let in no more.
public final class SecurityTightened implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "security-tightened", Principle.R4, "Security was tightened", "security-relaxed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.SECURITY)
        .filter(site -> Parts.reach(site).isPresent())
        .map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " was tightened"))
        .message(
            name + " of " + site.event() + " " + SecurityWords.moved(site),
            "Clients that did what " + site.oldLabel() + " asked are refused")
        .why("Each alternative that was declared is in use somewhere")
        .fix("Accept the old way as well, until everybody has changed")
        .build();
  }
}

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

/// A further status code is declared.
public final class ResponseAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("response-added", Principle.R4, "A response was added", "response-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.added(evidence, PartKind.RESPONSE).map(this::finding);
  }

  private Finding finding(Site<Change.PartAdded> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " is new"))
        .message(
            name + " is new in " + site.newLabel(),
            "Clients treat a status code that they do not know by its first digit")
        .why("HTTP asks every client to understand the class of a status code")
        .fix("Nothing needs to be done")
        .build();
  }
}

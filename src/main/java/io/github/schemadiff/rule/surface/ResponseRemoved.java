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

/// A status code is no longer declared.
public final class ResponseRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "response-removed", Principle.R4, "A response was removed", "response-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.removed(evidence, PartKind.RESPONSE).map(this::finding);
  }

  private Finding finding(Site<Change.PartRemoved> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " was removed"))
        .message(
            name + " is no longer declared in " + site.newLabel(),
            "Clients of " + site.oldLabel() + " that tell this case by it cannot tell it any more")
        .why(
            "What an answer means is told by its status code: a client that was written for it gets"
                + " another one")
        .fix("Go on answering with it where it was the answer")
        .build();
  }
}

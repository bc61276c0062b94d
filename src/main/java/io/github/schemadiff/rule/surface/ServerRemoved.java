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

/// A server is no longer declared.
public final class ServerRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("server-removed", Principle.R4, "A server was removed", "server-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.removed(evidence, PartKind.SERVER).map(this::finding);
  }

  private Finding finding(Site<Change.PartRemoved> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.WARNING)
        .headline(Parts.headline(name + " was removed"))
        .message(
            name + " is gone in " + site.newLabel(),
            "Safe only if nobody is still configured to use it")
        .why(
            "An address that is written into a configuration stays in use until somebody changes"
                + " it")
        .fix("Keep it reachable until nobody uses it any more")
        .build();
  }
}

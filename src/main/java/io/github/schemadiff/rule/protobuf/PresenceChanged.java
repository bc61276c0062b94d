package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Presence;
import java.util.stream.Stream;

/// Whether a field was set can no longer be told, or can be now.
public final class PresenceChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "presence-changed",
        Principle.R3,
        "Whether a field was set can no longer be told, or can be now",
        "presence-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.PresenceChanged.class)
        .filter(
            site ->
                site.change().from() != Presence.REQUIRED
                    && site.change().to() != Presence.REQUIRED)
        // Of a field that joined or left a oneof it goes without saying.
        .filter(
            site -> site.node().changes().stream().noneMatch(Change.OneofChanged.class::isInstance))
        .filter(site -> !Reuse.holds(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.PresenceChanged> site) {
    boolean lost = site.change().to() == Presence.IMPLICIT;
    String what =
        lost
            ? site.name() + " no longer tells whether it was set"
            : site.name() + " tells now whether it was set";
    return site.finding(card())
        .severity(site.severity(Severity.WARNING))
        .headline(what)
        .message(
            what,
            lost
                ? "Safe only if no reader takes its absence for anything else than zero"
                : "Safe only if every reader takes its absence for zero: a zero of "
                    + site.oldLabel()
                    + " was never written")
        .why(
            "Rule 3 lets readers use a default for what is missing, and zero is all that is left"
                + " of a field whose absence cannot be told")
        .fix(lost ? "Keep it `optional`" : "Document that its absence means zero")
        .build();
  }
}

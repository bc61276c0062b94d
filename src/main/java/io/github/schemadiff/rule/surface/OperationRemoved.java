package io.github.schemadiff.rule.surface;

import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that others call and wait for is gone, and nothing succeeds it.
public final class OperationRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "operation-removed", Principle.R4, "An operation is no longer offered", "operation-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.match() instanceof Match.Removed match
            && match.successor().isEmpty()
            && match.old().hasClients()
        ? Stream.of(finding(evidence, match))
        : Stream.empty();
  }

  private Finding finding(Evidence evidence, Match.Removed match) {
    String operation = Phrase.event(match.name());
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .severity(Severity.VIOLATION)
        .direction(FindingDirection.FORWARD)
        .spans(Optional.of(match.old().where()), Optional.empty())
        .headline(operation + " was removed")
        .message(
            operation + " is gone in " + evidence.newLabel(),
            "Who calls it, or is called by it, gets no answer any more")
        .why("Rule 4 lets something go only when nobody uses it any more")
        .fix("Offer it until its last client has left, and deprecate it before")
        .build();
  }
}

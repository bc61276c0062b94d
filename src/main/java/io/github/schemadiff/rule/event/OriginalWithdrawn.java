package io.github.schemadiff.rule.event;

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
import io.github.schemadiff.rule.Voice;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import java.util.stream.Stream;

/// A successor was added and its original removed at the same time.
public final class OriginalWithdrawn implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "original-withdrawn",
        Principle.R4,
        "The original is gone as its successor appears",
        "successor-published");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.match() instanceof Match.Removed match && match.successor().isPresent()
        ? Stream.of(finding(evidence, match))
        : Stream.empty();
  }

  private Finding finding(Evidence evidence, Match.Removed match) {
    String event = Phrase.event(match.name());
    String successor = Phrase.event(match.successor().orElseThrow());
    boolean call = Voice.ofWhole(match).isOfCall();
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .values(successor)
        .severity(Severity.VIOLATION)
        .direction(FindingDirection.FORWARD)
        .spans(Optional.of(match.old().where()), Optional.empty())
        .headline(event + " was withdrawn for " + successor)
        .message(
            successor + " succeeds " + event + ", which is gone in " + evidence.newLabel(),
            call
                ? "Clients of " + event + " get no answer until they have moved"
                : "Readers of " + event + " get nothing until they have moved")
        .why(
            call
                ? "Rule 4 asks the service to offer the original too, for the clients that remain"
                : "Rule 4 asks the publisher of the new event to publish the original too, for the"
                    + " subscribers that remain")
        .fix(
            (call ? "Offer " : "Publish ")
                + event
                + " beside "
                + successor
                + " until its last "
                + (call ? "client" : "subscriber")
                + " has left")
        .build();
  }
}

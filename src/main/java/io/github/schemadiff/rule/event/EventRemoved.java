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
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import java.util.stream.Stream;

/// An event is gone, and nothing succeeds it.
public final class EventRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "event-removed", Principle.R4, "An event is no longer published", "event-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.match() instanceof Match.Removed match
            && match.successor().isEmpty()
            && !match.old().hasClients()
        ? Stream.of(finding(evidence, match))
        : Stream.empty();
  }

  private Finding finding(Evidence evidence, Match.Removed match) {
    String event = Phrase.event(match.name());
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .severity(Severity.VIOLATION)
        .direction(FindingDirection.FORWARD)
        .spans(Optional.of(match.old().where()), Optional.empty())
        .headline(event + " was removed")
        .message(event + " is gone in " + evidence.newLabel(), "Its readers wait for it in vain")
        .why(
            "Rule 4 lets an event go only after its last subscriber: until then its publisher goes"
                + " on publishing it")
        .fix("Publish it until its last subscriber has left")
        .build();
  }
}

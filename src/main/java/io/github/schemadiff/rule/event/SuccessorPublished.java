package io.github.schemadiff.rule.event;

import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import java.util.stream.Stream;

/// A new event succeeds one that stays: rule 4 as it is meant.
public final class SuccessorPublished implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "successor-published",
        Principle.R4,
        "A successor is published beside its original",
        "original-withdrawn");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.match() instanceof Match.Added match
            && match.predecessor().filter(evidence.published()::contains).isPresent()
        ? Stream.of(finding(evidence, match))
        : Stream.empty();
  }

  private Finding finding(Evidence evidence, Match.Added match) {
    String event = Phrase.event(match.name());
    String original = Phrase.event(match.predecessor().orElseThrow());
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .values(original)
        .severity(Severity.INFO)
        .spans(Optional.empty(), Optional.of(match.recent().where()))
        .headline(event + " is published beside " + original)
        .message(
            event + " succeeds " + original + ", which is still published",
            "Its readers move when they are ready")
        .why(
            "Rule 4 is kept: the change is a new event, and the original stays for the subscribers"
                + " that remain")
        .fix("Withdraw " + original + " when its last subscriber has left")
        .build();
  }
}

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

/// A new event, which breaks nobody.
public final class EventAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("event-added", Principle.R4, "A new event", "event-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.match() instanceof Match.Added match
            && !match.predecessor().filter(evidence.published()::contains).isPresent()
            && !match.recent().hasClients()
        ? Stream.of(finding(evidence, match))
        : Stream.empty();
  }

  private Finding finding(Evidence evidence, Match.Added match) {
    String event = Phrase.event(match.name());
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .severity(Severity.INFO)
        .spans(Optional.empty(), Optional.of(match.recent().where()))
        .headline(event + " is new")
        .message(
            event + " is new in " + evidence.newLabel(),
            "Nobody reads it yet, so that nobody breaks")
        .why("A new event breaks no rule")
        .fix("Nothing needs to be done")
        .build();
  }
}

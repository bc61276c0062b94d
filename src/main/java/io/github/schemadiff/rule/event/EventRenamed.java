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

/// A matched event has another name on the new side.
public final class EventRenamed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("event-renamed", Principle.R4, "An event has another name", "event-renamed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.match() instanceof Match.Matched match && match.renamed()
        ? Stream.of(finding(evidence, match))
        : Stream.empty();
  }

  private Finding finding(Evidence evidence, Match.Matched match) {
    String before = Phrase.event(match.old().name());
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .values(before)
        .severity(Severity.INFO)
        .spans(Optional.of(match.old().where()), Optional.of(match.recent().where()))
        .headline(Phrase.event(match.name()) + " was called " + before)
        .message(
            before + " is called " + Phrase.event(match.name()) + " in " + evidence.newLabel(),
            "They were taken for one event: " + match.reason().because())
        .why(
            "A schema's name is no part of its documents; where it is the topic or the event type,"
                + " rule 4 applies")
        .fix("Keep the old name wherever readers subscribe by it")
        .build();
  }
}

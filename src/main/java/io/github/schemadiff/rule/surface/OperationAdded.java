package io.github.schemadiff.rule.surface;

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

/// A new operation, which breaks nobody.
public final class OperationAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("operation-added", Principle.R4, "A new operation", "operation-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.match() instanceof Match.Added match
            && !match.predecessor().filter(evidence.published()::contains).isPresent()
            && match.recent().hasClients()
        ? Stream.of(finding(evidence, match))
        : Stream.empty();
  }

  private Finding finding(Evidence evidence, Match.Added match) {
    String operation = Phrase.event(match.name());
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .severity(Severity.INFO)
        .spans(Optional.empty(), Optional.of(match.recent().where()))
        .headline(operation + " is new")
        .message(
            operation + " is new in " + evidence.newLabel(),
            "Nobody calls it yet, so that nobody breaks")
        .why("A new operation breaks no rule")
        .fix("Nothing needs to be done")
        .build();
  }
}

package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A direction could not be decided, and that is said.
public final class NotProven implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "not-proven",
        Principle.R4,
        "Compatibility could not be decided",
        "it reports both directions itself");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    boolean backward = evidence.backward().flatMap(NotProven::reason).isPresent();
    boolean forward = evidence.forward().flatMap(NotProven::reason).isPresent();
    return backward || forward ? Stream.of(finding(evidence, backward, forward)) : Stream.empty();
  }

  private Finding finding(Evidence evidence, boolean backward, boolean forward) {
    String event = Phrase.event(evidence.match().name());
    Voice voice = Voice.ofWhole(evidence.match());
    String readers =
        voice.isOfCall()
            ? "clients or the service"
            : backward && forward
                ? "readers of either version"
                : backward ? "upgraded readers" : "readers on " + evidence.oldLabel();
    String because =
        Stream.of(evidence.backward(), evidence.forward())
            .flatMap(verdict -> verdict.flatMap(NotProven::reason).stream())
            .distinct()
            .map(Phrase::sentence)
            .collect(Collectors.joining(" "));
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .severity(Severity.WARNING)
        .direction(FindingDirection.of(backward, forward))
        .spans(
            evidence.diff().flatMap(DiffNode::old).map(Side::span),
            evidence.diff().flatMap(DiffNode::recent).map(Side::span))
        .headline(event + " could not be decided")
        .message("Whether " + readers + " fail on " + event + " could not be decided", because)
        .why("Safe only if nothing breaks where we could not look: what is not proven is not safe")
        .fix("Treat it as breaking, or simplify it")
        .build();
  }

  private static Optional<String> reason(Verdict verdict) {
    return verdict instanceof Verdict.Undecided(String reason)
        ? Optional.of(reason)
        : Optional.empty();
  }
}

package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.CopyReading;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A service reads the event by a copy of its own, and that copy does not read what is sent.
public final class OwnCopyRejects implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "own-copy-rejects",
        Principle.R4,
        "A service’s own copy does not read what is sent",
        "what a service sends it reads by no copy");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.copies().stream().flatMap(reading -> finding(evidence, reading).stream());
  }

  private Optional<Finding> finding(Evidence evidence, CopyReading reading) {
    boolean broken = evidence.forward().filter(Verdict.Incompatible.class::isInstance).isPresent();
    if (reading.now().filter(failures -> !failures.isEmpty()).isPresent()) {
      return Optional.of(lagging(evidence, reading, reading.now().get()));
    }
    if (reading.mustGoFirst() && !broken) {
      return Optional.of(waiting(evidence, reading, reading.before().get()));
    }
    boolean safe = reading.before().filter(List::isEmpty).isPresent();
    return safe && broken ? Optional.of(unhurt(evidence, reading)) : Optional.empty();
  }

  private Finding lagging(Evidence evidence, CopyReading reading, List<Incompatibility> failures) {
    String event = Phrase.event(evidence.match().name());
    return at(evidence, reading, failures)
        .severity(reading.already() ? Severity.ADVICE : Severity.VIOLATION)
        .breaks(Direction.FORWARD, failures)
        .headline(reading.service() + "’s own copy of " + event + " rejects what is sent")
        .message(
            reading.service()
                + " reads "
                + event
                + " by a copy of its own, which rejects "
                + Phrase.eventsOf(evidence.newLabel())
                + where(failures),
            reading.already()
                ? "It did so before"
                : "It fails after both are released, until its copy follows")
        .why(
            "Rule 4 asks for a new event where readers cannot follow, and a copy that stays behind"
                + " is a reader that did not follow")
        .fix("Bring " + reading.service() + "’s copy up to date, and release it first")
        .build();
  }

  private Finding waiting(Evidence evidence, CopyReading reading, List<Incompatibility> failures) {
    String event = Phrase.event(evidence.match().name());
    return at(evidence, reading, failures)
        .severity(Severity.VIOLATION)
        .breaks(Direction.FORWARD, failures)
        .headline(reading.service() + "’s old copy of " + event + " rejects what is sent")
        .message(
            reading.service()
                + " reads "
                + event
                + " by a copy of its own, which in "
                + evidence.oldLabel()
                + " rejects "
                + Phrase.eventsOf(evidence.newLabel())
                + where(failures),
            "It fails until it is upgraded, though readers on the sender’s own schema do not")
        .why(
            "Rule 4 asks for a new event where readers that have not moved fail, whatever schema"
                + " they read by")
        .fix("Upgrade " + reading.service() + " first")
        .build();
  }

  private Finding unhurt(Evidence evidence, CopyReading reading) {
    String event = Phrase.event(evidence.match().name());
    return at(evidence, reading, List.of())
        .severity(Severity.INFO)
        .headline(reading.service() + "’s own copy of " + event + " reads what is sent")
        .message(
            reading.service()
                + " reads "
                + event
                + " by a copy of its own, which reads "
                + Phrase.eventsOf(evidence.newLabel()),
            "Of what breaks here nothing breaks " + reading.service())
        .why("A reader that asks only for what it needs is hurt by less")
        .fix("Nothing needs to be done")
        .build();
  }

  private FindingBuilder at(
      Evidence evidence, CopyReading reading, List<Incompatibility> failures) {
    SchemaPath path = failures.isEmpty() ? SchemaPath.ROOT : failures.getFirst().path();
    return FindingBuilder.at(card(), evidence, path)
        .values(reading.service())
        .spans(
            evidence.diff().flatMap(DiffNode::old).map(Side::span),
            evidence.diff().flatMap(DiffNode::recent).map(Side::span));
  }

  private static String where(List<Incompatibility> failures) {
    SchemaPath path = failures.getFirst().path();
    String more = failures.size() == 1 ? "" : " and " + (failures.size() - 1) + " more";
    return path.isRoot() ? "" : " at " + Phrase.code(path.spoken()) + more;
  }
}

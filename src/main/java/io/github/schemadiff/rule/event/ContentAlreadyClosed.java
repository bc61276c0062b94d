package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A changed event rejects unknown members, so that its next field breaks its readers.
public final class ContentAlreadyClosed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "content-already-closed",
        Principle.R2,
        "Unknown members are rejected",
        "it speaks of a state, not of a change: content-closed and content-opened speak of the"
            + " change");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    boolean changed =
        Site.all(evidence)
            .anyMatch(site -> !(site.change() instanceof Change.DocumentationChanged));
    if (!changed) {
      return Stream.empty();
    }
    List<DiffNode> closed =
        evidence.diff().stream()
            .flatMap(DiffNode::walk)
            .filter(node -> node.recent().flatMap(ContentAlreadyClosed::closing).isPresent())
            .filter(
                node -> node.changes().stream().noneMatch(Change.ContentClosed.class::isInstance))
            .toList();
    return closed.isEmpty() ? Stream.empty() : Stream.of(finding(evidence, closed));
  }

  private Finding finding(Evidence evidence, List<DiffNode> closed) {
    DiffNode first = closed.getFirst();
    String event = evidence.match().name();
    List<String> owners =
        closed.stream().map(node -> Phrase.place(event, node.path())).distinct().toList();
    Optional<SourceSpan> recent = first.recent().flatMap(ContentAlreadyClosed::closing);
    return FindingBuilder.at(card(), evidence, first.path())
        .severity(Severity.ADVICE)
        .spans(first.old().flatMap(ContentAlreadyClosed::closing), recent)
        .headline(owners.getFirst() + " rejects unknown members")
        .message(
            Phrase.list(owners)
                + (owners.size() == 1 ? " rejects" : " reject")
                + " unknown members in "
                + evidence.newLabel(),
            "The next field that a producer adds there breaks every reader on "
                + evidence.newLabel())
        .why("Rule 2 asks readers to ignore what they do not recognise, and to pass it on")
        .fix("Open the object in a version of its own, before the next field is added")
        .edit(Edits.without(recent))
        .build();
  }

  private static Optional<SourceSpan> closing(Side side) {
    return side.shape() instanceof Shape.Structure structure
            && structure.content() instanceof Content.Closed(SourceSpan span)
        ? Optional.of(span)
        : Optional.empty();
  }
}

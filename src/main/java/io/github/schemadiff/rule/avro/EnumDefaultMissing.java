package io.github.schemadiff.rule.avro;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.AvroEdits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.ReaderDefault;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A new enum has no default, so that its next symbol breaks its readers.
public final class EnumDefaultMissing implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "enum-default-missing",
        Principle.R2,
        "A new enum has no default",
        "an enum that goes breaks nobody by what it lacked; a default that goes is"
            + " enum-default-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    boolean avro =
        evidence.match() instanceof Match.Matched match && match.recent().dialect() == Dialect.AVRO;
    List<DiffNode> bare =
        avro
            ? evidence.diff().stream()
                .flatMap(DiffNode::walk)
                .filter(node -> !node.path().toString().startsWith("/headers"))
                .filter(node -> isEnum(node.recent()) && !isEnum(node.old()))
                .filter(node -> ReaderDefault.of(node.recent()).isEmpty())
                .toList()
            : List.of();
    return bare.isEmpty() ? Stream.empty() : Stream.of(finding(evidence, bare));
  }

  private static boolean isEnum(Optional<Side> side) {
    return side.filter(it -> it.shape() instanceof Shape.Enumeration).isPresent();
  }

  private Finding finding(Evidence evidence, List<DiffNode> bare) {
    DiffNode first = bare.getFirst();
    String event = evidence.match().name();
    List<String> places =
        bare.stream().map(node -> Phrase.place(event, node.path())).distinct().toList();
    return FindingBuilder.at(card(), evidence, first.path())
        .severity(Severity.WARNING)
        .spans(Optional.empty(), first.recent().map(Side::schema))
        .headline("The enum of " + places.getFirst() + " has no default")
        .message(
            "No default stands for unknown symbols of " + Phrase.list(places),
            "Safe until it gains a symbol: readers on "
                + evidence.newLabel()
                + " fail on the next one")
        .why(
            "Rule 2 asks that the unrecognised causes no errors: an Avro reader needs its enum’s"
                + " own default for that, its field’s does not help")
        .fix(
            "Give the enum a symbol for the unknown, such as `UNKNOWN`, and name it as its default")
        .edit(first.recent().flatMap(AvroEdits::unknownSymbol))
        .build();
  }
}

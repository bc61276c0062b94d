package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.MappingEvidence;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// JSON parsers reject, unless they are told otherwise, the fields that they do not know.
public final class JsonUnknownRejected implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "json-unknown-rejected",
        Principle.R2,
        "JSON parsers reject what they do not know",
        "it reports both directions itself");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return evidence.mapping().stream()
        .filter(it -> !remarks(it).isEmpty())
        .map(it -> finding(evidence, remarks(it)));
  }

  /// Who meets unknown fields, with the words of the engine.
  private static List<String> remarks(MappingEvidence mapping) {
    return Stream.of(mapping.verdicts().backward(), mapping.verdicts().forward())
        .flatMap(it -> remark(it).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> remark(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compatible compatible -> compatible.remark();
      case Verdict.Incompatible incompatible -> incompatible.remark();
      case Verdict.Undecided _ -> Optional.empty();
    };
  }

  /// What both directions say alike is said once.
  private static String joined(List<String> remarks) {
    String first = remarks.getFirst();
    int colon = first.indexOf(": ") + 2;
    String begun = first.substring(0, colon);
    boolean alike = colon > 1 && remarks.stream().allMatch(it -> it.startsWith(begun));
    return alike
        ? begun + Phrase.list(remarks.stream().map(it -> it.substring(colon)).toList())
        : String.join("; ", remarks);
  }

  private Finding finding(Evidence evidence, List<String> remarks) {
    String event = Phrase.event(evidence.match().name());
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .severity(Severity.WARNING)
        .direction(FindingDirection.NONE)
        .spans(
            evidence.diff().flatMap(DiffNode::old).map(Side::span),
            evidence.diff().flatMap(DiffNode::recent).map(Side::span))
        .headline("JSON readers of " + event + " meet fields that they do not know")
        .message(
            "In JSON, " + joined(remarks),
            "Safe only if readers of the JSON form ignore unknown fields, or if there are none")
        .why(
            "Rule 2 asks that unrecognised fields cause no errors: bytes keep them, but JSON"
                + " parsers reject them unless they are told to ignore them")
        .fix("Tell JSON parsers to ignore unknown fields")
        .build();
  }
}

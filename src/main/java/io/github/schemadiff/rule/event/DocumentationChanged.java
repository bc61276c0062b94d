package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.stream.Stream;

/// Titles, descriptions or examples changed: nothing that a reader reads.
public final class DocumentationChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "documentation-changed", Principle.R4, "Only words changed", "documentation-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    List<Site<Change.DocumentationChanged>> sites =
        Site.of(evidence, Change.DocumentationChanged.class).toList();
    return sites.isEmpty() ? Stream.empty() : Stream.of(finding(evidence, sites));
  }

  private Finding finding(Evidence evidence, List<Site<Change.DocumentationChanged>> sites) {
    Site<Change.DocumentationChanged> first = sites.getFirst();
    List<String> keywords =
        sites.stream()
            .map(site -> Phrase.code(site.change().keyword()))
            .distinct()
            .sorted()
            .toList();
    List<String> places = sites.stream().map(Site::name).distinct().toList();
    return FindingBuilder.at(card(), evidence, SchemaPath.ROOT)
        .values(places.toString(), keywords.toString())
        .severity(Severity.INFO)
        .spans(first.change().old(), first.change().recent())
        .headline("Documentation changed")
        .message(Phrase.list(keywords) + " changed at " + Phrase.list(places), "No reader reads it")
        .why("Words that document an event are no part of its contract")
        .fix("Nothing needs to be done")
        .build();
  }
}

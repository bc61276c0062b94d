package io.github.schemadiff.rule.surface;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.PartKind;
import java.util.stream.Stream;

/// A message is written in another content type.
public final class ContentTypeChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "content-type-changed", Principle.R4, "The content type changed", "content-type-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.CONTENT_TYPE).map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " of " + site.event() + " changed"))
        .message(
            name + " of " + site.event() + " " + PartValues.moved(site.change()),
            Parts.reach(site).isPresent()
                ? "no reader of one version can read what is written with the other"
                : "What is written was described before it was named")
        .why("Rule 4 asks for a new event: the same words in another content type are other bytes")
        .fix("Keep the content type, or " + site.beside())
        .build();
  }
}

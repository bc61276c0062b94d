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

/// A body is available in one more media type.
public final class MediaTypeAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "media-type-added", Principle.R4, "A media type was added", "media-type-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.added(evidence, PartKind.MEDIA_TYPE).map(this::finding);
  }

  private Finding finding(Site<Change.PartAdded> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " is new"))
        .message(name + " is new in " + site.newLabel(), "Nobody has to use it")
        .why("A further media type breaks no rule as long as the others stay")
        .fix("Nothing needs to be done")
        .build();
  }
}

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

/// A body is no longer available in a media type.
public final class MediaTypeRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "media-type-removed", Principle.R4, "A media type was removed", "media-type-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.removed(evidence, PartKind.MEDIA_TYPE).map(this::finding);
  }

  private Finding finding(Site<Change.PartRemoved> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " was removed"))
        .message(
            name + " is gone in " + site.newLabel(),
            Parts.byClient(site.change().part())
                ? "clients of " + site.oldLabel() + " that send it are refused"
                : "Those on " + site.oldLabel() + " that ask for it get something else, or nothing")
        .why("Each side may have chosen any of the declared media types")
        .fix("Keep it until nobody sends or asks for it")
        .build();
  }
}

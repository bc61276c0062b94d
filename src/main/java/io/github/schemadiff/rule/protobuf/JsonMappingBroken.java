package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// The bytes are read alike, and the JSON form is not.
public final class JsonMappingBroken implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "json-mapping-broken",
        Principle.R4,
        "The bytes are read alike, the JSON form is not",
        "json-mapping-broken");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.all(evidence)
        .filter(site -> !site.breaks() && site.breaksMapping())
        // A renamed field is told as what it is.
        .filter(site -> !(site.change() instanceof Change.FieldRenamed))
        .map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    boolean backward = !site.mappingBreaks(Direction.BACKWARD).isEmpty();
    boolean forward = !site.mappingBreaks(Direction.FORWARD).isEmpty();
    String upgraded = "upgraded readers do not read what " + site.oldLabel() + " writes";
    String waiting =
        "readers on " + site.oldLabel() + " do not read what " + site.newLabel() + " writes";
    return site.finding(card())
        .severity(Severity.WARNING)
        .direction(FindingDirection.NONE)
        .breaks(Direction.BACKWARD, site.mappingBreaks(Direction.BACKWARD))
        .breaks(Direction.FORWARD, site.mappingBreaks(Direction.FORWARD))
        .headline(site.name() + " breaks readers of the JSON form")
        .message(
            "In JSON, "
                + (backward && forward
                    ? upgraded + ", and " + waiting
                    : backward ? upgraded : waiting)
                + ", because of "
                + site.name(),
            "Safe only if nobody writes or reads these messages as JSON")
        .why(
            "JSON has names where bytes have numbers, and other types than they have: what may"
                + " change in the one may break the other, and rule 4 guards both")
        .fix("Keep what JSON shows as it was, or announce that the JSON form changes")
        .build();
  }
}

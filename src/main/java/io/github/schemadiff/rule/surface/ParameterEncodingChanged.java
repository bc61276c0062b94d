package io.github.schemadiff.rule.surface;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.PartKind;
import java.util.stream.Stream;

/// The same value is written in another way: another style, exploded or not, in another media type.
public final class ParameterEncodingChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "parameter-encoding-changed",
        Principle.R4,
        "A parameter is written in another way",
        "parameter-encoding-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.changed(
            evidence,
            PartKind.PARAMETER,
            PartKind.HEADER,
            PartKind.MEDIA_TYPE,
            PartKind.REQUEST,
            PartKind.RESPONSE)
        .filter(site -> !site.change().attribute().equals("required"))
        .map(this::finding);
  }

  private Finding finding(Site<Change.PartChanged> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(
            Parts.headline(Phrase.code(site.change().attribute()) + " of " + name + " changed"))
        .message(
            Phrase.code(site.change().attribute())
                + " of "
                + name
                + " "
                + Parts.moved(site.change().from(), site.change().to()),
            Parts.reach(site).isPresent()
                ? "what one side writes, the other takes for another value or for none"
                : "What was written before is still read")
        .why("How a value is written belongs to the contract: both sides have to know it")
        .fix("Keep it as it was, or add another parameter")
        .build();
  }
}

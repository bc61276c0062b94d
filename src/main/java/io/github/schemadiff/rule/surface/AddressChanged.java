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

/// A channel is found under another address.
public final class AddressChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "address-changed", Principle.R4, "The address of a channel changed", "address-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.ADDRESS, PartKind.ADDRESS_PARAMETER)
        .filter(
            site ->
                Parts.kind(site.node()) == PartKind.ADDRESS
                    || site.change() instanceof Change.PartChanged)
        .map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(Parts.headline(name + " changed"))
        .message(
            name + " " + PartValues.moved(site.change()),
            "Who sends to the old address reaches nobody, and who listens there hears nothing")
        .why(
            "Rule 4 asks for a new event where one cannot be read any more: at another address it"
                + " cannot")
        .fix("Send to both addresses until the last subscriber has moved")
        .build();
  }
}

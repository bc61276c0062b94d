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

/// A payload, headers or a message key are described, or no longer.
public final class DescribedPartChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "described-part-changed",
        Principle.R4,
        "A part of a message is described, or no longer",
        "described-part-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.PAYLOAD, PartKind.HEADERS, PartKind.KEY).map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return site.finding(card())
        .values(site.node().name())
        .severity(site.severity(Severity.WARNING))
        .headline(
            Parts.headline(
                name
                    + " of "
                    + site.event()
                    + (site.change() instanceof Change.PartAdded ? " is new" : " is gone")))
        .message(
            name
                + " of "
                + site.event()
                + (site.change() instanceof Change.PartAdded ? " is new in " : " is gone in ")
                + site.newLabel(),
            site.change() instanceof Change.PartAdded
                ? "Readers that look for it now miss it in old messages, unless they have a default"
                : "Safe only if no reader looks for it")
        .why("What is not described, nobody can rely on")
        .fix("Describe it, and keep it described")
        .build();
  }
}

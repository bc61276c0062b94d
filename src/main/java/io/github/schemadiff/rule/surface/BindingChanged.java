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

/// What a protocol is told beyond the message changed.
public final class BindingChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("binding-changed", Principle.R4, "A binding changed", "binding-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.BINDING).map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.WARNING)
        .headline(Parts.headline(name + " of " + site.event() + " changed"))
        .message(
            name + " of " + site.event() + " " + PartValues.moved(site.change()),
            Parts.reach(site).isPresent()
                ? "messages go another way than those on " + site.oldLabel() + " expect"
                : "Safe only if no reader is set up for the old value")
        .why("Bindings decide where messages go, and how long they stay")
        .fix("Tell those who run the other side before it changes")
        .build();
  }
}

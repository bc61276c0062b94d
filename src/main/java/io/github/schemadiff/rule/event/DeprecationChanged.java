package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// `deprecated` was set or lifted: the time to plan for rule 4.
public final class DeprecationChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "deprecation-changed",
        Principle.R4,
        "A deprecation was set or lifted",
        "deprecation-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.DeprecationChanged.class).map(this::finding);
  }

  private Finding finding(Site<Change.DeprecationChanged> site) {
    boolean set = site.change().deprecatedNow();
    return site.finding(card())
        .values(Boolean.toString(set))
        .severity(Severity.INFO)
        .headline(site.name() + (set ? " is deprecated" : " is no longer deprecated"))
        .message(
            site.name()
                + (set ? " is deprecated in " : " is no longer deprecated in ")
                + site.newLabel(),
            set ? "Nobody breaks yet; readers should leave it before it goes" : "Nobody breaks")
        .why(
            set
                ? "A field that goes one day changes the event: the time to plan for rule 4"
                : "Nothing is about to go")
        .fix(set ? "Tell its readers what replaces it, and until when" : "Nothing needs to be done")
        .build();
  }
}

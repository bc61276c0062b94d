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
            consequence(site))
        .why(
            isKey(site)
                ? "What is written under one key stays in order and in one place: another key, or"
                    + " none, is another promise, for which rule 4 asks for a new event"
                : "What is not described, nobody can rely on")
        .fix(
            isKey(site)
                ? "Keep the key as it was, or publish under the new one on a channel of its own"
                : "Describe it, and keep it described")
        .build();
  }

  private static boolean isKey(Site<Change> site) {
    return Parts.kind(site.node()) == PartKind.KEY;
  }

  private static String consequence(Site<Change> site) {
    boolean added = site.change() instanceof Change.PartAdded;
    if (isKey(site)) {
      return added
          ? "Safe if no reader meets old messages, which have no such key and no order by it"
          : "Safe only if no reader relies on the order of messages of one key, or looks up by it";
    }
    return added
        ? "Readers that look for it now miss it in old messages, unless they have a default"
        : "Safe only if no reader looks for it";
  }
}

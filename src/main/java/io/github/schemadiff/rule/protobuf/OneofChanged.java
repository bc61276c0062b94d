package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// A field joined or left a oneof, of whose fields a message keeps only one.
public final class OneofChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "oneof-changed", Principle.R4, "A field joined or left a oneof", "oneof-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.OneofChanged.class).map(this::finding);
  }

  private Finding finding(Site<Change.OneofChanged> site) {
    String moved = site.name() + moved(site.change());
    return site.finding(card())
        .severity(site.severity(Severity.WARNING))
        .headline(moved)
        .message(moved, who(site))
        .why(
            "Of the fields of a oneof a message keeps the last one: whoever writes two of them"
                + " loses one without an error, and rule 4 asks for a new event then")
        .fix("Leave it where it is, and put new choices into a oneof of their own")
        .build();
  }

  private static String moved(Change.OneofChanged change) {
    String joined = change.to().map(it -> " joined the oneof " + Phrase.code(it)).orElse("");
    return change
        .from()
        .map(
            it ->
                joined.isEmpty()
                    ? " left the oneof " + Phrase.code(it)
                    : " moved from the oneof "
                        + Phrase.code(it)
                        + " to "
                        + Phrase.code(change.to().get()))
        .orElse(joined);
  }

  private static String who(Site<Change.OneofChanged> site) {
    return site.breaks()
        ? site.whoBreaks(
            Phrase.eventsOf(site.oldLabel()) + " that carry another of its fields too",
            Phrase.eventsOf(site.newLabel()) + " that carry another of its fields too")
        : "The bytes are read alike; code that switches over the oneof must follow";
  }
}

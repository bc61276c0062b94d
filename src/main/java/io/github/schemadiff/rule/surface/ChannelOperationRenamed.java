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

/// An operation on a channel goes by another name.
public final class ChannelOperationRenamed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "channel-operation-renamed",
        Principle.R4,
        "An operation on a channel was renamed",
        "channel-operation-renamed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Parts.changed(evidence, PartKind.ACTION).map(this::finding);
  }

  private Finding finding(Site<Change.PartChanged> site) {
    String name = Parts.name(site);
    return Parts.finding(card(), site, Severity.INFO)
        .headline(
            Parts.headline(Phrase.code(site.node().name()) + " on " + name + " has another name"))
        .message(
            "the operation that "
                + ActionWords.does(site.node().name())
                + " "
                + site.event()
                + " on "
                + name
                + " "
                + Parts.moved(site.change().from(), site.change().to()),
            "Nobody sees it on the way; code that is generated from the document has another name")
        .why("The name of an operation is no part of what is sent")
        .fix("Keep it where code is generated")
        .build();
  }
}

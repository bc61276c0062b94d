package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.protobuf.NumberedRename;
import io.github.schemadiff.rule.protobuf.Reuse;
import io.github.schemadiff.schema.Facet;
import java.util.Optional;
import java.util.stream.Stream;

/// A field has another name: to its readers it was removed and another one added.
public final class FieldRenamed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("field-renamed", Principle.R4, "A field was renamed", "field-renamed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FieldRenamed.class)
        .filter(site -> !Reuse.holds(site))
        .map(
            site -> NumberedRename.is(site) ? NumberedRename.finding(card(), site) : finding(site));
  }

  private Finding finding(Site<Change.FieldRenamed> site) {
    String from = Phrase.code(site.change().from());
    String to = Phrase.code(site.change().to());
    return site.finding(card())
        .severity(severity(site))
        .headline(
            from + (site.change().declared() ? " was renamed to " : " looks renamed to ") + to)
        .message(
            from
                + (site.change().declared() ? " is called " : " seems to be called ")
                + to
                + " in "
                + site.newLabel(),
            bothWays(site)
                ? site.voice().readers() + " of both versions know both names"
                : site.breaks()
                    ? site.whoBreaks(
                        site.oldDocuments() + ", which lack " + to,
                        site.newDocuments() + ", which lack " + from)
                    : "Safe if no "
                        + site.voice().reader()
                        + " on "
                        + site.oldLabel()
                        + " needs "
                        + from
                        + ", which it no longer gets")
        .why(
            "To its readers a renamed field was removed and another one added: rule 4 asks for "
                + site.voice().anew()
                + ", or for both names")
        .fix(
            "Send "
                + to
                + " beside "
                + from
                + " until the last "
                + site.voice().reader()
                + " has left "
                + site.oldLabel())
        .edit(bothWays(site) ? Optional.empty() : Edits.oldNameBack(site))
        .build();
  }

  private static Severity severity(Site<Change.FieldRenamed> site) {
    if (bothWays(site)) {
      return Severity.INFO;
    }
    return site.change().declared() ? Severity.VIOLATION : site.severity(asRemoval(site));
  }

  /// Whether each side reads the other by an alias: nothing is lost.
  private static boolean bothWays(Site<Change.FieldRenamed> site) {
    return !site.breaks()
        && knows(site.node().old(), site.change().to())
        && knows(site.node().recent(), site.change().from());
  }

  private static boolean knows(Optional<Side> side, String name) {
    return side.stream()
        .flatMap(it -> it.facets().stream())
        .anyMatch(facet -> facet instanceof Facet.Alias alias && alias.name().equals(name));
  }

  private static Severity asRemoval(Site<Change.FieldRenamed> site) {
    return site.oldDefault().isPresent() ? Severity.ADVICE : Severity.WARNING;
  }
}

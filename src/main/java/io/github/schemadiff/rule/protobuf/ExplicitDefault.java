package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import java.util.Optional;

/// An explicit default that came or went, and that is not what the field reads as without it.
public final class ExplicitDefault {
  private ExplicitDefault() {}

  public static boolean is(Site<Change.DefaultChanged> site) {
    return site.dialect() == Dialect.PROTOBUF && site.breaks();
  }

  public static Finding finding(RuleCard card, Site<Change.DefaultChanged> site) {
    String before = said(site.change().from());
    String after = said(site.change().to());
    boolean added = site.change().from().isEmpty();
    return site.finding(card)
        .severity(Severity.VIOLATION)
        .headline(
            added
                ? site.name() + " got the default " + after
                : site.name() + " lost its default " + before)
        .message(
            site.name() + (added ? " got the default " + after : " lost its default " + before),
            "An event without it reads as "
                + before
                + " on "
                + site.oldLabel()
                + " and as "
                + after
                + " on "
                + site.newLabel())
        .why(
            "Rule 3 lets readers use the default for what is missing: with two defaults one"
                + " document has two readings")
        .fix(
            added
                ? "Leave the field without a default, and write the value where another one is"
                    + " meant"
                : "Put the default " + before + " back")
        .build();
  }

  /// Without an explicit one it is what its type has by itself.
  private static String said(Optional<Facet.Default> value) {
    return value.map(it -> Phrase.json(it.value())).orElse("what its type has by itself");
  }
}

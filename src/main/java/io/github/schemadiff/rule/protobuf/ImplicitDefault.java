package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import java.util.Optional;
import java.util.regex.Pattern;

/// The default that a field has by itself, zero or nothing, and whether anybody says what it means.
public final class ImplicitDefault {
  /// Words by which a comment speaks of a value that is not there.
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?i)\\b(defaults?|absent|absence|unset|not set|if set|when"
              + " set|empty|missing|omitted|zero|left out|not given|not"
              + " specified|unspecified|otherwise)\\b");

  private ImplicitDefault() {}

  public static boolean isDocumented(Site<Change.FieldAdded> site) {
    return site.dialect() == Dialect.PROTOBUF
        && comment(site).filter(it -> SPEAKS.matcher(it).find()).isPresent();
  }

  private static Optional<String> comment(Site<?> site) {
    return site.node()
        .recent()
        .flatMap((Side side) -> side.first(Facet.Documentation.class))
        .map(Facet.Documentation::text);
  }

  public static Finding finding(RuleCard card, Site<Change.FieldAdded> site) {
    return site.finding(card)
        .severity(Severity.INFO)
        .headline(site.name() + " is new, and says what its absence means")
        .message(
            site.name() + " is new in " + site.event() + " and optional",
            "Its comment says what its absence means for "
                + Phrase.eventsOf(site.oldLabel())
                + ", which lack it")
        .why("Rule 1 is kept: a new field is optional, and what its absence means is documented")
        .fix("Nothing needs to be done")
        .build();
  }
}

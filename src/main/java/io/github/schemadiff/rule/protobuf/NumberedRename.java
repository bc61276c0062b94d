package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;

/// A field that kept its number under another name: the bytes do not know, JSON and code do.
public final class NumberedRename {
  private NumberedRename() {}

  public static boolean is(Site<Change.FieldRenamed> site) {
    return site.dialect() == Dialect.PROTOBUF && site.change().declared() && !site.breaks();
  }

  public static Finding finding(RuleCard card, Site<Change.FieldRenamed> site) {
    String from = Phrase.code(site.change().from());
    String to = Phrase.code(site.change().to());
    boolean json = site.breaksMapping();
    return site.finding(card)
        .severity(json ? Severity.VIOLATION : Severity.WARNING)
        .direction(FindingDirection.NONE)
        .breaks(Direction.BACKWARD, site.mappingBreaks(Direction.BACKWARD))
        .breaks(Direction.FORWARD, site.mappingBreaks(Direction.FORWARD))
        .headline(from + " was renamed to " + to)
        .message(
            from + " is called " + to + " in " + site.newLabel() + " and kept its number",
            json
                ? "Readers of the JSON form do not find it under the other name, in either"
                    + " direction"
                : "Safe only if whoever compiles against the generated code changes with it")
        .why(
            json
                ? "In JSON a renamed field was removed and another one added: rule 4 asks for a new"
                    + " event, or for both names"
                : "The bytes and the JSON form are the same, but code that uses the old name no"
                    + " longer compiles")
        .fix(
            json
                ? "Keep the name, or write `json_name` beside the new one so that JSON keeps the"
                    + " old"
                : "Keep the name, or release a new major version of the generated code")
        .build();
  }
}

package io.github.schemadiff.rule.event;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.rule.AvroEdits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.Edit;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.Optional;
import java.util.stream.Stream;

/// A named type goes by another name where readers look at names.
public final class TypeRenamed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("type-renamed", Principle.R4, "A named type was renamed", "type-renamed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.TypeRenamed.class)
        // There the names are those of generated code.
        .filter(site -> site.dialect() != Dialect.PROTOBUF)
        .map(this::finding);
  }

  private Finding finding(Site<Change.TypeRenamed> site) {
    String from = Phrase.code(site.change().from());
    String to = Phrase.code(site.change().to());
    String what =
        site.node().kind() == DiffNode.Kind.ROOT ? "The type" : "The type of " + site.name();
    return site.finding(card())
        .severity(site.severity(Severity.INFO))
        .headline(what + " was renamed from " + from + " to " + to)
        .message(
            what + " is called " + to + " in " + site.newLabel() + ", and " + from + " before",
            site.whoBreaks(
                site.oldDocuments() + " for that name", site.newDocuments() + " for that name"))
        .why(
            site.breaks()
                ? "Readers match named types by their names: under another one it is another type,"
                    + " for which rule 4 asks for a new event"
                : "No rule is broken: readers find the type all the same")
        .fix(site.breaks() ? fix(site, from) : "Nothing needs to be done")
        .edit(site.breaks() ? edit(site) : Optional.empty())
        .build();
  }

  private static Optional<Edit> edit(Site<Change.TypeRenamed> site) {
    return site.dialect() == Dialect.AVRO
        ? site.node()
            .recent()
            .flatMap(side -> AvroEdits.nameBack(side, site.change().from(), site.change().to()))
        : Optional.empty();
  }

  private static String fix(Site<Change.TypeRenamed> site, String from) {
    String keep = "Keep the name " + from;
    if (site.dialect() != Dialect.AVRO) {
      return keep;
    }
    // Upgraded readers find the old events only by an alias, so there is one already.
    return site.breaksAt(Direction.BACKWARD)
        ? keep + "; or give it as an alias, and upgrade every reader first"
        : keep + ", or upgrade every reader first";
  }
}

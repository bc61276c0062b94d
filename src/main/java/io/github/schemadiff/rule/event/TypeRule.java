package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.protobuf.Reuse;
import io.github.schemadiff.schema.Facet;
import java.util.Optional;
import java.util.stream.Stream;

/// A type went from one to another. Each rule takes one way of moving, and says why that matters.
abstract sealed class TypeRule implements Rule permits TypeWidened, TypeNarrowed, TypeChanged {
  private final RuleCard card;
  private final TypeMove move;
  private final String verb;

  /// @param verb of the headline, before "from … to …": "was widened"
  TypeRule(String id, String title, String mirror, TypeMove move, String verb) {
    this.card = RuleCard.of(id, Principle.R4, title, mirror);
    this.move = move;
    this.verb = verb;
  }

  abstract String why(Site<Change.TypeChanged> site);

  @Override
  public final RuleCard card() {
    return card;
  }

  @Override
  public final Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.TypeChanged.class)
        .filter(site -> TypeMove.of(site) == move && !Reuse.holds(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.TypeChanged> site) {
    String from = site.change().from();
    String to = site.change().to();
    String fromTo = " from " + from + " to " + to;
    Optional<String> beside = besideNull(site);
    return site.finding(card)
        .severity(site.severity())
        .headline(site.name() + beside.orElse(" " + verb + fromTo))
        .message(
            site.name() + beside.orElse(" went" + fromTo),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "the old type"),
                site.eventsWith(Direction.FORWARD, "the new type")))
        .why(why(site))
        .fix((from.equals("any") ? "Admit any type" : "Keep the " + from) + ", or " + site.beside())
        .edit(Edits.typeBack(site))
        .build();
  }

  /// Where a type came to a `null` that stays, or left it: no type went into another.
  private static Optional<String> besideNull(Site<Change.TypeChanged> site) {
    if (site.change().from().equals("null") && allowsNull(site.node().recent())) {
      return Optional.of(
          " was always `null`, and may now be " + Phrase.a(site.change().to()) + " as well");
    }
    return site.change().to().equals("null") && allowsNull(site.node().old())
        ? Optional.of(
            " was " + Phrase.a(site.change().from()) + " or `null`, and is always `null` now")
        : Optional.empty();
  }

  private static boolean allowsNull(Optional<Side> side) {
    return side.flatMap(it -> it.first(Facet.Nullable.class)).isPresent();
  }
}

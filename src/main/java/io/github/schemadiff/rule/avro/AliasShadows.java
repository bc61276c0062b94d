package io.github.schemadiff.rule.avro;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.AvroEdits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.List;
import java.util.stream.Stream;

/// An alias is the name of something else: it takes that one's data.
public final class AliasShadows implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "alias-shadows",
        Principle.R4,
        "An alias takes the name of another field or type",
        "an alias that goes is alias-changed, whatever it stood for");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Aliases.sites(evidence).filter(Aliases::isShadowing).map(this::finding);
  }

  private Finding finding(Site<Change.PropertyChanged> site) {
    List<String> shadowed = Aliases.shadowed(site);
    List<String> names = shadowed.isEmpty() ? Aliases.added(site) : shadowed;
    String listed = Phrase.list(names.stream().map(Phrase::code).toList());
    if (shadowed.isEmpty() && Aliases.spoilsDefaults(site)) {
      return spoiling(site, listed);
    }
    return site.finding(card())
        .severity(site.severity(Severity.WARNING))
        .headline("The alias " + listed + " of " + site.name() + " names another one")
        .message(
            site.name() + " has the alias " + listed + ", which is the name of another one",
            site.breaks()
                ? site.whoBreaks(
                    Phrase.eventsOf(site.oldLabel()) + ", as it takes the value of " + listed,
                    Phrase.eventsOf(site.newLabel()) + ", as it takes the value of " + listed)
                : "Safe as long as readers look at no alias: where the schemas differ in anything"
                    + " else, "
                    + site.name()
                    + " takes the value of "
                    + listed)
        .why(
            "A reader renames all that was written by its aliases, also what it knows under that"
                + " name itself: the value moves, and rule 4 asks for a new event where meaning"
                + " changes")
        .fix("Leave out the alias, and give only names that are no longer used")
        .edit(AvroEdits.aliases(site.node().recent(), Aliases.without(site, names)))
        .build();
  }

  private Finding spoiling(Site<Change.PropertyChanged> site, String listed) {
    return site.finding(card())
        .severity(site.severity(Severity.WARNING))
        .headline(
            "The alias " + listed + " of " + site.name() + " leaves a default without its field")
        .message(
            site.name() + " has the alias " + listed + ", which a default of a record still says",
            site.whoBreaks(
                Phrase.eventsOf(site.oldLabel()) + ", all of them",
                Phrase.eventsOf(site.newLabel()) + ", all of them"))
        .why(
            "Avro Java renames what was written by the aliases and then checks its defaults: one"
                + " that holds "
                + listed
                + " no longer fits, so that nothing is read, and rule 4 asks for a new event")
        .fix("Leave out the alias, and send both names until the last reader has moved")
        .edit(AvroEdits.aliases(site.node().recent(), List.of()))
        .build();
  }
}

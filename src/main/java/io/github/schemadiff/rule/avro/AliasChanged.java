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

/// A former name was added to what readers know, or taken from it.
public final class AliasChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "alias-changed", Principle.R4, "An alias was added or removed", "alias-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Aliases.sites(evidence)
        .filter(site -> !Aliases.isShadowing(site))
        .flatMap(site -> Stream.of(gone(site), come(site)).flatMap(List::stream));
  }

  private List<Finding> gone(Site<Change.PropertyChanged> site) {
    List<String> names = Aliases.removed(site);
    if (names.isEmpty()) {
      return List.of();
    }
    String listed = Phrase.list(names.stream().map(Phrase::code).toList());
    return List.of(
        site.finding(card())
            .values("removed")
            .severity(site.severity(Severity.WARNING))
            .headline(site.name() + " lost the alias " + listed)
            .message(
                site.name() + " lost the alias " + listed,
                site.breaks()
                    ? site.whoBreaks(
                        Phrase.eventsOf(site.oldLabel())
                            + ", in which "
                            + listed
                            + " is not found any more",
                        Phrase.eventsOf(site.newLabel()) + ", as they go by the alias")
                    : "Safe if nothing is read that was written under that name: readers on "
                        + site.newLabel()
                        + " do not find it")
            .why("An alias is how readers find what was written before a name changed")
            .fix("Keep the alias as long as anything with the old name is stored")
            .edit(AvroEdits.aliases(site.node().recent(), Aliases.with(site, names)))
            .build());
  }

  /// Beside a rename, the rename tells it.
  private List<Finding> come(Site<Change.PropertyChanged> site) {
    List<String> names = Aliases.added(site);
    boolean renamed =
        site.node().changes().stream()
            .anyMatch(it -> it instanceof Change.FieldRenamed || it instanceof Change.TypeRenamed);
    if (names.isEmpty() || renamed) {
      return List.of();
    }
    String listed = Phrase.list(names.stream().map(Phrase::code).toList());
    return List.of(
        site.finding(card())
            .values("added")
            .severity(Severity.INFO)
            .headline(site.name() + " got the alias " + listed)
            .message(
                site.name() + " got the alias " + listed,
                "Readers on " + site.newLabel() + " find what was written under that name")
            .why("No rule is broken: an alias adds a way to read")
            .fix("Nothing needs to be done")
            .build());
  }
}

package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Branches of one union came or went. Each rule takes one of the two, and says who breaks.
abstract sealed class UnionBranchRule<C extends Change> implements Rule
    permits UnionBranchAdded, UnionBranchRemoved {
  private final RuleCard card;
  private final Class<C> kind;
  private final Function<C, String> label;
  private final String verb;

  /// @param label of a change's branch
  /// @param verb of the headline: "gained"
  UnionBranchRule(RuleCard card, Class<C> kind, Function<C, String> label, String verb) {
    this.card = card;
    this.kind = kind;
    this.label = label;
    this.verb = verb;
  }

  static RuleCard card(String id, String title, String mirror) {
    return RuleCard.of(id, Principle.R4, title, mirror);
  }

  /// @param names of the branches, marked as code
  /// @param them "it" or "them"
  abstract FindingBuilder say(FindingBuilder finding, Site<C> site, String names, String them);

  @Override
  public final RuleCard card() {
    return card;
  }

  @Override
  public final Stream<Finding> check(Evidence evidence) {
    return Siblings.of(evidence, kind).stream().map(this::finding);
  }

  private Finding finding(Siblings<C> siblings) {
    Site<C> site = siblings.together();
    List<String> labels = siblings.changes().stream().map(label).toList();
    String names = Phrase.list(labels.stream().map(Phrase::code).toList());
    String branches = labels.size() == 1 ? " the branch " : " the branches ";
    FindingBuilder finding =
        site.finding(card)
            .values(labels.stream().skip(1).toArray(String[]::new))
            .severity(site.severity())
            .headline(site.name() + " " + verb + branches + names);
    return say(finding, site, names, Phrase.them(labels.size())).build();
  }
}

package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Literals;
import java.util.ArrayList;
import java.util.List;

/// The steps from one pair of schemas to those of the reader's alternatives.
///
/// A union's own failure is told only where none of its branches explains it: first the one that
/// the documents are meant for, then those that they may be meant for.
final class UnionPlaces {
  /// Branches of the reader that the writer's documents are compared with at one place.
  private static final int MOST_MEETING = 20;

  private final WriterChoices choices;
  private final Exchanges exchanges;
  private final Variants variants;
  private final Rest rest;
  private final OwnBreaks own;
  private final Breaks breaks;
  private final Walk walk;

  UnionPlaces(
      WriterChoices choices,
      Exchanges exchanges,
      Variants variants,
      Rest rest,
      OwnBreaks own,
      Breaks breaks,
      Walk walk) {
    this.choices = choices;
    this.exchanges = exchanges;
    this.variants = variants;
    this.rest = rest;
    this.own = own;
    this.breaks = breaks;
    this.walk = walk;
  }

  void find(Here here, Node part, Breaks.Visit visit) {
    union(here, Suspect.anyOf(part), part.anyOf, visit);
    union(here, Suspect.oneOf(part), part.oneOf, visit);
  }

  private void union(Here here, Suspect suspect, List<Node> branches, Breaks.Visit visit) {
    if (branches.isEmpty()) {
      return;
    }
    boolean one = suspect.keyword().equals("oneOf");
    Node only =
        variants.only(
            suspect.part(),
            suspect.keyword(),
            blank -> (one ? blank.oneOf : blank.anyOf).addAll(branches));
    if (!choices.differs(here.writer(), only)) {
      return;
    }
    List<Node> likely = choices.likely(here.writer(), branches);
    Here whole = here.also(rest.of(suspect));
    Runnable itself = () -> own.ask(here.unsure(), here.path(), suspect, only, visit);
    // Without one keyword, a branch may accept what another accepts already.
    Runnable others =
        () -> {
          List<Node> meeting = choices.meeting(here.writer(), likely, MOST_MEETING);
          List<Node> closest = choices.closest(here.writer(), meeting);
          List<Node> rest = meeting.stream().filter(it -> !closest.contains(it)).toList();
          Runnable farther =
              rest.isEmpty() ? itself : () -> meet(whole, rest, likely, visit, itself);
          meet(whole, closest, likely, visit, farther);
        };
    List<Node> namesakes = choices.namesakes(here, likely);
    walk.unlessExplained(enter(whole, namesakes, likely, visit), others);
  }

  /// Enters branches that documents may be meant for, and does something where none explains it.
  private void meet(
      Here here, List<Node> branches, List<Node> likely, Breaks.Visit visit, Runnable otherwise) {
    List<Breaks.Visit> entered = enter(here.unsure(), branches, likely, visit);
    if (entered.stream().anyMatch(it -> toldElsewhere(here, it, visit))) {
      otherwise.run();
    } else {
      walk.unlessExplained(entered, otherwise);
    }
  }

  /// Whether the pair explains what another union does not read: a definition that both sides keep
  /// is met instead of a branch that is not there. Each union has to learn of it.
  private boolean toldElsewhere(Here here, Breaks.Visit branch, Breaks.Visit union) {
    return breaks.metFromOthers(branch, union.reader())
        && !exchanges.renamed(here, branch.reader());
  }

  /// Enters branches, with documents that fail the likely others.
  private List<Breaks.Visit> enter(
      Here here, List<Node> branches, List<Node> likely, Breaks.Visit visit) {
    List<Breaks.Visit> entered = new ArrayList<>();
    for (Node branch : branches) {
      int[] others =
          likely.stream().filter(other -> other != branch).mapToInt(Literals::negative).toArray();
      walk.enter(here.also(Literals.of(others)), branch, visit).ifPresent(entered::add);
    }
    return entered;
  }
}

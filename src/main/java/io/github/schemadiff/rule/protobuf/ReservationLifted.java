package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Numbers or names that were reserved are free again.
public final class ReservationLifted implements Rule {
  private static final String RESERVED = "reserved";

  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "reservation-lifted",
        Principle.R4,
        "What was reserved is free again",
        "to reserve more is what it asks for");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.PropertyChanged.class)
        .filter(ReservationLifted::lifts)
        .map(this::finding);
  }

  /// Whether such a change frees something.
  static boolean lifts(Site<Change.PropertyChanged> site) {
    return site.dialect() == Dialect.PROTOBUF
        && site.change().name().equals(RESERVED)
        && !freed(site).isEmpty();
  }

  private static List<String> freed(Site<Change.PropertyChanged> site) {
    List<Facet.Reserved> after = Reservation.reserved(site.node().recent());
    List<String> freed = new ArrayList<>();
    for (Facet.Reserved before : Reservation.reserved(site.node().old())) {
      before.ranges().stream().filter(it -> !covered(after, it)).forEach(freed::add);
      before.names().stream().filter(it -> !Reservation.holds(after, it)).forEach(freed::add);
    }
    // What a new field takes at once is told there.
    freed.removeAll(taken(site));
    return freed.stream().distinct().map(Phrase::code).toList();
  }

  private static List<String> taken(Site<Change.PropertyChanged> site) {
    List<String> taken = new ArrayList<>();
    if (site.node().recent().map(Side::shape).orElse(null) instanceof Shape.Structure message) {
      for (Field field : message.fields()) {
        taken.add(field.name());
        field.facets().stream()
            .filter(Facet.Number.class::isInstance)
            .forEach(it -> taken.add("" + ((Facet.Number) it).number()));
      }
    }
    return taken;
  }

  private static boolean covered(List<Facet.Reserved> after, String range) {
    String[] ends = range.split(" to ");
    return Reservation.holds(after, Integer.parseInt(ends[0]))
        && Reservation.holds(after, Integer.parseInt(ends[ends.length - 1]));
  }

  private Finding finding(Site<Change.PropertyChanged> site) {
    String freed = Phrase.list(freed(site));
    return site.finding(card())
        .severity(Severity.WARNING)
        .headline(site.name() + " no longer reserves " + freed)
        .message(
            site.name() + " no longer reserves " + freed,
            "Safe only if nobody takes it again while events are stored that have it")
        .why(
            "It was reserved as an earlier field or symbol had it: whoever takes it next gives old"
                + " events another meaning, which rule 4 guards")
        .fix("Go on reserving " + freed)
        .build();
  }
}

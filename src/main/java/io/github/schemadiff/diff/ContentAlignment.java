package io.github.schemadiff.diff;

import io.github.schemadiff.diff.Rows.Slot;
import io.github.schemadiff.match.Alignment;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The values of maps, and of members that no field names.
final class ContentAlignment {
  private final Rows rows;

  ContentAlignment(Rows rows) {
    this.rows = rows;
  }

  List<Row> below(Shape.Dictionary old, Shape.Dictionary recent) {
    List<Row> found = new ArrayList<>();
    Place oldNames = rows.oldReading().at(old.keys());
    Place recentNames = rows.recentReading().at(recent.keys());
    if (!rows.changes().between(oldNames, recentNames).isEmpty()) {
      found.add(rows.aligned(Slot.names(), oldNames, recentNames));
    }
    found.add(
        rows.aligned(
            Slot.value(""),
            rows.oldReading().at(old.values()),
            rows.recentReading().at(recent.values())));
    return found;
  }

  /// Whether such members are allowed at all is a change of the structure itself.
  List<Row> below(Content old, Content recent) {
    Alignment<Content.Rest> rests = new Alignment<>(rests(old), rests(recent));
    rests.pairBy(rest -> Optional.of(ContentChanges.pattern(rest)));
    List<Row> found = new ArrayList<>();
    for (Alignment.Row<Content.Rest> row : rests.rows()) {
      Optional<Place> before = row.old().map(rest -> rows.oldReading().at(rest.shape()));
      Optional<Place> after = row.recent().map(rest -> rows.recentReading().at(rest.shape()));
      Slot slot = Slot.value(row.recent().or(row::old).orElseThrow().pattern());
      if (before.isPresent() && after.isPresent()) {
        found.add(rows.aligned(slot, before.get(), after.get()));
      } else {
        before.ifPresent(place -> found.add(rows.removed(slot, place, List.of())));
        after.ifPresent(place -> found.add(rows.added(slot, place, List.of())));
      }
    }
    return found;
  }

  private static List<Content.Rest> rests(Content content) {
    return switch (content) {
      case Content.Typed(List<Content.Rest> rests) -> rests;
      case Content.Open _, Content.Closed _ -> List.of();
    };
  }
}

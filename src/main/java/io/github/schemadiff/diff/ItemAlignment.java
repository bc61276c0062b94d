package io.github.schemadiff.diff;

import io.github.schemadiff.diff.Rows.Slot;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.List;

/// Arrays: the positions of tuples, then all other items. A position that only one side names is
/// set against what the other one says of all items there.
final class ItemAlignment {
  private final Rows rows;

  ItemAlignment(Rows rows) {
    this.rows = rows;
  }

  List<Row> below(Shape.Sequence old, Shape.Sequence recent) {
    List<Row> found = new ArrayList<>();
    int positions = Math.max(old.prefix().size(), recent.prefix().size());
    for (int at = 0; at < positions; at++) {
      found.add(row(Slot.item(at), itemAt(old, at), itemAt(recent, at)));
    }
    if (says(old.items()) || says(recent.items())) {
      found.add(row(Slot.item(), old.items(), recent.items()));
    }
    return found;
  }

  private Row row(Slot slot, Shape old, Shape recent) {
    return rows.aligned(slot, rows.oldReading().at(old), rows.recentReading().at(recent));
  }

  private static Shape itemAt(Shape.Sequence sequence, int at) {
    return at < sequence.prefix().size() ? sequence.prefix().get(at) : sequence.items();
  }

  /// Whether there is anything to show of the items.
  static boolean says(Shape items) {
    return !(items instanceof Shape.Anything && items.facets().isEmpty());
  }
}

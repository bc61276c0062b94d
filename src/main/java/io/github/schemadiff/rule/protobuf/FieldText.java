package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Finding.Edit;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines of a `.proto` file to copy.
final class FieldText {
  private FieldText() {}

  /// A field with another number; empty where the row is no plain field.
  static Optional<Edit> numbered(Site<?> site, int now, int wanted) {
    return site.node()
        .recent()
        .filter(it -> it.shape() instanceof Shape.Scalar)
        .map(side -> new Edit(List.of(line(side, now)), List.of(line(side, wanted))));
  }

  private static String line(Side side, int number) {
    return side.type() + " " + side.name() + " = " + number + ";";
  }

  static Optional<Edit> reserved(Optional<String> name, Optional<Integer> number) {
    List<String> lines = reservations(name, number);
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Edit(List.of(), lines));
  }

  static List<String> reservations(Optional<String> name, Optional<Integer> number) {
    List<String> lines = new ArrayList<>();
    number.ifPresent(it -> lines.add("reserved " + it + ";"));
    name.ifPresent(it -> lines.add("reserved \"" + it + "\";"));
    return lines;
  }
}

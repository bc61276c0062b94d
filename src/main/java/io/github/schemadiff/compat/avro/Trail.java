package io.github.schemadiff.compat.avro;

import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The way through a writer's document to a pair of types.
///
/// @param before null at the root
record Trail(Trail before, Step step) {
  static final Trail ROOT = new Trail(null, null);

  sealed interface Step {}

  /// @param at position in the writer's schema
  /// @param name the reader's name for it
  record FieldStep(int at, String name) implements Step {}

  /// An item of an array or a value of a map.
  record Inner(boolean map) implements Step {}

  record BranchStep(int at, String label) implements Step {}

  Trail then(Step next) {
    return new Trail(this, next);
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Trail at = this; at.before != null; at = at.before) {
      steps.add(at.step);
    }
    Collections.reverse(steps);
    return steps;
  }

  /// The place, in the reader's names.
  SchemaPath path() {
    SchemaPath path = SchemaPath.ROOT;
    for (Step step : steps()) {
      path =
          switch (step) {
            case FieldStep field -> path.member(field.name());
            case Inner _ -> path.each();
            case BranchStep branch -> path.branch(branch.label());
          };
    }
    return path;
  }
}

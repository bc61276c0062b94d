package io.github.schemadiff.rule;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shared definition that a change stands in.
///
/// @param definition its name
/// @param inside the way from the definition to the change
/// @param places how many places of the event use the definition; of a call, of what the same side
///   writes
record SharedOrigin(String definition, List<SchemaPath.Step> inside, int places) {
  /// The nearest definition around the change whose own text holds it: a field that *uses* a
  /// definition may change without the definition changing.
  static Optional<SharedOrigin> of(Site<?> site) {
    for (int depth = site.trail().size() - 1; depth >= 0; depth--) {
      DiffNode node = site.trail().get(depth);
      if (node.definition().isPresent() && holds(node, site)) {
        int skipped = node.path().steps().size();
        List<SchemaPath.Step> steps = site.node().path().steps();
        return Optional.of(
            new SharedOrigin(
                node.definition().get(),
                steps.subList(Math.min(skipped, steps.size()), steps.size()),
                site.evidence().uses().of(node, site.voice())));
      }
    }
    return Optional.empty();
  }

  private static boolean holds(DiffNode node, Site<?> site) {
    return within(node.recent(), site.change().recent()) || within(node.old(), site.change().old());
  }

  private static boolean within(Optional<Side> side, Optional<SourceSpan> span) {
    if (side.isEmpty() || span.isEmpty()) {
      return false;
    }
    return side.get().schema().isAround(span.get());
  }

  /// Equal in all events that the change of this definition reaches in the same way.
  Cause cause(String check, Voice voice, List<String> values) {
    List<String> parts = new ArrayList<>(List.of(definition, Fingerprint.place(inside), check));
    if (voice.isOfCall()) {
      parts.add(voice.name());
    }
    parts.addAll(values);
    return new Cause(Fingerprint.of(parts), definition);
  }
}

package io.github.schemadiff.rule;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.SchemaPath;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How many places of an event use a shared definition: counted once for all of its findings.
public final class Uses {
  static final Uses NONE = new Uses();

  private record Definition(Optional<String> name, Optional<String> old, Optional<String> recent) {}

  private final Map<Definition, Map<Voice, Integer>> counts = new HashMap<>();

  private Uses() {}

  Uses(DiffNode root) {
    Function<SchemaPath, Voice> voices = Voice.in(root);
    root.walk()
        .filter(node -> node.definition().isPresent())
        .forEach(
            node ->
                counts
                    .computeIfAbsent(definition(node), _ -> new EnumMap<>(Voice.class))
                    .merge(voices.apply(node.path()), 1, Integer::sum));
  }

  private static Definition definition(DiffNode node) {
    return new Definition(node.definition(), address(node.old()), address(node.recent()));
  }

  private static Optional<String> address(Optional<Side> side) {
    return side.map(Side::schema).map(span -> span.file() + "#" + span.pointer());
  }

  /// In what one side writes, where two call each other; otherwise everywhere.
  int of(DiffNode node, Voice voice) {
    Map<Voice, Integer> byVoice = counts.getOrDefault(definition(node), Map.of());
    return voice.isOfCall()
        ? byVoice.getOrDefault(voice, 0)
        : byVoice.values().stream().mapToInt(Integer::intValue).sum();
  }
}

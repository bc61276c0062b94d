package io.github.schemadiff.rule.event;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.json.Swaps;
import io.github.schemadiff.compat.json.Swaps.Swap;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places whose changes only together break a reader.
final class Together {
  private final Evidence evidence;
  private final Map<Direction, Swaps> swaps = new EnumMap<>(Direction.class);

  Together(Evidence evidence) {
    this.evidence = evidence;
  }

  /// Their paths, the nearest to the break first; empty where it cannot be told.
  List<SchemaPath> behind(Incompatibility failure, Direction direction) {
    if (failure.witness().isEmpty()
        || !(evidence.match() instanceof Match.Matched(var old, var recent, var _))
        || !(old.contract() instanceof Contract.JsonSchema before)
        || !(recent.contract() instanceof Contract.JsonSchema after)) {
      return List.of();
    }
    boolean backward = direction == Direction.BACKWARD;
    Map<Swap, SchemaPath> places = new LinkedHashMap<>();
    Site.all(evidence)
        .sorted(Comparator.comparing(site -> !near(site, failure)))
        .forEach(
            site ->
                changed(site)
                    .ifPresent(node -> places.putIfAbsent(swap(node, backward), node.path())));
    return swaps
        .computeIfAbsent(
            direction, _ -> backward ? new Swaps(before, after) : new Swaps(after, before))
        .together(failure.witness().get().document(), List.copyOf(places.keySet()))
        .stream()
        .map(places::get)
        .distinct()
        .toList();
  }

  private static boolean near(Site<Change> site, Incompatibility failure) {
    SchemaPath path = site.node().path();
    return path.isAbove(failure.path()) || failure.path().isAbove(path);
  }

  /// The innermost place around the change that both versions have. At the root everything is
  /// exchanged, which tells nothing.
  private static Optional<DiffNode> changed(Site<Change> site) {
    return site.trail().reversed().stream()
        .filter(node -> node.old().isPresent() && node.recent().isPresent())
        .findFirst()
        .filter(node -> !node.path().isRoot());
  }

  private static Swap swap(DiffNode node, boolean backward) {
    String old = place(node.old().orElseThrow());
    String recent = place(node.recent().orElseThrow());
    return backward ? new Swap(old, recent) : new Swap(recent, old);
  }

  private static String place(Side side) {
    return side.schema().file() + "#" + side.schema().pointer();
  }
}

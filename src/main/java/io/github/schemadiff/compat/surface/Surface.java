package io.github.schemadiff.compat.surface;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the changes of an event's surface break.
public final class Surface {
  /// An event whose surface did not change.
  public static final Surface SAME = new Surface(Map.of(), List.of());

  private final Map<Change, Reach> broken;
  private final List<String> reasons;

  private Surface(Map<Change, Reach> broken, List<String> reasons) {
    this.broken = broken;
    this.reasons = List.copyOf(reasons);
  }

  /// Whom a change breaks.
  public enum Reach {
    /// The new version does not understand what was written for the old one.
    BACKWARD,
    /// Who knows the old version does not understand the new one.
    FORWARD,
    BOTH
  }

  public static Surface of(DiffNode root) {
    Map<Change, Reach> broken = new IdentityHashMap<>();
    List<String> reasons = new ArrayList<>();
    root.walk()
        .forEach(
            node ->
                node.changes()
                    .forEach(
                        change ->
                            PartRules.breaks(node, change)
                                .ifPresent(
                                    reach -> {
                                      broken.put(change, reach);
                                      reasons.add(Reason.of(change));
                                    })));
    return broken.isEmpty() ? SAME : new Surface(broken, reasons);
  }

  /// Empty where the change breaks nobody.
  public Optional<Reach> broken(Change change) {
    return Optional.ofNullable(broken.get(change));
  }

  public boolean isBroken() {
    return !broken.isEmpty();
  }

  /// A verdict on documents, where these are still of the content type that the reader expects.
  public Verdict on(Verdict verdict) {
    return broken.keySet().stream()
        .filter(Surface::isContentType)
        .map(Change.PartChanged.class::cast)
        .findFirst()
        .map(Surface::unreadable)
        .orElse(verdict);
  }

  private static boolean isContentType(Change change) {
    return change instanceof Change.PartChanged changed
        && changed.part().kind() == PartKind.CONTENT_TYPE;
  }

  private static Verdict unreadable(Change.PartChanged change) {
    Incompatibility failure =
        new Incompatibility(
            SchemaPath.ROOT,
            Incompatibility.Aspect.CONTENT_TYPE,
            "contentType",
            Optional.empty(),
            change.recent().map(span -> span.file() + "#" + span.pointer()).orElse(""),
            Optional.empty(),
            1,
            Optional.empty());
    return new Verdict.Incompatible(
        List.of(failure), Verdict.Evidence.SURFACE, Optional.of("another content type"));
  }

  /// Why, in a few words each: "query parameter limit is gone".
  public List<String> reasons() {
    return reasons;
  }
}

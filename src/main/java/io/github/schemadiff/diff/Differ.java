package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Aligns two schemas as written into one complete tree of [DiffNode]s.
///
/// One instance serves one comparison of two catalogues, on one thread: what a pair of definitions
/// comes to is found once, in [Rows], and only put into its place in each tree. Within one tree a
/// pair of definitions is shown in full once, at the place nearest to the root, and folded
/// elsewhere, so that a tree grows with the text of its schemas, not with the number of ways
/// through them, and recursion ends.
///
/// Nothing here recurses over the depth of a schema: nested input costs memory, never the stack.
public final class Differ {
  private final Map<Dialect, Rows> rows = new EnumMap<>(Dialect.class);
  private Map<String, Shape> oldDefinitions = Map.of();
  private Map<String, Shape> recentDefinitions = Map.of();

  /// @param oldDefinitions what references in the old shape lead to
  public DiffNode diff(
      EventType old,
      Map<String, Shape> oldDefinitions,
      EventType recent,
      Map<String, Shape> recentDefinitions) {
    if (this.oldDefinitions != oldDefinitions || this.recentDefinitions != recentDefinitions) {
      rows.clear();
      this.oldDefinitions = oldDefinitions;
      this.recentDefinitions = recentDefinitions;
    }
    Rows ours = rows(recent.dialect());
    return grow(ours, ours.root(old, recent));
  }

  private Rows rows(Dialect dialect) {
    return rows.computeIfAbsent(dialect, it -> new Rows(it, oldDefinitions, recentDefinitions));
  }

  /// Beside a payload in another language, everything is said in JSON Schema.
  private Rows within(Rows around, Row row) {
    return part(row)
        .filter(part -> part.kind() != PartKind.PAYLOAD)
        .map(_ -> rows(Dialect.JSON_SCHEMA))
        .orElse(around);
  }

  /// A row in its place, and those below it.
  ///
  /// @param exchanged whether it stands within definitions of which one took the other's place
  private record Growing(
      Rows rows,
      Row row,
      SchemaPath path,
      Set<Pair> shown,
      boolean folded,
      boolean exchanged,
      List<Growing> below) {
    DiffNode grown(Map<Growing, DiffNode> known) {
      return new DiffNode(
          path,
          row.name(),
          row.kind(),
          row.old(),
          row.recent(),
          row.changes(),
          below.stream().map(known::remove).toList(),
          row.definition(),
          folded);
    }
  }

  private DiffNode grow(Rows rows, Row root) {
    Map<Writer, Set<Pair>> byWriter = new EnumMap<>(Writer.class);
    List<Growing> all = new ArrayList<>();
    all.add(start(rows, root, SchemaPath.ROOT, false, new HashSet<>()));
    for (int i = 0; i < all.size(); i++) {
      Growing here = all.get(i);
      if (!here.folded()) {
        for (Row next : here.rows().below(here.row().content())) {
          SchemaPath path = next.step().map(here.path()::then).orElse(here.path());
          // What a client writes and what a service writes is shown in full each: to share a
          // definition they need not share what its changes break.
          Set<Pair> shown =
              writer(next)
                  .map(writer -> byWriter.computeIfAbsent(writer, _ -> new HashSet<>()))
                  .orElse(here.shown());
          here.below().add(start(within(here.rows(), next), next, path, here.exchanged(), shown));
        }
        all.addAll(here.below());
      }
    }
    Map<Growing, DiffNode> known = new IdentityHashMap<>();
    all.reversed().forEach(here -> known.put(here, here.grown(known)));
    return known.get(all.getFirst());
  }

  private static Optional<Writer> writer(Row row) {
    return part(row).flatMap(Facet.Part::writer);
  }

  private static Optional<Facet.Part> part(Row row) {
    return row.kind() == DiffNode.Kind.PART
        ? row.recent().or(row::old).flatMap(side -> side.first(Facet.Part.class))
        : Optional.empty();
  }

  private static Growing start(
      Rows rows, Row row, SchemaPath path, boolean exchanged, Set<Pair> shown) {
    // Any two definitions of a large schema can meet there, which tells nobody anything.
    boolean apart = exchanged && row.exchanged();
    boolean first = !apart && shown.add(row.content());
    boolean folded = !first && row.shared() && !rows.below(row.content()).isEmpty();
    return new Growing(
        rows, row, path, shown, folded, exchanged || row.exchanged(), new ArrayList<>());
  }
}

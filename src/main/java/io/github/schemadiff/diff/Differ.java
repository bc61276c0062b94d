package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Aligns two schemas as written into one complete tree of [DiffNode]s.
///
/// One instance serves one comparison of two catalogues, on one thread: what a pair of definitions
/// comes to is found once, in [Rows], and only put into its place in each tree. Within one tree a
/// pair of definitions is shown in full where it is met first and folded from then on, so that a
/// tree grows with the text of its schemas, not with the number of ways through them, and recursion
/// ends.
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
    Rows ours =
        rows.computeIfAbsent(
            recent.dialect(), it -> new Rows(it, oldDefinitions, recentDefinitions));
    return grow(ours, ours.root(old, recent));
  }

  /// A row whose children are still growing.
  private record Growing(
      Row row,
      SchemaPath path,
      Set<Pair> shown,
      boolean folded,
      Iterator<Row> rest,
      List<DiffNode> grown) {
    DiffNode finished() {
      return new DiffNode(
          path,
          row.name(),
          row.kind(),
          row.old(),
          row.recent(),
          row.changes(),
          grown,
          row.definition(),
          folded);
    }
  }

  private static DiffNode grow(Rows rows, Row root) {
    Map<Writer, Set<Pair>> byWriter = new EnumMap<>(Writer.class);
    Deque<Growing> open = new ArrayDeque<>();
    open.push(start(rows, root, SchemaPath.ROOT, new HashSet<>()));
    while (true) {
      Growing top = open.peek();
      if (top.rest().hasNext()) {
        Row next = top.rest().next();
        SchemaPath path = next.step().map(top.path()::then).orElse(top.path());
        // What a client writes and what a service writes is shown in full each: to share a
        // definition they need not share what its changes break.
        Set<Pair> shown =
            writer(next)
                .map(writer -> byWriter.computeIfAbsent(writer, _ -> new HashSet<>()))
                .orElse(top.shown());
        open.push(start(rows, next, path, shown));
      } else {
        DiffNode node = open.pop().finished();
        if (open.isEmpty()) {
          return node;
        }
        open.peek().grown().add(node);
      }
    }
  }

  private static Optional<Writer> writer(Row row) {
    return row.kind() == DiffNode.Kind.PART
        ? row.recent()
            .or(row::old)
            .flatMap(side -> side.first(Facet.Part.class))
            .flatMap(Facet.Part::writer)
        : Optional.empty();
  }

  private static Growing start(Rows rows, Row row, SchemaPath path, Set<Pair> shown) {
    List<Row> below = rows.below(row.content());
    boolean first = shown.add(row.content());
    boolean folded = !first && row.shared() && !below.isEmpty();
    return new Growing(
        row, path, shown, folded, (folded ? List.<Row>of() : below).iterator(), new ArrayList<>());
  }
}

package io.github.schemadiff.report.content;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.report.content.ReportContent.Chip;
import io.github.schemadiff.report.content.ReportContent.Half;
import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.content.ReportContent.Tree;
import io.github.schemadiff.report.content.ReportContent.TreeBadge;
import io.github.schemadiff.report.content.ReportContent.TreeRow;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The aligned trees of the events: changed parts, and dimmed what shows where they stand.
///
/// A shared definition that changed alike in several events is drawn at the first and named at the
/// others.
final class TreeBuilder {
  /// Rows of one event; what goes beyond is counted.
  private static final int MOST_ROWS = 160;

  /// Where there are many events.
  private static final int MOST_ROWS_FOLDED = 40;

  /// Rows below a field that only one side has.
  private static final int MOST_BELOW_ONE_SIDED = 12;

  /// A definition with fewer rows is drawn wherever it stands.
  private static final int WORTH_FOLDING = 4;

  private static final int NAMES_IN_A_FOLD = 4;

  private record Seen(String definition, List<TreeRow> rows) {}

  private record Place(String event, String anchor) {}

  private final Map<Seen, Place> drawn = new HashMap<>();
  private final int mostRows;

  /// @param folded whether the report is about more than could be told in full
  TreeBuilder(boolean folded) {
    mostRows = folded ? MOST_ROWS_FOLDED : MOST_ROWS;
  }

  Optional<Tree> tree(
      DiffNode root, String name, String anchor, Function<SchemaPath, List<TreeBadge>> findings) {
    Place event = new Place(name, anchor);
    List<TreeRow> rows = new ArrayList<>();
    if (matters(root) || !findings.apply(root.path()).isEmpty()) {
      rows.add(row(root, 0, sign(root), false, findings));
    }
    children(root, 0, event, findings, rows);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int more = rows.size() - mostRows;
    return Optional.of(
        more <= 0
            ? new Tree(rows, "")
            : new Tree(
                rows.subList(0, mostRows),
                "and " + Words.count(more, "more row") + "; the findings above tell what breaks"));
  }

  private void children(
      DiffNode node,
      int depth,
      Place event,
      Function<SchemaPath, List<TreeBadge>> findings,
      List<TreeRow> rows) {
    List<DiffNode> same = new ArrayList<>();
    for (DiffNode child : node.children()) {
      if (!shown(child, findings)) {
        same.add(child);
        continue;
      }
      fold(same, depth, rows);
      boolean here = matters(child) || oneSided(child);
      rows.add(row(child, depth, sign(child), !here, findings));
      if (oneSided(child)) {
        oneSidedChildren(child, depth + 1, rows);
      } else {
        below(child, depth + 1, event, findings, rows);
      }
    }
    fold(same, depth, rows);
  }

  private void below(
      DiffNode node,
      int depth,
      Place event,
      Function<SchemaPath, List<TreeBadge>> findings,
      List<TreeRow> rows) {
    List<TreeRow> inner = new ArrayList<>();
    children(node, depth, event, findings, inner);
    if (node.folded() && inner.isEmpty()) {
      rows.add(
          note(
              depth, Prose.code(node.definition().orElse(node.name())).and(" as shown elsewhere")));
      return;
    }
    if (node.definition().isEmpty() || inner.size() < WORTH_FOLDING) {
      rows.addAll(inner);
      return;
    }
    String definition = node.definition().get();
    List<TreeRow> bare = inner.stream().map(row -> bare(row, depth)).toList();
    Place first = drawn.putIfAbsent(new Seen(definition, bare), event);
    if (first == null) {
      rows.addAll(inner);
      return;
    }
    long changed = inner.stream().filter(row -> row.sign() != Sign.NONE).count();
    Prose where =
        first.equals(event) ? Prose.of("above") : Prose.link("at " + first.event(), first.anchor());
    rows.add(
        note(
            depth,
            Prose.code(definition)
                .and(": " + Words.count((int) changed, "changed place") + ", drawn ")
                .and(where)));
  }

  /// The row as it looks in any event.
  private static TreeRow bare(TreeRow row, int depth) {
    return new TreeRow(
        row.depth() - depth,
        row.sign(),
        row.dimmed(),
        row.old(),
        row.recent(),
        List.of(),
        row.note());
  }

  private static boolean shown(DiffNode node, Function<SchemaPath, List<TreeBadge>> findings) {
    return matters(node)
        || oneSided(node)
        || node.children().stream().anyMatch(child -> shown(child, findings))
        || !findings.apply(node.path()).isEmpty();
  }

  /// Texts for people are no part of the contract.
  private static boolean matters(DiffNode node) {
    return node.changes().stream()
        .anyMatch(change -> !(change instanceof Change.DocumentationChanged));
  }

  private static boolean oneSided(DiffNode node) {
    return node.old().isEmpty() || node.recent().isEmpty();
  }

  private static Sign sign(DiffNode node) {
    if (node.old().isEmpty()) {
      return Sign.ADDED;
    }
    if (node.recent().isEmpty()) {
      return Sign.REMOVED;
    }
    if (node.changes().stream().anyMatch(Change.FieldRenamed.class::isInstance)) {
      return Sign.RENAMED;
    }
    return matters(node) ? Sign.CHANGED : Sign.NONE;
  }

  private static void fold(List<DiffNode> same, int depth, List<TreeRow> rows) {
    if (same.isEmpty()) {
      return;
    }
    List<Prose> names = same.stream().map(node -> Prose.code(node.name())).toList();
    rows.add(
        note(
            depth,
            Prose.of(Words.grouped(same.size()) + " unchanged: ")
                .and(Prose.list(names, NAMES_IN_A_FOLD))));
    same.clear();
  }

  private static void oneSidedChildren(DiffNode node, int depth, List<TreeRow> rows) {
    List<TreeRow> all = new ArrayList<>();
    collect(node, depth, all);
    rows.addAll(all.size() > MOST_BELOW_ONE_SIDED ? all.subList(0, MOST_BELOW_ONE_SIDED) : all);
    int more = all.size() - MOST_BELOW_ONE_SIDED;
    if (more > 0) {
      rows.add(note(depth, Prose.of("and " + Words.count(more, "more field") + " in it")));
    }
  }

  private static void collect(DiffNode node, int depth, List<TreeRow> rows) {
    for (DiffNode child : node.children()) {
      rows.add(row(child, depth, sign(child), false, path -> List.of()));
      collect(child, depth + 1, rows);
    }
  }

  private static TreeRow note(int depth, Prose note) {
    return new TreeRow(depth, Sign.NONE, true, Optional.empty(), Optional.empty(), List.of(), note);
  }

  private static TreeRow row(
      DiffNode node,
      int depth,
      Sign sign,
      boolean dimmed,
      Function<SchemaPath, List<TreeBadge>> findings) {
    boolean retyped = node.changes().stream().anyMatch(Change.TypeChanged.class::isInstance);
    Chips chips = Chips.of(node.changes());
    boolean single = oneSided(node);
    return new TreeRow(
        depth,
        sign,
        dimmed,
        node.old().map(side -> half(side, single ? said(side, false) : chips.old(), retyped)),
        node.recent().map(side -> half(side, single ? said(side, true) : chips.recent(), retyped)),
        findings.apply(node.path()),
        Prose.EMPTY);
  }

  private static List<Chip> said(Side side, boolean recent) {
    boolean optional = side.presence().filter(p -> p == Presence.OPTIONAL).isPresent();
    return Chips.said(side.facets(), optional, recent);
  }

  private static Half half(Side side, List<Chip> chips, boolean retyped) {
    List<Chip> all = new ArrayList<>();
    if (retyped) {
      all.add(new Chip(Words.cut(side.type(), 80), true));
    }
    all.addAll(chips);
    return new Half(
        side.presence().map(presence -> presence == Presence.REQUIRED),
        side.name(),
        retyped ? "" : Words.cut(side.type(), 80),
        all);
  }
}

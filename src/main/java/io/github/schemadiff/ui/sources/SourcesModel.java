package io.github.schemadiff.ui.sources;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.ui.Background;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.browse.Changes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The two texts behind what is selected, and what is marked in them.
public final class SourcesModel {
  private static final int KEPT = 8;

  private final BrowseModel browse;
  private final Background background;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(Focus.NOTHING);
  private final Map<Files, Shown> cache = new LinkedHashMap<>();
  private Files wanted = Files.NONE;

  private record Files(String old, String recent) {
    static final Files NONE = new Files("", "");
  }

  /// @param oldFile path within the old set; empty where that side has no text
  public record Shown(
      String oldFile, String recentFile, Aligned text, Painted old, Painted recent) {
    static final Shown NOTHING =
        new Shown(
            "",
            "",
            Aligned.EMPTY,
            Painted.of(Aligned.EMPTY, true, ""),
            Painted.of(Aligned.EMPTY, false, ""));
  }

  /// Marked places; the first of each side is what the text moves to.
  public record Focus(List<SourceSpan> old, List<SourceSpan> recent) {
    static final Focus NOTHING = new Focus(List.of(), List.of());

    public Focus {
      old = List.copyOf(old);
      recent = List.copyOf(recent);
    }
  }

  public SourcesModel(BrowseModel browse, Background background) {
    this.browse = browse;
    this.background = background;
    browse.comparisonProperty().addListener(_ -> cache.clear());
    browse.selectionProperty().addListener(_ -> follow());
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Focus> focusProperty() {
    return focus.getReadOnlyProperty();
  }

  /// Selects the row of the tree that the clicked place belongs to: the smallest one around it.
  public void select(int line, int column, boolean oldSide) {
    String file = oldSide ? shown.get().oldFile() : shown.get().recentFile();
    browse.places().root().stream()
        .flatMap(DiffNode::walk)
        .filter(node -> side(node, oldSide).filter(s -> around(s, file, line)).isPresent())
        .reduce((a, b) -> closer(b, a, line, column, oldSide) ? b : a)
        .ifPresent(browse::selectNode);
  }

  private static boolean around(Side side, String file, int line) {
    return covers(side.span(), file, line) || covers(side.schema(), file, line);
  }

  private static boolean covers(SourceSpan span, String file, int line) {
    return span.file().equals(file) && span.line() <= line && line <= span.endLine();
  }

  // The one that begins later is the inner one; on one line, the last one at or before the column.
  private static boolean closer(DiffNode a, DiffNode b, int line, int column, boolean oldSide) {
    SourceSpan first = side(a, oldSide).orElseThrow().span();
    SourceSpan second = side(b, oldSide).orElseThrow().span();
    boolean aHere = first.line() == line && first.column() > column;
    boolean bHere = second.line() == line && second.column() > column;
    if (aHere != bHere) {
      return bHere;
    }
    int size = Integer.compare(first.endLine() - first.line(), second.endLine() - second.line());
    return size != 0 ? size < 0 : first.column() >= second.column();
  }

  private void follow() {
    EventComparison event = browse.eventProperty().get();
    if (event == null) {
      wanted = Files.NONE;
      shown.set(Shown.NOTHING);
      focus.set(Focus.NOTHING);
      return;
    }
    DiffNode node = browse.nodeProperty().get();
    Finding finding = browse.findingProperty().get();
    List<SourceSpan> old = spans(event, node, finding, true);
    List<SourceSpan> recent = spans(event, node, finding, false);
    String oldFile = file(old);
    String recentFile = file(recent);
    Comparison comparison = browse.comparisonProperty().get();
    show(
        new Files(
            oldFile.isEmpty() ? same(comparison.old(), recentFile) : oldFile,
            recentFile.isEmpty() ? same(comparison.recent(), oldFile) : recentFile),
        new Focus(old, recent));
  }

  private void show(Files files, Focus marked) {
    wanted = files;
    Shown ready = cache.get(files);
    if (ready != null) {
      shown.set(ready);
      focus.set(marked);
      return;
    }
    Comparison comparison = browse.comparisonProperty().get();
    background.run(
        () -> load(comparison, files),
        loaded -> {
          cache.put(files, loaded);
          if (cache.size() > KEPT) {
            cache.remove(cache.keySet().iterator().next());
          }
          if (files.equals(wanted) && comparison == browse.comparisonProperty().get()) {
            shown.set(loaded);
            follow();
          }
        },
        problem -> {
          throw new IllegalStateException("cannot show " + files, problem);
        });
  }

  private static Shown load(Comparison comparison, Files files) {
    Aligned text =
        Aligned.of(text(comparison.old(), files.old()), text(comparison.recent(), files.recent()));
    return new Shown(
        files.old(),
        files.recent(),
        text,
        Painted.of(text, true, files.old()),
        Painted.of(text, false, files.recent()));
  }

  // What only one side says is shown beside the other side's file of that name.
  private static String same(EventCatalog catalog, String file) {
    return catalog.source().file(file).map(SourceFile::path).orElse("");
  }

  private static String text(EventCatalog catalog, String file) {
    return catalog.source().file(file).map(SourceFile::bytes).map(SourcesModel::decode).orElse("");
  }

  private static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String file(List<SourceSpan> spans) {
    return spans.isEmpty() ? "" : spans.getFirst().file();
  }

  // The finding's own place first, then the row's name and what changed there.
  private static List<SourceSpan> spans(
      EventComparison event, DiffNode node, Finding finding, boolean oldSide) {
    List<SourceSpan> spans = new ArrayList<>();
    if (finding != null) {
      (oldSide ? finding.old() : finding.recent()).ifPresent(spans::add);
    }
    if (node != null) {
      // Words changed beside the contract are not what the row is about.
      boolean matters = Changes.matter(node);
      for (Change change : node.changes()) {
        if (Changes.matters(change) || !matters) {
          (oldSide ? change.old() : change.recent()).ifPresent(spans::add);
        }
      }
      side(node, oldSide).map(Side::span).ifPresent(spans::add);
    }
    // A row that this side lacks has no place here; its file is found by the other side's.
    if (spans.isEmpty() && node == null) {
      where(event, oldSide).ifPresent(spans::add);
    }
    String file = file(spans);
    List<SourceSpan> here =
        spans.stream().filter(span -> span.file().equals(file)).distinct().toList();
    // A brace says nothing beside a name.
    List<SourceSpan> telling = here.stream().filter(span -> span.length() > 1).toList();
    return telling.isEmpty() ? here : telling;
  }

  private static Optional<SourceSpan> where(EventComparison event, boolean oldSide) {
    return switch (event.match()) {
      case Match.Matched m -> Optional.of(oldSide ? m.old().where() : m.recent().where());
      case Match.Added m -> oldSide ? Optional.empty() : Optional.of(m.recent().where());
      case Match.Removed m -> oldSide ? Optional.of(m.old().where()) : Optional.empty();
    };
  }

  private static Optional<Side> side(DiffNode node, boolean oldSide) {
    return oldSide ? node.old() : node.recent();
  }
}

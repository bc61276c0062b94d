package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.diff.DiffMode;
import io.github.schemadiff.ui.diff.DiffModel;
import io.github.schemadiff.ui.diff.DiffRow;
import io.github.schemadiff.ui.diff.Half;
import io.github.schemadiff.ui.diff.RowMark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiffModelTest {
  private final BrowseModel browse = new BrowseModel();
  private final DiffModel model = new DiffModel(browse);

  @BeforeEach
  void show() {
    browse.show(Story.comparison());
  }

  @Test
  void foldsLongRunsAndKeepsShortOnes() {
    assertThat(below(root()))
        .containsExactly(
            "3 unchanged: bookingId, bookedAt, …", "guest", "lateCheckOut", "status", "notes");
    assertThat(below(node("guest"))).containsExactly("name", "email", "phone", "language");
  }

  @Test
  void aFoldedRunUnfolds() {
    DiffRow.Fold fold = (DiffRow.Fold) model.rowsProperty().get().below(root(), 1).getFirst();
    model.unfold(fold);
    assertThat(below(root())).startsWith("bookingId", "bookedAt", "hotel", "guest");
  }

  @Test
  void everythingFoldsNothing() {
    model.toggleEverything();
    assertThat(below(root())).hasSize(7).startsWith("bookingId");
    model.toggleEverything();
    assertThat(model.modeProperty().get()).isEqualTo(DiffMode.ONLY_CHANGES);
  }

  @Test
  void onlyViolationsLeavesTheWayToThem() {
    model.modeProperty().set(DiffMode.ONLY_VIOLATIONS);
    assertThat(below(root())).containsExactly("guest", "status");
    assertThat(below(node("guest"))).containsExactly("language");
  }

  @Test
  void aHiddenRowIsRevealed() {
    model.reveal(node("bookedAt"));
    assertThat(below(root())).contains("bookedAt");
    model.modeProperty().set(DiffMode.ONLY_VIOLATIONS);
    model.reveal(node("lateCheckOut"));
    assertThat(model.modeProperty().get()).isEqualTo(DiffMode.ONLY_CHANGES);
  }

  @Test
  void anAncestorCountsWhatItHides() {
    DiffRow.Line guest = model.rowsProperty().get().line(node("guest"), 1);
    assertThat(guest.mark()).isEqualTo(RowMark.NONE);
    assertThat(guest.violationsInside()).isEqualTo(1);
    assertThat(guest.warningsInside()).isEqualTo(1);
    assertThat(guest.changedInside()).isTrue();
  }

  @Test
  void countsMarks() {
    Map<RowMark, Integer> counts = model.counts();
    assertThat(counts)
        .containsEntry(RowMark.ADDED, 1)
        .containsEntry(RowMark.REMOVED, 1)
        .containsEntry(RowMark.CHANGED, 2);
  }

  @Test
  void halvesSayTheChangedWordOnTheirSide() {
    DiffNode language = node("language");
    assertThat(Half.old(language).orElseThrow().changed()).containsExactly("optional");
    assertThat(Half.recent(language).orElseThrow().changed()).containsExactly("required");
    assertThat(Half.recent(language).orElseThrow().presence()).isEqualTo("●");
    assertThat(Half.recent(node("status")).orElseThrow().changed()).containsExactly("+ON_HOLD");
    assertThat(Half.old(node("lateCheckOut"))).isEmpty();
    assertThat(Half.recent(node("lateCheckOut")).orElseThrow().context()).isEqualTo("= false");
  }

  private List<String> below(DiffNode node) {
    return model.rowsProperty().get().below(node, 1).stream()
        .map(
            row ->
                switch (row) {
                  case DiffRow.Line line -> line.node().name();
                  case DiffRow.Fold fold -> fold.text();
                })
        .toList();
  }

  private DiffNode root() {
    return browse.eventProperty().get().diff().orElseThrow();
  }

  private DiffNode node(String name) {
    return Story.node(browse.eventProperty().get(), name);
  }
}

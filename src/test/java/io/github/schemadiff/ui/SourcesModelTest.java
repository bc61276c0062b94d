package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.sources.Aligned;
import io.github.schemadiff.ui.sources.LineKind;
import io.github.schemadiff.ui.sources.SourcesModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcesModelTest {
  private final BrowseModel browse = new BrowseModel();
  private final SourcesModel model = new SourcesModel(browse, Background.direct());

  @BeforeEach
  void show() {
    browse.show(Story.comparison());
  }

  @Test
  void alignsBothTexts() {
    Aligned text = model.shownProperty().get().text();
    assertThat(text.rows()).filteredOn(row -> row.kind() == LineKind.REMOVED).hasSize(1);
    assertThat(text.rows()).filteredOn(row -> row.kind() == LineKind.ADDED).hasSize(1);
    assertThat(text.rows()).filteredOn(row -> row.kind() == LineKind.CHANGED).hasSize(2);
    int removed = text.rows().stream().map(Aligned.Row::kind).toList().indexOf(LineKind.REMOVED);
    assertThat(text.text(removed, true)).contains("phone");
    assertThat(text.text(removed, false)).isEmpty();
  }

  @Test
  void marksTheFindingsPlacesOnBothSides() {
    assertThat(model.focusProperty().get().old().getFirst().line()).isEqualTo(13);
    assertThat(model.focusProperty().get().recent().getFirst().line()).isEqualTo(14);
  }

  @Test
  void aClickSelectsTheRowAroundIt() {
    model.select(12, 20, true);
    assertThat(browse.nodeProperty().get().name()).isEqualTo("phone");
    assertThat(browse.findingProperty().get().check()).isEqualTo("field-removed");
    model.select(15, 1, false);
    assertThat(browse.nodeProperty().get().name()).isEqualTo("guest");
    model.select(16, 8, false);
    assertThat(browse.nodeProperty().get().name()).isEqualTo("lateCheckOut");
  }

  @Test
  void anEventOfOneSideIsMarkedThereOnly() {
    browse.selectEvent(Story.event(browse.comparisonProperty().get(), "MinibarRestocked"));
    assertThat(model.shownProperty().get().recentFile()).isEqualTo(Story.FILE);
    assertThat(model.focusProperty().get().recent()).isNotEmpty();
    assertThat(model.focusProperty().get().old()).isEmpty();
  }
}

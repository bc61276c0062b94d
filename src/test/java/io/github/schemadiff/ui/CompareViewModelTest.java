package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.ui.CompareState.Failed;
import io.github.schemadiff.ui.CompareState.Idle;
import io.github.schemadiff.ui.CompareState.Input;
import io.github.schemadiff.ui.CompareState.Ready;
import io.github.schemadiff.ui.CompareState.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
  private final List<CompareState> seen = new ArrayList<>();

  @Test
  void goesFromIdleOverRunningToReady() {
    CompareViewModel model =
        model(
            progress -> {
              progress.at("Comparing RoomBooked", 2, 2);
              return Story.comparison();
            });
    assertThat(model.stateProperty().get()).isEqualTo(new Idle());
    model.compare("a", "b");
    assertThat(seen).hasSize(3);
    assertThat(seen.get(0)).isEqualTo(new Running("Reading a", 0, 0));
    assertThat(seen.get(1)).isEqualTo(new Running("Comparing RoomBooked", 2, 2));
    assertThat(seen.get(2)).isInstanceOf(Ready.class);
  }

  @Test
  void needsBothSides() {
    CompareViewModel model = model(_ -> Story.comparison());
    model.oldProperty().set("a");
    model.compare();
    assertThat(model.stateProperty().get()).isEqualTo(new Idle());
  }

  @Test
  void anUnreadableInputIsSaidOnItsSide() {
    CompareViewModel model =
        model(
            _ -> {
              throw new Unreadable(Input.NEW, "b is not there any more.", null);
            });
    model.compare("a", "b");
    Failed failed = (Failed) model.stateProperty().get();
    assertThat(failed.trouble().side()).contains(Input.NEW);
    assertThat(failed.trouble().what()).isEqualTo("b is not there any more.");
    assertThat(failed.kept()).isEmpty();
    assertThat(model.oldProperty().get()).isEqualTo("a");
  }

  @Test
  void aFailureKeepsWhatWasShown() {
    Comparison first = Story.comparison();
    boolean[] fail = {false};
    CompareViewModel model =
        model(
            _ -> {
              if (fail[0]) {
                throw new Unreadable(Input.NEW, "gone", null);
              }
              return first;
            });
    model.compare("a", "b");
    fail[0] = true;
    model.compare("a", "c");
    assertThat(((Failed) model.stateProperty().get()).kept()).containsSame(first);
    assertThat(model.recentProperty().get()).isEqualTo("b");
    model.dismiss();
    assertThat(model.stateProperty().get()).isEqualTo(new Ready(first));
  }

  @Test
  void aSetWithoutSchemasIsAFailure() {
    Comparison full = Story.comparison();
    CompareViewModel model =
        model(
            _ ->
                new Comparison(
                    full.old(),
                    empty(full.recent()),
                    full.settings(),
                    full.events(),
                    full.backward(),
                    full.forward(),
                    full.further(),
                    full.findings(),
                    full.summary(),
                    full.took()));
    model.compare("a", "b");
    Failed failed = (Failed) model.stateProperty().get();
    assertThat(failed.trouble().side()).contains(Input.NEW);
    assertThat(failed.trouble().advice()).startsWith("Choose a folder");
  }

  @Test
  void cancellingStopsTheWorkAndShowsWhatWasThere() {
    CompareViewModel[] model = new CompareViewModel[1];
    boolean[] stopped = {false};
    Comparison first = Story.comparison();
    int[] runs = {0};
    model[0] =
        model(
            progress -> {
              if (runs[0]++ == 0) {
                return first;
              }
              model[0].cancel();
              try {
                progress.at("Comparing", 1, 2);
              } catch (CancellationException expected) {
                stopped[0] = true;
                throw expected;
              }
              return Story.comparison();
            });
    model[0].compare("a", "b");
    model[0].compare("a", "c");
    assertThat(stopped[0]).isTrue();
    assertThat(model[0].stateProperty().get()).isEqualTo(new Ready(first));
    assertThat(model[0].recentProperty().get()).isEqualTo("b");
  }

  @Test
  void swapsTheSides() {
    CompareViewModel model = model(_ -> Story.comparison());
    model.compare("a", "b");
    model.swap();
    assertThat(model.oldProperty().get()).isEqualTo("b");
    assertThat(model.recentProperty().get()).isEqualTo("a");
  }

  private interface Work {
    Comparison run(Progress progress);
  }

  private CompareViewModel model(Work work) {
    CompareViewModel model =
        new CompareViewModel((_, _, _, progress) -> work.run(progress), Background.direct());
    model.stateProperty().addListener((_, _, now) -> seen.add(now));
    return model;
  }

  private static EventCatalog empty(EventCatalog catalog) {
    return new EventCatalog(
        catalog.source(), List.of(), List.of(), java.util.Map.of(), List.of(), List.of());
  }
}

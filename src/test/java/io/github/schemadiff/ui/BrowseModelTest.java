package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.browse.EventGroup;
import io.github.schemadiff.ui.browse.Filter;
import io.github.schemadiff.ui.browse.Grouping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowseModelTest {
  private final Comparison comparison = Story.comparison();
  private final BrowseModel browse = new BrowseModel();

  @BeforeEach
  void show() {
    browse.show(comparison);
  }

  @Test
  void startsAtTheHeaviestFindingOfTheWorstEvent() {
    assertThat(browse.eventProperty().get().name()).isEqualTo("RoomBooked");
    assertThat(browse.findingProperty().get().check()).isEqualTo("became-required");
    assertThat(browse.nodeProperty().get().name()).isEqualTo("language");
    assertThat(browse.position()).isEqualTo(1);
  }

  @Test
  void groupsByVerdictWorstFirst() {
    assertThat(browse.groupsProperty().get())
        .extracting(EventGroup::title)
        .containsExactly("Breaks readers", "Safe", "Unchanged");
    assertThat(browse.groupsProperty().get().getLast().open()).isFalse();
  }

  @Test
  void groupsByFormat() {
    browse.groupingProperty().set(Grouping.FORMAT);
    assertThat(browse.groupsProperty().get())
        .extracting(EventGroup::title)
        .containsExactly("JSON Schema");
  }

  @Test
  void nextCrossesEventsAndComesAround() {
    List<String> walked =
        java.util.stream.Stream.generate(
                () -> {
                  String id = browse.findingProperty().get().id();
                  browse.next();
                  return id;
                })
            .limit(5)
            .toList();
    assertThat(walked).containsExactly("f1", "f2", "f3", "f4", "f1");
    assertThat(browse.eventProperty().get().name()).isEqualTo("RoomBooked");
  }

  @Test
  void previousFromTheFirstIsTheLast() {
    browse.previous();
    assertThat(browse.findingProperty().get().id()).isEqualTo("f4");
    assertThat(browse.eventProperty().get().name()).isEqualTo("RoomCleaned");
  }

  @Test
  void aFilterLeavesOnlyWhatItAdmits() {
    browse
        .filterProperty()
        .set(new Filter(Set.of(Principle.R4), Set.of(), Optional.empty(), Optional.empty()));
    assertThat(browse.walk()).extracting(Finding::id).containsExactlyInAnyOrder("f3", "f4");
    assertThat(browse.findingProperty().get().principle()).isEqualTo(Principle.R4);
    assertThat(browse.events())
        .extracting(EventComparison::name)
        .containsExactlyInAnyOrder("RoomBooked", "RoomCleaned");
  }

  @Test
  void filtersByDirectionSeverityAndCheck() {
    Finding required = browse.findingProperty().get();
    assertThat(filter(Set.of(), Direction.BACKWARD, null).admits(required)).isTrue();
    assertThat(filter(Set.of(), Direction.FORWARD, null).admits(required)).isFalse();
    assertThat(filter(Set.of(Severity.WARNING), null, null).admits(required)).isFalse();
    assertThat(filter(Set.of(), null, "became-required").admits(required)).isTrue();
  }

  @Test
  void searchingNarrowsTheList() {
    browse.searchProperty().set("clean");
    assertThat(browse.events()).extracting(EventComparison::name).containsExactly("RoomCleaned");
    assertThat(browse.eventProperty().get().name()).isEqualTo("RoomCleaned");
    browse.searchProperty().set("no such event");
    assertThat(browse.eventProperty().get()).isNull();
    assertThat(browse.findingProperty().get()).isNull();
  }

  @Test
  void aRowSelectsItsFinding() {
    browse.selectNode(Story.node(browse.eventProperty().get(), "phone"));
    assertThat(browse.findingProperty().get().id()).isEqualTo("f3");
    browse.selectNode(Story.node(browse.eventProperty().get(), "email"));
    assertThat(browse.findingProperty().get()).isNull();
  }

  @Test
  void fromARowWithoutFindingNextGoesOn() {
    browse.selectEvent(Story.event(comparison, "MinibarRestocked"));
    assertThat(browse.findingProperty().get()).isNull();
    browse.next();
    assertThat(browse.findingProperty().get()).isNotNull();
  }

  @Test
  void anotherRunKeepsWhatWasSelected() {
    browse.selectFinding(comparison.findings().getLast());
    browse.show(Story.comparison());
    assertThat(browse.findingProperty().get().id()).isEqualTo("f4");
    assertThat(browse.eventProperty().get().name()).isEqualTo("RoomCleaned");
  }

  private static Filter filter(Set<Severity> severities, Direction direction, String check) {
    return new Filter(
        Set.of(), severities, Optional.ofNullable(direction), Optional.ofNullable(check));
  }
}

package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.EvidenceKind;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceProblem;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private static final String PLACED =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "OrderPlaced",
       "type": "object", "properties": {"id": {"type": "string"}%s}, "required": ["id"%s]}
      """;
  private static final String RESERVED =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "TableReserved",
       "type": "object", "properties": {"table": {"type": "integer"}}}
      """;

  private static String placed(String properties, String required) {
    return PLACED.formatted(properties, required);
  }

  private static SourceSet set(String label, String... files) {
    List<SourceFile> read = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      read.add(new SourceFile("e" + i + ".json", files[i].getBytes(StandardCharsets.UTF_8)));
    }
    return new SourceSet("/sets/" + label, label, false, read, List.of());
  }

  private static Comparison compare(SourceSet old, SourceSet recent) {
    return compare(old, recent, Policy.FOUR_RULES);
  }

  private static Comparison compare(SourceSet old, SourceSet recent, Policy policy) {
    return Comparer.compare(
        old, recent, new Settings(policy, Options.DEFAULT, Optional.empty()), Progress.NONE);
  }

  @Test
  void saysNothingOfASetThatStaysTheSame() {
    Comparison comparison =
        compare(set("v3", placed("", ""), RESERVED), set("v4", placed("", ""), RESERVED));

    assertThat(comparison.findings()).isEmpty();
    assertThat(comparison.backward()).isEqualTo(Word.COMPATIBLE);
    assertThat(comparison.forward()).isEqualTo(Word.COMPATIBLE);
    assertThat(comparison.events())
        .extracting(EventComparison::change)
        .containsOnly(ChangeKind.UNCHANGED);
    assertThat(comparison.events())
        .extracting(event -> event.rollout())
        .containsOnly(Optional.of(Rollout.ANY));
  }

  /// Large sets are shared between threads: neither the results nor their order may show it.
  @Test
  void comparesManyEventsAsItComparesEachAlone() {
    String[] old = new String[120];
    String[] recent = new String[120];
    for (int i = 0; i < old.length; i++) {
      old[i] = placed("", "").replace("OrderPlaced", "Event" + i);
      String more = i % 3 == 0 ? "" : ", \"n\": {\"type\": \"integer\"}";
      recent[i] = placed(more, i % 3 == 1 ? ", \"n\"" : "").replace("OrderPlaced", "Event" + i);
    }

    Comparison all = compare(set("v3", old), set("v4", recent));

    assertThat(all.events()).hasSize(120);
    for (EventComparison event : all.events()) {
      int i = Integer.parseInt(event.name().substring(1));
      EventComparison alone = compare(set("v3", old[i]), set("v4", recent[i])).events().getFirst();
      assertThat(event.backward().word()).isEqualTo(alone.backward().word());
      assertThat(event.forward().word()).isEqualTo(alone.forward().word());
      assertThat(event.findings())
          .extracting(Finding::check)
          .isEqualTo(alone.findings().stream().map(Finding::check).toList());
    }
    assertThat(all.events())
        .extracting(EventComparison::name)
        .isEqualTo(
            compare(set("v3", old), set("v4", old)).events().stream()
                .map(EventComparison::name)
                .toList());
  }

  /// Of large schemas each direction has a thread of its own: the results may not show it.
  @Test
  void comparesLargeEventsAsItComparesSmallOnes() {
    String more = ", \"n\": {\"type\": \"integer\"}";
    String[] old = {placed("", ""), RESERVED, RESERVED.replace("TableReserved", "RoomReserved")};
    String[] recent = {
      placed(more, ", \"n\""), RESERVED.replace("integer", "string"), placed(more, "")
    };
    recent[2] = recent[2].replace("OrderPlaced", "OrderPaid");
    String space = " ".repeat(40_000);
    SourceSet largeOld = set("v3", old[0] + space, old[1] + space, old[2] + space);
    SourceSet largeRecent = set("v4", recent[0] + space, recent[1] + space, recent[2] + space);

    Comparison small = compare(set("v3", old), set("v4", recent));
    Comparison large = compare(largeOld, largeRecent);

    assertThat(small.findings()).isNotEmpty();
    assertThat(large.findings())
        .extracting(Finding::id, Finding::message, Finding::recent)
        .isEqualTo(
            small.findings().stream()
                .map(it -> tuple(it.id(), it.message(), it.recent()))
                .toList());
    assertThat(large.events())
        .extracting(EventComparison::name, EventComparison::backward, EventComparison::forward)
        .isEqualTo(
            small.events().stream()
                .map(it -> tuple(it.name(), it.backward(), it.forward()))
                .toList());
    assertThatThrownBy(
            () ->
                Comparer.compare(
                    largeOld,
                    largeRecent,
                    Settings.DEFAULT,
                    (step, done, total) -> {
                      if (done == 1) {
                        throw new CancellationException("enough");
                      }
                    }))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void stopsAllThreadsWhenTheWorkIsNoLongerWanted() {
    String[] many = new String[120];
    for (int i = 0; i < many.length; i++) {
      many[i] = placed("", "").replace("OrderPlaced", "Event" + i);
    }
    List<String> told = Collections.synchronizedList(new ArrayList<>());

    assertThatThrownBy(
            () ->
                Comparer.compare(
                    set("v3", many),
                    set("v4", many),
                    Settings.DEFAULT,
                    (step, done, total) -> {
                      told.add(step);
                      if (done == 10) {
                        throw new CancellationException("enough");
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(told).hasSizeLessThan(20);
  }

  @Test
  void countsARemovedEventAsAForwardBreakWithoutEvidence() {
    Comparison comparison = compare(set("v3", placed("", ""), RESERVED), set("v4", placed("", "")));

    EventComparison removed =
        comparison.events().stream()
            .filter(event -> event.change() == ChangeKind.REMOVED)
            .findFirst()
            .orElseThrow();
    assertThat(removed.backward().word()).isEqualTo(Word.COMPATIBLE);
    assertThat(removed.forward().word()).isEqualTo(Word.INCOMPATIBLE);
    assertThat(removed.forward().evidence()).isEqualTo(EvidenceKind.NONE);
    assertThat(removed.forward().reason()).contains("no longer published");
    assertThat(removed.rollout()).isEmpty();
    assertThat(comparison.forward()).isEqualTo(Word.INCOMPATIBLE);
    assertThat(comparison.backward()).isEqualTo(Word.COMPATIBLE);
  }

  @Test
  void countsViolationsByTheRuleThatTheyBreak() {
    Comparison comparison =
        compare(
            set("v3", placed("", "")),
            set("v4", placed(", \"room\": {\"type\": \"string\"}", ", \"room\"")));

    assertThat(comparison.summary().violations()).isEqualTo(1);
    assertThat(comparison.summary().byPrinciple())
        .containsEntry(Principle.R1, 1)
        .containsEntry(Principle.R2, 0)
        .containsEntry(Principle.R3, 0)
        .containsEntry(Principle.R4, 0);
    assertThat(comparison.events().getFirst().rollout()).contains(Rollout.PRODUCERS_FIRST);
  }

  @Test
  void callsTheVersionsByTheirLabels() {
    assertThat(message("v3", "v4")).contains("events of v3");
    assertThat(message("same", "same")).contains("events of the old version");
  }

  private static String message(String old, String recent) {
    return compare(
            set(old, placed("", "")),
            set(recent, placed(", \"room\": {\"type\": \"string\"}", ", \"room\"")))
        .findings()
        .getFirst()
        .message();
  }

  @Test
  void keepsAnIdWhenLinesMoveAndThePolicyChanges() {
    String room = ", \"room\": {\"type\": \"string\"}";
    SourceSet old = set("v3", placed("", ""));
    Finding here = compare(old, set("v4", placed(room, ", \"room\""))).findings().getFirst();
    Finding below =
        compare(old, set("v5", "\n\n" + placed(room, ", \"room\"")), Policy.FORWARD)
            .findings()
            .getFirst();
    Finding other =
        compare(old, set("v4", placed(", \"seat\": {\"type\": \"string\"}", ", \"seat\"")))
            .findings()
            .getFirst();

    assertThat(below.id()).isEqualTo(here.id()).matches("[0-9a-f]{12}").isNotEqualTo(other.id());
    assertThat(here.severity()).isEqualTo(Severity.VIOLATION);
    assertThat(below.severity()).isEqualTo(Severity.ADVICE);
  }

  @Test
  void givesOneCauseToTheSameChangeOfASharedDefinition() {
    String event =
        """
        {"title": "%s", "type": "object", "properties": {"room": {"$ref": "room.json"}}}
        """;
    String room = "{\"type\": \"object\", \"properties\": {\"minutes\": {\"type\": \"%s\"}}}";

    Comparison comparison =
        compare(shared("v3", event, room, "integer"), shared("v4", event, room, "number"));

    assertThat(comparison.findings()).hasSize(2);
    assertThat(comparison.findings()).extracting(Finding::check).containsOnly("type-widened");
    assertThat(comparison.findings()).extracting(Finding::event).doesNotHaveDuplicates();
    assertThat(comparison.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    assertThat(comparison.findings().getFirst().cause())
        .isPresent()
        .isEqualTo(comparison.findings().getLast().cause());
  }

  private static SourceSet shared(String label, String event, String room, String type) {
    return new SourceSet(
        label,
        label,
        false,
        List.of(
            file("cleaned.json", event.formatted("RoomCleaned")),
            file("inspected.json", event.formatted("RoomInspected")),
            file("room.json", room.formatted(type))),
        List.of());
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void stopsWhenItIsNoLongerWanted() {
    Progress cancelled =
        (step, done, total) -> {
          if (step.startsWith("Comparing")) {
            throw new CancellationException();
          }
        };

    assertThatThrownBy(
            () ->
                Comparer.compare(
                    set("v3", placed("", "")),
                    set("v4", placed("", "")),
                    Settings.DEFAULT,
                    cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void doesNotCallAnEventRemovedThatTheOtherSideOnlyFailedToRead() {
    String broken =
        """
        {"title": "TableReserved", "type": "object", "properties": {"table": {"$ref": "gone.json"}}}
        """;

    Comparison comparison =
        compare(set("v3", placed("", ""), RESERVED), set("v4", placed("", ""), broken));

    assertThat(comparison.recent().problems()).isNotEmpty();
    assertThat(comparison.findings()).isEmpty();
    assertThat(comparison.events()).hasSize(1);
  }

  @Test
  void doesNotCallRemovedWhatStandsInAFolderThatCannotBeRead() {
    SourceSet old = set("v3", placed("", ""), RESERVED);
    SourceSet whole = set("v4", placed("", ""));
    SourceFile inside = new SourceFile("rooms/reserved.json", old.files().getLast().bytes());
    SourceSet before =
        new SourceSet("/sets/v3", "v3", false, List.of(old.files().getFirst(), inside), List.of());

    assertThat(compare(before, whole).events())
        .extracting(EventComparison::change)
        .contains(ChangeKind.REMOVED);
    assertThat(compare(before, withProblem(whole, "rooms")).events())
        .extracting(EventComparison::change)
        .containsExactly(ChangeKind.UNCHANGED);
    assertThat(compare(before, withProblem(whole, "room")).events())
        .as("a folder whose name only begins alike hides nothing")
        .extracting(EventComparison::change)
        .contains(ChangeKind.REMOVED);
    assertThat(compare(withProblem(whole, "rooms"), before).events())
        .as("nor is it new, where the old folder cannot be read")
        .extracting(EventComparison::change)
        .containsExactly(ChangeKind.UNCHANGED);
    assertThat(compare(before, withProblem(whole, "rooms")).recent().problems())
        .extracting(LoadProblem::display)
        .containsExactly("rooms: The folder could not be read: permission denied.");
  }

  private static SourceSet withProblem(SourceSet set, String folder) {
    return new SourceSet(
        set.location(),
        set.label(),
        false,
        set.files(),
        List.of(new SourceProblem(folder, "The folder could not be read: permission denied.")));
  }
}

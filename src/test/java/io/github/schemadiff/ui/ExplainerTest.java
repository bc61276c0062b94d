package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.report.content.ReportContent.Bit;
import io.github.schemadiff.report.content.ReportContent.Specimen;
import io.github.schemadiff.report.content.ReportContent.Tone;
import io.github.schemadiff.report.content.ReportContent.WhoBreaks;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.ui.explain.Explainer;
import io.github.schemadiff.ui.explain.Explanation;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private final Comparison comparison = Story.comparison();
  private final Explainer explainer = new Explainer(comparison);
  private final EventComparison booked = Story.event(comparison, "RoomBooked");

  @Test
  void saysWhoBreaksAndWhoDoesNot() {
    Explanation.Told told = told(booked.findings().getFirst());
    assertThat(told.who())
        .extracting(WhoBreaks::word)
        .containsExactly(Word.INCOMPATIBLE, Word.COMPATIBLE);
    assertThat(told.who().getFirst().text().plain())
        .startsWith("Upgraded readers of old events: ")
        .contains("billing");
  }

  @Test
  void showsTheWitnessInTheReadersOwnWords() {
    Specimen witness = told(booked.findings().getFirst()).witnesses().getFirst();
    assertThat(witness.title()).isEqualTo("written with v3, rejected by v4");
    assertThat(witness.error()).contains("'language' not found");
    assertThat(witness.lines())
        .anySatisfy(
            line -> assertThat(line).contains(new Bit("\"language\" is missing", Tone.MISSING)));
  }

  @Test
  void relatesTheOtherFindingsOfTheEvent() {
    assertThat(told(booked.findings().getFirst()).related())
        .extracting(Finding::id)
        .containsExactly("f2", "f3");
  }

  @Test
  void aBreakOfOldEventsAllowsNoOrderWhileTheyAreKept() {
    assertThat(told(booked.findings().getFirst()).rollout().plain())
        .startsWith("No order is safe while old events are kept");
  }

  @Test
  void goodNewsIsQuiet() {
    Explanation.Quiet quiet =
        (Explanation.Quiet) explainer.quiet(Story.event(comparison, "GuestLeft"));
    assertThat(quiet.title()).isEqualTo("Nothing changed");
  }

  private Explanation.Told told(Finding finding) {
    return (Explanation.Told) explainer.of(booked, finding);
  }
}

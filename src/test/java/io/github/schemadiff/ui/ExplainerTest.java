package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Word;
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
    Explanation.Proof proof = told(booked.findings().getFirst()).proof().orElseThrow();
    assertThat(proof.heading()).isEqualTo("written with v3, rejected by v4");
    assertThat(proof.error()).contains("'language' not found");
    assertThat(proof.lines()).anyMatch(line -> line.text().contains("\"language\" is missing"));
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

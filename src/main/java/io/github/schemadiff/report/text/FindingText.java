package io.github.schemadiff.report.text;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.FirstWitness;
import io.github.schemadiff.report.json.JsonReport;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;

/// One finding: its mark, rule and headline; who breaks; where; the witness; what to do instead.
final class FindingText {
  private static final int MARK = 2;
  private static final int TEXT = 8;
  private static final int LABEL = 12;

  private static final String UNDECIDED = "not-proven";

  private final String old;
  private final String recent;
  private final Folding folding;

  FindingText(Comparison comparison, Folding folding) {
    this.old = comparison.old().source().label();
    this.recent = comparison.recent().source().label();
    this.folding = folding;
  }

  void write(Finding finding, Page page) {
    page.blank();
    headline(finding, page);
    String rest = withoutHeadline(finding);
    if (!rest.isEmpty()) {
      page.line(TEXT, new Line().prose(rest, Ink.PLAIN));
    }
    FirstWitness.of(finding).ifPresent(witness -> witness(finding, witness, page));
    if (!finding.fix().isBlank()) {
      detail("do instead", new Line().prose(finding.fix(), Ink.PLAIN), page);
    }
    where(finding, page);
    List<String> others = folding.otherEvents(finding);
    if (!others.isEmpty()) {
      String also = "in " + Words.count(others.size(), "event", "events") + ": ";
      detail("also", Line.of(also + Words.list(others, 6), Ink.PLAIN), page);
    }
  }

  /// On one line, for what needs no action.
  void note(Finding finding, Page page) {
    Line mark = new Line().add("i ", Ink.DIM).add(finding.principle().name(), Ink.DIM);
    Line text = new Line().prose(finding.headline(), Ink.PLAIN);
    page.line(MARK, mark, TEXT - MARK, text.add("  " + finding.check(), Ink.DIM));
  }

  private static void headline(Finding finding, Page page) {
    Ink ink = ink(finding);
    Line mark = new Line().add(mark(finding) + " ", ink).add(finding.principle().name(), ink);
    Line text = new Line().prose(finding.headline(), Ink.STRONG);
    page.line(MARK, mark, TEXT - MARK, text.add("  " + finding.check(), Ink.DIM));
  }

  private static String mark(Finding finding) {
    if (finding.check().equals(UNDECIDED)) {
      return "?";
    }
    return switch (finding.severity()) {
      case VIOLATION -> "✗";
      case WARNING -> "!";
      case ADVICE -> "›";
      case INFO -> "i";
    };
  }

  private static Ink ink(Finding finding) {
    return switch (finding.severity()) {
      case VIOLATION -> Ink.VIOLATION;
      case WARNING -> Ink.WARNING;
      case ADVICE -> Ink.ADVICE;
      case INFO -> Ink.DIM;
    };
  }

  /// Messages are whole sentences and often begin with what the headline says already.
  private static String withoutHeadline(Finding finding) {
    String message = finding.message();
    String said = finding.headline() + ".";
    return message.startsWith(said) ? message.substring(said.length()).strip() : message;
  }

  private void witness(Finding finding, FirstWitness first, Page page) {
    detail("witness", Line.of(WitnessText.of(first.witness()), Ink.CODE), page);
    String writer = first.fromOld() ? old : recent;
    String reader = first.fromOld() ? recent : old;
    String how =
        switch (first.effect()) {
          case REJECTED -> ", fails on ";
          case LOST -> ", lost by ";
          case MISREAD -> ", misread by ";
        };
    Line error = Line.of("written with " + writer + how + reader + at(finding) + ": ", Ink.DIM);
    detail("", error.add(WitnessText.clipped(first.witness().error()), Ink.PLAIN), page);
    FirstWitness.others(first.witness())
        .ifPresent(others -> detail("", new Line().prose(others, Ink.DIM), page));
    first
        .witness()
        .read()
        .map(read -> WitnessText.clipped(JsonReport.spaced(read)))
        .ifPresent(read -> detail("read as", Line.of(read, Ink.CODE), page));
  }

  /// Where the reader fails, if that is at another use of what changed.
  private static String at(Finding finding) {
    SchemaPath told = finding.path();
    return finding
        .firstBreak()
        .map(Incompatibility::path)
        .filter(path -> !path.isRoot() && !told.isAbove(path) && !path.isAbove(told))
        .map(path -> " at " + path.spoken())
        .orElse("");
  }

  private static void where(Finding finding, Page page) {
    Optional<String> before = finding.old().map(SourceSpan::display);
    Optional<String> after = finding.recent().map(SourceSpan::display);
    Line places = new Line();
    if (finding.places() > 1) {
      places.add("  in " + finding.places() + " places", Ink.DIM);
    }
    if (before.equals(after)) {
      before.ifPresent(both -> detail("old, new", Line.of(both, Ink.PLAIN).add(places), page));
      return;
    }
    before.ifPresent(old -> detail("old", Line.of(old, Ink.PLAIN), page));
    after.ifPresent(recent -> detail("new", Line.of(recent, Ink.PLAIN).add(places), page));
  }

  private static void detail(String label, Line text, Page page) {
    if (!text.pieces().isEmpty()) {
      page.line(TEXT, Line.of(label, Ink.DIM), LABEL, text);
    }
  }
}

package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.rule.Principle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a report says, in the order in which it says it; every format lays out this one value.
///
/// @param title the question: "Can hotel-events v4 go out?"
/// @param pair what was compared, for running heads: "hotel-events v3 → v4"
/// @param facts what was compared, how, when and by whom
/// @param policy and the other choices, in words
/// @param tool that made it, with its version
/// @param problems of both inputs
/// @param coupling of the services, where any is named
/// @param shared definitions whose changes reach several events, and what is told of them
public record ReportContent(
    ReportDetails details,
    String title,
    String pair,
    List<Fact> facts,
    String policy,
    String tool,
    Answer answer,
    Counts counts,
    Matrix matrix,
    List<Problem> problems,
    List<Prose> rollout,
    String oldLabel,
    String newLabel,
    List<Section> shared,
    List<Section> events,
    Optional<CouplingContent> coupling,
    Appendix appendix) {

  /// The one way to a report's content.
  public static ReportContent of(Comparison comparison, ReportDetails details) {
    return new ContentBuilder(comparison, details).build();
  }

  public record Fact(String label, Prose value) {}

  /// @param headline "No, not as it is."
  public record Answer(
      Level level,
      String headline,
      Prose paragraph,
      Direction backward,
      Direction forward,
      List<Direction> further) {
    public Answer {
      further = List.copyOf(further);
    }
  }

  public enum Level {
    BREAKS,
    NOT_PROVEN,
    SAFE
  }

  /// @param label "Backward"
  /// @param sentence what follows it: "breaks 2 events: new readers fail on old data"
  public record Direction(Word word, String label, String sentence) {}

  /// Of the comparison.
  ///
  /// @param told in full, each change of a shared definition once
  /// @param lines told on a line, as another finding tells what they are about
  public record Counts(
      int all, int violations, int warnings, int advice, int notProven, int told, int lines) {
    /// How many findings there are, and how they are told.
    public String sentence() {
      String said = Words.count(all, "finding");
      if (all == told) {
        return said + ".";
      }
      String once = "What stems from one change of a shared definition is told once, there.";
      return lines == 0
          ? said + ", told in " + Words.grouped(told) + ". " + once
          : said
              + ", told in "
              + Words.grouped(told)
              + " and "
              + Words.count(lines, "line")
              + ". "
              + once
              + " Of each check, what reaches furthest is told in full; the lines refer to it.";
    }
  }

  /// Rules by events: only events with something to say have a row.
  ///
  /// @param further what else is asked of some events, each with how many it breaks
  public record Matrix(
      List<Row> rows,
      String rest,
      Map<Principle, Integer> violations,
      int backward,
      int forward,
      List<Asked> further) {}

  public record Asked(String label, int broken) {}

  /// @param remark "removed", "renamed from …"; empty for most
  /// @param further an answer to each of the matrix's further questions that is asked of the event
  public record Row(
      String event,
      String anchor,
      String remark,
      Map<Principle, List<Badge>> cells,
      String backward,
      String forward,
      Word backwardWord,
      Word forwardWord,
      List<Optional<Word>> further) {}

  /// How a finding is shown: what it weighs.
  public enum Mark {
    VIOLATION("violation"),
    WARNING("warning"),
    NOT_PROVEN("not proven"),
    ADVICE("advice"),
    INFO("information");

    private final String word;

    Mark(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /// @param text what stands on it: a count, or rules
  /// @param spoken what it says to those who do not see it
  public record Badge(Mark mark, String text, String spoken) {}

  /// @param side "Old" or "New"
  public record Problem(String side, String place, String message, boolean error) {}

  /// One event that changed, or one definition whose changes reach several events.
  ///
  /// @param badges by weight, all its rules on one badge
  /// @param findings that are told here in full
  /// @param lines findings that are told here on a line
  /// @param elsewhere findings of this event that are told at another section
  /// @param noted what is worth a line and no more
  public record Section(
      String name,
      String anchor,
      Prose summary,
      List<Badge> badges,
      List<FindingSection> findings,
      List<FindingLine> lines,
      List<Prose> elsewhere,
      List<Prose> noted,
      Optional<Tree> tree) {}

  /// @param number from 1, over the whole report
  /// @param home the section that tells it
  /// @param reach other places and events that show the same
  /// @param alike other findings with the same consequences
  public record FindingSection(
      String anchor,
      int number,
      Mark mark,
      Principle principle,
      String check,
      String home,
      Prose headline,
      Prose message,
      Prose why,
      Optional<Excerpt> old,
      Optional<Excerpt> recent,
      List<WhoBreaks> who,
      Prose rollout,
      List<Specimen> witnesses,
      Prose fix,
      List<String> remove,
      List<String> add,
      Prose reach,
      List<FindingLine> alike) {}

  /// A finding on one line.
  ///
  /// @param places where it stands: "schema.json, line 12 → 14"
  /// @param like the finding that tells what it is about; empty beside it
  public record FindingLine(
      String anchor, Mark mark, Badge badge, Prose headline, String places, Prose like) {}

  public record WhoBreaks(Word word, Prose text) {}

  /// Some lines of a source file.
  ///
  /// @param caption "Old · v3 · room-booked.schema.json"
  /// @param note what this side says: "optional"
  public record Excerpt(String caption, String note, List<Line> lines) {}

  /// @param number from 1; 0 for a gap between two pieces
  public record Line(int number, Sign sign, List<Piece> pieces) {}

  /// @param marked whether it is the very token that the finding is about
  public record Piece(String text, boolean marked) {}

  public enum Sign {
    NONE("", ""),
    ADDED("+", "added"),
    REMOVED("−", "removed"),
    CHANGED("≠", "changed"),
    RENAMED("↳", "renamed");

    private final String glyph;
    private final String word;

    Sign(String glyph, String word) {
      this.glyph = glyph;
      this.word = word;
    }

    public String glyph() {
      return glyph;
    }

    public String word() {
      return word;
    }
  }

  /// A witness.
  ///
  /// @param title "written with v3, rejected by v4"
  /// @param error the reader's own words
  /// @param others a sentence on where the same document fails too; mostly empty
  /// @param read what the reader takes it for; empty where it takes nothing
  public record Specimen(
      String title,
      List<List<Bit>> lines,
      String error,
      String checkedBy,
      String others,
      String bytes,
      String read) {}

  public record Bit(String text, Tone tone) {}

  public enum Tone {
    PLAIN,
    DIM,
    /// The member on which the reader fails.
    FAILING,
    /// A note that a member is not there.
    MISSING
  }

  /// @param remark what was left out
  public record Tree(List<TreeRow> rows, String remark) {}

  /// One row of the aligned trees.
  ///
  /// @param dimmed whether it only shows where the changed rows stand
  /// @param note a line across both halves instead of them; empty for most
  public record TreeRow(
      int depth,
      Sign sign,
      boolean dimmed,
      Optional<Half> old,
      Optional<Half> recent,
      List<TreeBadge> badges,
      Prose note) {}

  /// @param presence whether required; empty where the place is no field
  public record Half(Optional<Boolean> required, String name, String type, List<Chip> chips) {}

  /// @param changed whether it differs from the other side
  public record Chip(String text, boolean changed) {}

  public record TreeBadge(Badge badge, String target) {}

  /// @param unchanged names of the events that did not change
  public record Appendix(
      List<Prose> evidence, List<RulePage> rules, List<String> unchanged, List<String> added) {}

  public record RulePage(
      String anchor, String id, Principle principle, String title, List<Block> blocks) {}

  /// A block of a rule's page.
  public sealed interface Block {}

  public record Heading(String text) implements Block {}

  public record Paragraph(Prose text) implements Block {}

  public record Bullets(List<Prose> items, boolean numbered) implements Block {}

  public record Listing(String code) implements Block {}
}

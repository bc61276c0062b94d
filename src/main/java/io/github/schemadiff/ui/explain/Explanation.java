package io.github.schemadiff.ui.explain;

import io.github.schemadiff.report.content.Prose;
import io.github.schemadiff.report.content.ReportContent.WhoBreaks;
import io.github.schemadiff.rule.Finding;
import java.util.List;
import java.util.Optional;

/// What the explanation pane says.
public sealed interface Explanation {
  /// There is nothing to explain.
  record Nothing() implements Explanation {}

  /// No rule is touched by what is selected.
  record Quiet(String title, String sentence, String rollout) implements Explanation {}

  /// One finding, its parts in the order in which they are shown.
  ///
  /// @param elsewhere how many other events show the same change of a shared definition
  record Told(
      Finding finding,
      List<WhoBreaks> who,
      Prose rollout,
      Optional<Proof> proof,
      List<Finding> related,
      int elsewhere)
      implements Explanation {
    public Told {
      who = List.copyOf(who);
      related = List.copyOf(related);
    }
  }

  /// @param heading "written with v3, rejected by v4"
  /// @param bytes of a binary document in base64; empty for text
  /// @param read what the reader takes it for; empty where it takes nothing
  /// @param error the reader's own words
  record Proof(
      String heading,
      List<WitnessText.Line> lines,
      String bytes,
      String read,
      String error,
      String checkedBy) {
    public Proof {
      lines = List.copyOf(lines);
    }
  }
}

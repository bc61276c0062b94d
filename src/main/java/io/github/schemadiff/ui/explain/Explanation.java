package io.github.schemadiff.ui.explain;

import io.github.schemadiff.report.content.Prose;
import io.github.schemadiff.report.content.ReportContent.Specimen;
import io.github.schemadiff.report.content.ReportContent.WhoBreaks;
import io.github.schemadiff.rule.Finding;
import java.util.List;

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
      List<Specimen> witnesses,
      List<Finding> related,
      int elsewhere)
      implements Explanation {
    public Told {
      who = List.copyOf(who);
      witnesses = List.copyOf(witnesses);
      related = List.copyOf(related);
    }
  }
}

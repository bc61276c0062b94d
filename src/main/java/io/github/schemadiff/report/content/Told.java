package io.github.schemadiff.report.content;

import io.github.schemadiff.rule.Finding;
import java.util.List;

/// A finding as a report tells it.
///
/// Events are told apart by their place in the report's order: values as large as theirs are no
/// keys.
///
/// @param anchor of its article or line
/// @param number from 1 over all that is told in full; 0 for a line
/// @param events all that show it; it is told in the words of the first
/// @param home where it is told
/// @param alike others of its home with the same check and the same consequences, told with it
record Told(
    Finding finding, String anchor, int number, List<Integer> events, Home home, List<Told> alike) {

  /// What a section of the report is about.
  sealed interface Home {
    /// A definition whose changes reach several events.
    record Shared(String definition) implements Home {}

    record Event(int at) implements Home {}
  }

  boolean inFull() {
    return number > 0;
  }
}

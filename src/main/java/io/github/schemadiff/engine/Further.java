package io.github.schemadiff.engine;

import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;

/// An answer beside backward and forward that an event calls for by what it is: whether its clients
/// can go on, whether another form of its documents is read. Outputs show what is there, by its
/// label, and know none by name.
///
/// A set's answer to the same question is [OfSet].
public sealed interface Further {
  /// As JSON spells it.
  String key();

  /// As people read it: "Clients".
  String label();

  /// The question in full, completing "whether …".
  String question();

  /// One answer.
  record Single(String key, String label, String question, Outcome outcome) implements Further {}

  /// An answer for each direction.
  record Pair(String key, String label, String question, Outcome backward, Outcome forward)
      implements Further {}

  /// Incompatible if any event is, else undecided if any is.
  record OfSet(String key, String label, String question, Word word) {}
}

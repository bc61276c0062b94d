package io.github.schemadiff.compat;

import java.util.List;
import java.util.Optional;

/// The answer for one event in one direction.
public sealed interface Verdict {
  /// Everything that could differ was gone through and nothing was found.
  ///
  /// @param remark a word on how it was asked, where that was not as usual
  record Compatible(Optional<String> remark) implements Verdict {}

  /// @param breaks at least one; the first one is the smallest
  /// @param evidence how sure we are
  /// @param everywhere whether all places were gone through; otherwise more may break than is
  ///   listed
  record Incompatible(
      List<Incompatibility> breaks, Evidence evidence, Optional<String> remark, boolean everywhere)
      implements Verdict {
    public Incompatible(List<Incompatibility> breaks, Evidence evidence, Optional<String> remark) {
      this(breaks, evidence, remark, true);
    }

    public Incompatible {
      breaks = List.copyOf(breaks);
      if (breaks.isEmpty()) {
        throw new IllegalArgumentException("an incompatible verdict needs what breaks");
      }
    }
  }

  record Undecided(String reason) implements Verdict {}

  enum Evidence {
    WITNESS,
    RULE,
    /// Nothing that a document could show: another content type.
    SURFACE
  }
}

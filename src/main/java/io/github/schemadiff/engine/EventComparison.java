package io.github.schemadiff.engine;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Voice;
import java.util.List;
import java.util.Optional;

/// All that is known of one event.
///
/// @param further answers beside these two, where the event calls for them
/// @param rollout empty for removed events
/// @param findings of this event, heaviest first, then in the order of the tree
public record EventComparison(
    Match match,
    ChangeKind change,
    Optional<DiffNode> diff,
    Outcome backward,
    Outcome forward,
    List<Further> further,
    Optional<Rollout> rollout,
    List<String> consumers,
    List<String> producers,
    List<Finding> findings) {
  public EventComparison {
    further = List.copyOf(further);
    consumers = List.copyOf(consumers);
    producers = List.copyOf(producers);
    findings = List.copyOf(findings);
  }

  public String name() {
    return match.name();
  }

  /// Whether somebody calls and waits, so that there are clients rather than readers.
  public boolean isCall() {
    return Voice.ofWhole(match).isOfCall();
  }

  EventComparison withFindings(List<Finding> others) {
    return new EventComparison(
        match, change, diff, backward, forward, further, rollout, consumers, producers, others);
  }

  public enum ChangeKind {
    UNCHANGED,
    MODIFIED,
    ADDED,
    REMOVED,
    RENAMED
  }

  /// A verdict as the contract spells it.
  ///
  /// @param verdict empty for added and removed events, whose answer needs no engine
  public record Outcome(
      Word word, EvidenceKind evidence, Optional<String> reason, Optional<Verdict> verdict) {}

  public enum Word {
    COMPATIBLE,
    INCOMPATIBLE,
    UNDECIDED
  }

  public enum EvidenceKind {
    PROOF,
    WITNESS,
    RULE,
    NONE
  }
}

package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.coupling.CouplingFacts;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.coupling.SignEvidence.EventRef;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;

/// All that a sign may look at.
///
/// @param changes what the new version changes; empty where there is only one version, or where
///   this is the old one
public record Known(CouplingFacts facts, Optional<Changes> changes) {
  /// @param label how sentences call the new version
  /// @param events all that have findings
  public record Changes(String label, List<Changed> events) {
    public Changes {
      events = List.copyOf(events);
    }
  }

  /// @param readers names of the services that receive the event, in either version
  public record Changed(EventRef event, List<String> readers, List<Finding> findings) {
    public Changed {
      readers = List.copyOf(readers);
      findings = List.copyOf(findings);
    }

    /// What makes readers fail.
    List<Finding> breaks() {
      return findings.stream().filter(Finding::isBreak).toList();
    }
  }

  /// The breaks that stem from what stands between two places of a file.
  List<Finding> breaksWithin(SourceSpan outer) {
    return changes.stream()
        .flatMap(all -> all.events().stream())
        .flatMap(changed -> changed.breaks().stream())
        .filter(
            finding ->
                finding.recent().filter(span -> within(outer, span)).isPresent()
                    || finding.old().filter(span -> within(outer, span)).isPresent())
        .toList();
  }

  private static boolean within(SourceSpan outer, SourceSpan inner) {
    return outer.file().equals(inner.file())
        && (inner.pointer().equals(outer.pointer())
            || inner.pointer().startsWith(outer.pointer() + "/"));
  }
}

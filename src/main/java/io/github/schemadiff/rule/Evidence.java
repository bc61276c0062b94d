package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.match.Match;
import java.util.Optional;
import java.util.Set;

/// The facts of one event: all that a rule may look at.
///
/// @param oldLabel how sentences call the old version: "v3", "4.1.0", "the old version"
/// @param published names of all events of the new version
/// @param diff empty for added and removed events
/// @param backward empty for added and removed events
public record Evidence(
    String oldLabel,
    String newLabel,
    Match match,
    Set<String> published,
    Optional<DiffNode> diff,
    Optional<Verdict> backward,
    Optional<Verdict> forward,
    Attribution attribution) {
  public Evidence {
    published = Set.copyOf(published);
  }
}

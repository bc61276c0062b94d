package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.match.Match;
import java.util.Optional;

/// The facts of one event: all that a rule may look at.
///
/// @param oldLabel how sentences call the old version: "v3", "4.1.0", "the old version"
/// @param diff empty for added and removed events
/// @param backward empty for added and removed events
public record Evidence(
    String oldLabel,
    String newLabel,
    Match match,
    Optional<DiffNode> diff,
    Optional<Verdict> backward,
    Optional<Verdict> forward,
    Attribution attribution) {}

package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.surface.Surface;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.match.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The facts of one event: all that a rule may look at.
///
/// @param oldLabel how sentences call the old version: "v3", "4.1.0", "the old version"
/// @param published names of all events of the new version
/// @param diff empty for added and removed events
/// @param backward empty for added and removed events
/// @param mapping what of another form of its documents is not read, where there is such a form
/// @param surface what the changes of parts break that carry no document
/// @param copies the services that read it by copies of their own
/// @param changes of the tree in reading order, each text once
/// @param uses of shared definitions in the tree
public record Evidence(
    String oldLabel,
    String newLabel,
    Match match,
    Set<String> published,
    Optional<DiffNode> diff,
    Optional<Verdict> backward,
    Optional<Verdict> forward,
    Attribution attribution,
    Optional<MappingEvidence> mapping,
    Surface surface,
    List<CopyReading> copies,
    List<Spot> changes,
    Uses uses) {
  public Evidence {
    copies = List.copyOf(copies);
    published = Set.copyOf(published);
    changes = List.copyOf(changes);
  }

  /// The facts of an event that both versions have.
  public static Evidence of(
      String oldLabel,
      String newLabel,
      Match match,
      Set<String> published,
      DiffNode diff,
      Verdict backward,
      Verdict forward,
      Optional<MappingVerdicts> mapping,
      Surface surface) {
    Attribution attribution = Attributor.attribute(diff, backward, forward);
    return new Evidence(
        oldLabel,
        newLabel,
        match,
        published,
        Optional.of(diff),
        Optional.of(backward),
        Optional.of(forward),
        attribution,
        mapping.map(it -> MappingEvidence.of(it, diff)),
        surface,
        List.of(),
        Spot.of(diff, attribution),
        new Uses(diff));
  }

  /// The facts of an event that only one version has.
  public static Evidence ofOneSide(
      String oldLabel, String newLabel, Match match, Set<String> published) {
    return new Evidence(
        oldLabel,
        newLabel,
        match,
        published,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Attribution.NONE,
        Optional.empty(),
        Surface.SAME,
        List.of(),
        List.of(),
        Uses.NONE);
  }

  /// The same with the services that read the event by copies of their own.
  public Evidence read(List<CopyReading> byCopies) {
    return new Evidence(
        oldLabel,
        newLabel,
        match,
        published,
        diff,
        backward,
        forward,
        attribution,
        mapping,
        surface,
        byCopies,
        changes,
        uses);
  }
}

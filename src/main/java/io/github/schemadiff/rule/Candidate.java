package io.github.schemadiff.rule;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One change at one of its places: what a break may stem from.
///
/// @param path of the place, as [io.github.schemadiff.schema.SchemaPath] prints it
record Candidate(
    DiffNode node, Optional<DiffNode> parent, Change change, Voice voice, String path) {
  static List<Candidate> of(DiffNode root) {
    List<Candidate> all = new ArrayList<>();
    collect(root, Optional.empty(), List.of(), Voice.EVENT, all);
    return all;
  }

  /// @param parts that stand around
  private static void collect(
      DiffNode node,
      Optional<DiffNode> parent,
      List<DiffNode> parts,
      Voice around,
      List<Candidate> all) {
    boolean part = parent.isEmpty() || node.kind() == DiffNode.Kind.PART;
    List<DiffNode> trail = part ? Stream.concat(parts.stream(), Stream.of(node)).toList() : parts;
    Voice voice = part ? Voice.of(trail) : around;
    String path = node.changes().isEmpty() ? "" : node.path().toString();
    node.changes().stream()
        .filter(change -> !toldByAnother(change, node))
        .forEach(change -> all.add(new Candidate(node, parent, change, voice, path)));
    node.children().forEach(child -> collect(child, Optional.of(node), trail, voice, all));
  }

  /// A suspected rename is told instead of the removal that stands beside it, and a type that was
  /// or becomes `null` instead of the nullability.
  private static boolean toldByAnother(Change change, DiffNode node) {
    return change instanceof Change.FieldRemoved && Wording.renamed(node)
        || change instanceof Change.NullabilityChanged && Wording.fromOrToNull(node);
  }
}

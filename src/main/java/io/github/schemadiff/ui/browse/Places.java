package io.github.schemadiff.ui.browse;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is where in the tree of one event: computed once, asked for every row.
///
/// Nodes are told apart by identity, as two of them may say the same.
public final class Places {
  public static final Places NONE = new Places(Optional.empty(), List.of());

  private final Optional<DiffNode> root;
  private final Map<SchemaPath, DiffNode> byPath = new HashMap<>();
  private final Map<String, DiffNode> bySpelling = new HashMap<>();
  private final Map<DiffNode, DiffNode> parents = new IdentityHashMap<>();
  private final Map<DiffNode, List<Finding>> findings = new IdentityHashMap<>();
  private final Map<Finding, DiffNode> nodes = new IdentityHashMap<>();
  private final Map<DiffNode, Inside> inside = new IdentityHashMap<>();

  /// What a node holds below itself.
  ///
  /// @param changes nodes that changed
  /// @param found findings that are more than information
  public record Inside(int changes, int found, int violations, int warnings) {
    static final Inside NOTHING = new Inside(0, 0, 0, 0);

    Inside plus(Inside other) {
      return new Inside(
          changes + other.changes,
          found + other.found,
          violations + other.violations,
          warnings + other.warnings);
    }
  }

  private Places(Optional<DiffNode> root, List<Finding> all) {
    this.root = root;
    root.ifPresent(this::index);
    for (Finding finding : all) {
      find(finding.path())
          .ifPresent(
              node -> {
                nodes.put(finding, node);
                findings.computeIfAbsent(node, _ -> new ArrayList<>()).add(finding);
              });
    }
    root.ifPresent(this::count);
  }

  public static Places of(Comparison comparison, EventComparison event) {
    return new Places(OneSide.tree(comparison, event), event.findings());
  }

  public Optional<DiffNode> root() {
    return root;
  }

  /// The row of a finding: the node at its path, else the nearest one above it.
  public Optional<DiffNode> node(Finding finding) {
    return Optional.ofNullable(nodes.get(finding));
  }

  /// The node at a path, else the nearest one above it.
  public Optional<DiffNode> find(SchemaPath path) {
    if (root.isEmpty()) {
      return Optional.empty();
    }
    SchemaPath at = path;
    while (true) {
      DiffNode exact = byPath.get(at);
      DiffNode node = exact != null ? exact : bySpelling.get(at.toString());
      if (node != null || at.isRoot()) {
        return Optional.of(node == null ? root.get() : node);
      }
      at = at.parent();
    }
  }

  public List<Finding> findings(DiffNode node) {
    return findings.getOrDefault(node, List.of());
  }

  public Inside inside(DiffNode node) {
    return inside.getOrDefault(node, Inside.NOTHING);
  }

  public Optional<DiffNode> parent(DiffNode node) {
    return Optional.ofNullable(parents.get(node));
  }

  private void index(DiffNode node) {
    byPath.merge(node.path(), node, Places::moreTelling);
    bySpelling.merge(node.path().toString(), node, Places::moreTelling);
    for (DiffNode child : node.children()) {
      parents.put(child, node);
      index(child);
    }
  }

  // Of a removed and an added member with one name, the one that changed; else the first.
  private static DiffNode moreTelling(DiffNode first, DiffNode second) {
    return second.changedHere() && !first.changedHere() ? second : first;
  }

  private Inside count(DiffNode node) {
    Inside below = Inside.NOTHING;
    for (DiffNode child : node.children()) {
      below = below.plus(count(child)).plus(here(child));
    }
    inside.put(node, below);
    return below;
  }

  private Inside here(DiffNode node) {
    int found = 0;
    int violations = 0;
    int warnings = 0;
    for (Finding finding : findings(node)) {
      found += finding.severity() == Severity.INFO ? 0 : 1;
      violations += finding.severity() == Severity.VIOLATION ? 1 : 0;
      warnings += finding.severity() == Severity.WARNING ? 1 : 0;
    }
    return new Inside(Changes.matter(node) ? 1 : 0, found, violations, warnings);
  }
}

package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeCopy;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.search.Answer;
import io.github.schemadiff.compat.json.search.Evaluator;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import io.github.schemadiff.compat.json.text.TooComplex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Looks for whole documents on which a reader fails by one keyword alone: those that it would
/// accept without that keyword.
///
/// Asked only where a document made at the place itself may fail elsewhere too: it takes a search
/// over the whole schemas, and is left out where much of a large schema leads to the place.
final class Undoing {
  /// Nodes that are copied for one search, which knows nothing of them yet.
  private static final int MOST_COPIED = 400;

  /// Steps of one search.
  private static final long STEPS = 20_000;

  private final Solver solver;
  private final Variants variants;
  private final Node root;
  private final Map<Node, List<Node>> parents = new IdentityHashMap<>();

  /// @param reader the root of the schema that fails
  Undoing(Solver solver, Variants variants, Node reader) {
    this.solver = solver;
    this.variants = variants;
    this.root = reader;
  }

  /// The break with a document that shows it alone; as it is where none was found.
  LocalBreak alone(LocalBreak one, Literals writer) {
    try {
      return solver.within(STEPS, () -> search(one, writer));
    } catch (Solver.OutOfBudget | Undecidable | TooComplex open) {
      solver.recover();
      return one; // the document at hand shows the break too, if not alone
    }
  }

  private LocalBreak search(LocalBreak one, Literals writer) {
    if (one.shown().alone() != Shown.Alone.OPEN) {
      return one;
    }
    List<Node> leading = leadingTo(one.suspect().part());
    if (leading.size() > MOST_COPIED) {
      return one;
    }
    Node undone = without(one.suspect(), leading);
    if (Evaluator.accepts(undone, one.shown().document())) {
      return one;
    }
    Literals goal = writer.and(Literals.negative(root), Literals.positive(undone, false, false));
    Answer answer = solver.solve(goal, 1);
    if (!answer.inhabited()) {
      return one;
    }
    JsonNode document = answer.found().getFirst();
    return one.showing(new Shown(document, Shown.Alone.YES));
  }

  /// The reader without one keyword at one place: a copy of all that leads there.
  private Node without(Suspect suspect, List<Node> leading) {
    Map<Node, Node> copies = new IdentityHashMap<>();
    for (Node node : leading) {
      Node copy = NodeCopy.whole(node);
      if (node == suspect.part()) {
        suspect.without().accept(copy);
      }
      copies.put(node, variants.register(copy));
    }
    copies
        .values()
        .forEach(copy -> NodeCopy.relink(copy, child -> copies.getOrDefault(child, child)));
    return copies.getOrDefault(root, root);
  }

  /// All that lead to a place, or more of them than are copied.
  private List<Node> leadingTo(Node place) {
    if (parents.isEmpty()) {
      connect();
    }
    Map<Node, Boolean> seen = new IdentityHashMap<>(Map.of(place, true));
    List<Node> found = new ArrayList<>(List.of(place));
    for (int i = 0; i < found.size() && found.size() <= MOST_COPIED; i++) {
      for (Node parent : parents.getOrDefault(found.get(i), List.of())) {
        if (seen.put(parent, true) == null) {
          found.add(parent);
        }
      }
    }
    solver.step(found.size());
    return found;
  }

  private void connect() {
    Map<Node, Boolean> seen = new IdentityHashMap<>(Map.of(root, true));
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.pop();
      for (Node child : NodeCopy.children(node)) {
        parents.computeIfAbsent(child, _ -> new ArrayList<>()).add(node);
        if (seen.put(child, true) == null) {
          open.push(child);
        }
      }
    }
    solver.step(seen.size());
  }
}

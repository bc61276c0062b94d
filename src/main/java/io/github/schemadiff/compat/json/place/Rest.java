package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeCopy;
import io.github.schemadiff.compat.json.node.Patterns;
import io.github.schemadiff.compat.json.search.Literals;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a reader's node says besides the one thing that is looked at, without references and
/// `allOf`.
public final class Rest {
  /// Beyond these a node is taken to lead to itself.
  private static final int MOST_SEEN = 300;

  private final Variants variants;

  /// The same for all pairs that come to a node.
  private final Map<Node, Boolean> leadingToThemselves = new IdentityHashMap<>();

  public Rest(Variants variants) {
    this.variants = variants;
  }

  /// Whether nothing can satisfy what the node says besides where this rest has no documents: what
  /// is unevaluated depends on references too, and a document of the node may hold another.
  boolean isWhole(Node part) {
    return !isEvaluated(part) && !leadingToThemselves.computeIfAbsent(part, Rest::leadsToItself);
  }

  /// Whether it matters to the node what its keywords evaluate: one that is taken out takes that
  /// along, at other places as well.
  static boolean isEvaluated(Node part) {
    return part.unevaluatedItems != null || part.unevaluatedProperties != null;
  }

  private static boolean leadsToItself(Node part) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>(List.of(part));
    while (!open.isEmpty()) {
      for (Node child : NodeCopy.children(open.pop())) {
        if (child == part || seen.size() > MOST_SEEN) {
          return true;
        }
        if (seen.add(child)) {
          open.push(child);
        }
      }
    }
    return false;
  }

  /// Without the suspect.
  Literals of(Suspect suspect) {
    String key = "without " + suspect.keyword() + suspect.member().map(" "::concat).orElse("");
    Node rest = variants.changed(suspect.part(), key, suspect.without());
    return Literals.of(Literals.positive(rest, false, false));
  }

  /// The part without what one of its schemas says of a member.
  Literals ofMember(Node part, String name, Node schema) {
    Node anything = variants.anything();
    Node rest =
        variants.changed(
            part,
            "free " + name + " of " + schema.id,
            copy -> {
              if (!Names.named(part, name)) {
                copy.properties.put(name, anything);
              }
              copy.properties.computeIfPresent(
                  name, (_, said) -> said.id == schema.id ? anything : said);
              copy.patterns.replaceAll(
                  (pattern, said) ->
                      said.id == schema.id && Patterns.find(pattern, name) ? anything : said);
            });
    return Literals.of(Literals.positive(rest, false, false));
  }

  /// The part with the items at one position left free.
  Literals ofItem(Node part, int position) {
    Node anything = variants.anything();
    Node rest =
        variants.changed(
            part,
            "free item " + position,
            copy -> {
              while (copy.prefix.size() <= position) {
                copy.prefix.add(copy.items == null ? anything : copy.items);
              }
              copy.prefix.set(position, anything);
            });
    return Literals.of(Literals.positive(rest, false, false));
  }
}

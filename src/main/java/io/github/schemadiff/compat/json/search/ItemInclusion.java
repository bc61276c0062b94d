package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import java.util.function.Predicate;

/// The part of an [Inclusion] that speaks of arrays.
final class ItemInclusion {
  private final Inclusion inclusion;

  ItemInclusion(Inclusion inclusion) {
    this.inclusion = inclusion;
  }

  boolean hold(Premise premise, Node conclusion) {
    return (conclusion.minItems == 0 || some(premise, part -> part.minItems >= conclusion.minItems))
        && (conclusion.maxItems == Node.UNBOUNDED
            || some(premise, part -> part.maxItems <= conclusion.maxItems))
        && (!conclusion.uniqueItems
            || some(premise, part -> part.uniqueItems || part.maxItems <= 1))
        && (conclusion.contains == null || some(premise, part -> contains(part, conclusion)))
        && conclusion.unevaluatedItems == null
        && (!conclusion.speaksOfItems() || items(premise, conclusion));
  }

  private static boolean some(Premise premise, Predicate<Node> says) {
    return premise.parts.stream().anyMatch(part -> says.test(part.node()));
  }

  private static boolean contains(Node part, Node conclusion) {
    return part.contains != null
        && part.contains.meaning == conclusion.contains.meaning
        && part.minContains >= conclusion.minContains
        && part.maxContains <= conclusion.maxContains;
  }

  private boolean items(Premise premise, Node conclusion) {
    int most = Node.UNBOUNDED;
    int prefix = conclusion.prefix.size();
    for (Premise.Part part : premise.parts) {
      most = Math.min(most, part.node().maxItems);
      prefix = Math.max(prefix, part.node().prefix.size());
    }
    for (int position = 0; position <= prefix && position < most; position++) {
      Node said = conclusion.item(position);
      if (said == null) {
        continue;
      }
      Literals written = premise.item(position);
      if (inclusion.premise(written).kinds != 0 && !inclusion.holdsWithin(written, said)) {
        return false;
      }
    }
    return true;
  }
}

package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import java.math.BigDecimal;
import java.util.function.Predicate;

/// The part of an [Inclusion] that speaks of kinds, listed values, numbers and strings.
final class ScalarInclusion {
  private ScalarInclusion() {}

  static boolean holds(Premise premise, Node conclusion) {
    return (premise.kinds & ~conclusion.kinds) == 0
        && conclusion.values == null
        && (!premise.may(Kind.NUMBER) || numbers(premise, conclusion))
        && (!premise.may(Kind.STRING) || texts(premise, conclusion));
  }

  private static boolean some(Premise premise, Predicate<Node> says) {
    return premise.parts.stream().anyMatch(part -> says.test(part.node()));
  }

  private static boolean numbers(Premise premise, Node conclusion) {
    return (!conclusion.wholeNumbers || multiple(premise, BigDecimal.ONE))
        && (conclusion.multipleOf == null || multiple(premise, conclusion.multipleOf))
        && (conclusion.minimum == null || some(premise, part -> above(part, conclusion)))
        && (conclusion.maximum == null || some(premise, part -> below(part, conclusion)));
  }

  private static boolean multiple(Premise premise, BigDecimal step) {
    return some(
        premise,
        part ->
            part.wholeNumbers && Numbers.isMultiple(BigDecimal.ONE, step)
                || part.multipleOf != null && Numbers.isMultiple(part.multipleOf, step));
  }

  private static boolean above(Node part, Node conclusion) {
    if (part.minimum == null) {
      return false;
    }
    int order = part.minimum.compareTo(conclusion.minimum);
    return order > 0 || order == 0 && (part.minimumExcluded || !conclusion.minimumExcluded);
  }

  private static boolean below(Node part, Node conclusion) {
    if (part.maximum == null) {
      return false;
    }
    int order = part.maximum.compareTo(conclusion.maximum);
    return order < 0 || order == 0 && (part.maximumExcluded || !conclusion.maximumExcluded);
  }

  private static boolean texts(Premise premise, Node conclusion) {
    return (conclusion.minLength == 0
            || some(premise, part -> part.minLength >= conclusion.minLength))
        && (conclusion.maxLength == Node.UNBOUNDED
            || some(premise, part -> part.maxLength <= conclusion.maxLength))
        && (conclusion.pattern == null
            || some(premise, part -> conclusion.pattern.equals(part.pattern)))
        && (conclusion.format == null
            || some(premise, part -> conclusion.format.equals(part.format)));
  }
}

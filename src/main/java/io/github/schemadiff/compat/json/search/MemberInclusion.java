package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The part of an [Inclusion] that speaks of objects.
final class MemberInclusion {
  private final Inclusion inclusion;

  MemberInclusion(Inclusion inclusion) {
    this.inclusion = inclusion;
  }

  boolean hold(Premise premise, Node conclusion) {
    return conclusion.required.stream().allMatch(name -> requires(premise, name))
        && counts(premise, conclusion)
        && conclusion.unevaluatedProperties == null
        && (conclusion.propertyNames == null || names(premise, conclusion))
        && dependencies(premise, conclusion)
        && (!conclusion.speaksOfMembers() || members(premise, conclusion));
  }

  private static boolean some(Premise premise, Predicate<Node> says) {
    return premise.parts.stream().anyMatch(part -> says.test(part.node()));
  }

  private static boolean requires(Premise premise, String name) {
    return some(premise, part -> part.required.contains(name));
  }

  private static boolean counts(Premise premise, Node conclusion) {
    return (conclusion.minProperties == 0
            || some(
                premise,
                part ->
                    Math.max(part.minProperties, part.required.size()) >= conclusion.minProperties))
        && (conclusion.maxProperties == Node.UNBOUNDED
            || some(premise, part -> part.maxProperties <= conclusion.maxProperties));
  }

  private boolean names(Premise premise, Node conclusion) {
    return some(
        premise,
        part ->
            part.propertyNames != null
                && inclusion.holdsWithin(
                    Literals.of(Literals.positive(part.propertyNames, false, false)),
                    conclusion.propertyNames));
  }

  private boolean dependencies(Premise premise, Node conclusion) {
    for (Map.Entry<String, Set<String>> entry : conclusion.dependentRequired.entrySet()) {
      String name = entry.getKey();
      boolean given =
          entry.getValue().stream().allMatch(needed -> requires(premise, needed))
              || some(
                  premise,
                  part ->
                      part.dependentRequired
                          .getOrDefault(name, Set.of())
                          .containsAll(entry.getValue()))
              || premise.member(name) == null;
      if (!given) {
        return false;
      }
    }
    for (Map.Entry<String, Node> entry : conclusion.dependentSchemas.entrySet()) {
      String name = entry.getKey();
      int meaning = entry.getValue().meaning;
      boolean given =
          some(
                  premise,
                  part ->
                      part.dependentSchemas.containsKey(name)
                          && part.dependentSchemas.get(name).meaning == meaning)
              || premise.member(name) == null;
      if (!given) {
        return false;
      }
    }
    return true;
  }

  private boolean members(Premise premise, Node conclusion) {
    Set<String> names = premise.names();
    names.addAll(conclusion.properties.keySet());
    for (String name : names) {
      Literals written = premise.member(name);
      if (written == null || inclusion.premise(written).kinds == 0) {
        continue;
      }
      for (Node said : Names.schemas(conclusion, name)) {
        if (!inclusion.holdsWithin(written, said)) {
          return false;
        }
      }
    }
    return conclusion.patterns.isEmpty() && conclusion.additional == null
        || unnamed(premise, conclusion);
  }

  /// Members that no `properties` mentions: some part of the premise must speak of all of them.
  private boolean unnamed(Premise premise, Node conclusion) {
    return premise.onlyNamed()
        || premise.parts.stream().anyMatch(part -> coversUnnamed(premise, part, conclusion));
  }

  private boolean coversUnnamed(Premise premise, Premise.Part part, Node conclusion) {
    Node node = part.node();
    if (node.additional == null) {
      return false;
    }
    for (Map.Entry<String, Node> pattern : node.patterns.entrySet()) {
      Node same = conclusion.patterns.get(pattern.getKey());
      boolean covered =
          same != null
              && conclusion.patterns.size() == 1
              && satisfies(premise, part, pattern.getValue(), same);
      if (!covered && !satisfiesAll(premise, part, pattern.getValue(), conclusion)) {
        return false;
      }
    }
    return satisfiesAll(premise, part, node.additional, conclusion);
  }

  /// Whether the value satisfies whatever the conclusion may say of an unnamed member.
  private boolean satisfiesAll(Premise premise, Premise.Part part, Node written, Node conclusion) {
    return written.impossible()
        || conclusion.patterns.values().stream()
                .allMatch(said -> satisfies(premise, part, written, said))
            && (conclusion.additional == null
                || satisfies(premise, part, written, conclusion.additional));
  }

  private boolean satisfies(Premise premise, Premise.Part part, Node written, Node said) {
    return written.impossible()
        || inclusion.holdsWithin(premise.within(part, written, MemberInclusion::ofMembers), said);
  }

  /// All that a node says of members.
  private static List<Node> ofMembers(Node node) {
    List<Node> said = new ArrayList<>(node.properties.values());
    said.addAll(node.patterns.values());
    if (node.additional != null) {
      said.add(node.additional);
    }
    return said;
  }
}

package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Conjuncts;
import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Cheap truths about nodes, each a superset of what they accept: kinds, listed values, required
/// members.
///
/// They let most branches of a union be told apart at a glance: by kind, by a discriminating
/// constant, or by the members of their objects ([MemberOverview]).
final class Overview {
  private static final int MOST_CONJUNCTS = 200;

  private static final int DEPTH = 12;

  /// Of a union that is told apart from something branch by branch.
  private static final int MOST_BRANCHES = 40;

  /// Odd, so that keys stay apart; without it, those of neighbouring nodes share their hash.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final List<Node> classes;

  /// By [Node#id], plus 1; 0 where nothing is known yet.
  private int[] kinds = new int[0];

  private final Map<Integer, Map<String, List<JsonNode>>> discriminators = new HashMap<>();
  private final Map<Integer, MemberOverview> members = new HashMap<>();
  private final Signs signs = new Signs();

  /// By [Node#id].
  private int[][] signsOf = new int[0][];

  private final Map<Long, Apart> apart = new HashMap<>();
  private final Map<Kind, Map<Node, List<List<Node>>>> rivals = new EnumMap<>(Kind.class);

  /// Unions within unions that are being told apart.
  private int within;

  /// @param classes one node of each class, by id: a bare reference is looked at as its target
  Overview(List<Node> classes) {
    this.classes = classes;
  }

  /// The kinds that the node may accept.
  int kinds(Node said) {
    Node node = classes.get(said.id);
    if (node.id >= kinds.length) {
      kinds = Arrays.copyOf(kinds, classes.size() + classes.size() / 4);
    }
    if (kinds[node.id] > 0) {
      return kinds[node.id] - 1;
    }
    kinds[node.id] = Kind.ALL + 1; // what a cycle may assume of itself
    int mask = node.impossible() ? 0 : node.kinds;
    if (node.values != null) {
      mask &=
          node.values.stream().mapToInt(value -> Kind.of(value).bit()).reduce(0, (a, b) -> a | b);
    }
    if (node.reference != null) {
      mask &= kinds(node.reference);
    }
    for (Node part : node.allOf) {
      mask &= kinds(part);
    }
    mask &= any(node.anyOf) & any(node.oneOf) & ~openTwice(node.oneOf);
    kinds[node.id] = mask + 1;
    return mask;
  }

  /// Kinds of which two branches accept everything, so that not exactly one accepts.
  private int openTwice(List<Node> branches) {
    int once = 0;
    int twice = 0;
    for (Node branch : branches) {
      int open = open(branch, DEPTH);
      twice |= once & open;
      once |= open;
    }
    return twice;
  }

  /// Kinds of which the node plainly accepts everything.
  private int open(Node said, int depth) {
    Node node = classes.get(said.id);
    if (depth == 0
        || node.broken != null
        || node.constant != null
        || node.values != null
        || node.not != null
        || node.condition != null
        || !node.anyOf.isEmpty()
        || !node.oneOf.isEmpty()) {
      return 0;
    }
    int mask = node.kinds & ~node.confined();
    if (node.reference != null) {
      mask &= open(node.reference, depth - 1);
    }
    for (Node part : node.allOf) {
      mask &= open(part, depth - 1);
    }
    return mask;
  }

  private int any(List<Node> branches) {
    int mask = branches.isEmpty() ? Kind.ALL : 0;
    for (Node branch : branches) {
      mask |= kinds(branch);
    }
    return mask;
  }

  /// Members of the node's own `properties` whose values are listed.
  Map<String, List<JsonNode>> discriminators(Node said) {
    Node node = classes.get(said.id);
    return discriminators.computeIfAbsent(
        node.id,
        _ -> {
          Map<String, List<JsonNode>> found = new LinkedHashMap<>();
          node.properties.forEach(
              (name, child) -> {
                List<JsonNode> values = values(child, DEPTH);
                if (values != null) {
                  found.put(name, values);
                }
              });
          return found;
        });
  }

  /// A superset of the node's values, or null where it is not finite at a glance.
  private static List<JsonNode> values(Node node, int depth) {
    if (node.values != null || depth == 0) {
      return node.values;
    }
    if (node.reference != null) {
      return values(node.reference, depth - 1);
    }
    return node.allOf.stream()
        .map(part -> values(part, depth - 1))
        .filter(list -> list != null)
        .findFirst()
        .orElse(null);
  }

  /// The branches of a node's `oneOf` that may accept what one of them accepts of a kind.
  List<Node> rivals(Node union, int branch, Kind kind) {
    List<List<Node>> all =
        rivals
            .computeIfAbsent(kind, _ -> new IdentityHashMap<>())
            .computeIfAbsent(
                union, _ -> new ArrayList<>(Collections.nCopies(union.oneOf.size(), null)));
    if (all.get(branch) == null) {
      Node chosen = union.oneOf.get(branch);
      all.set(
          branch,
          union.oneOf.stream()
              .filter(other -> other != chosen && !surelyDisjoint(chosen, other, kind.bit()))
              .toList());
    }
    return all.get(branch);
  }

  /// Whether it is plain that no value of certain kinds satisfies both; false means only that it is
  /// not plain.
  boolean surelyDisjoint(Node one, Node other, int ofKinds) {
    return apart(one, other, ofKinds) != Apart.NO;
  }

  /// Whether values of the one are plainly not meant for the other: they are of another kind, or
  /// have another discriminating constant.
  boolean meantForOthers(Node one, Node other, int ofKinds) {
    return apart(one, other, ofKinds) == Apart.BY_SIGN;
  }

  /// The plainest first.
  private enum Apart {
    /// By kind or by a discriminating constant.
    BY_SIGN,
    /// By which members there must be and which must not, and of what kind.
    BY_MEMBERS,
    NO
  }

  private Apart apart(Node one, Node other, int ofKinds) {
    int common = kinds(one) & kinds(other) & ofKinds;
    if (common == 0) {
      return Apart.BY_SIGN;
    }
    if (one.meaning == other.meaning) {
      return Apart.NO;
    }
    if (common == Kind.OBJECT.bit() && Signs.differ(signs(one.id), signs(other.id))) {
      return Apart.BY_SIGN;
    }
    long pair = (long) Math.min(one.id, other.id) << 31 | Math.max(one.id, other.id);
    long key = (pair * (Kind.ALL + 1) + common) * SPREAD;
    Apart known = apart.get(key);
    if (known == null) {
      known = tellApart(classes.get(one.id), classes.get(other.id), common);
      apart.put(key, known);
    }
    return known;
  }

  private int[] signs(int id) {
    if (id >= signsOf.length) {
      signsOf = Arrays.copyOf(signsOf, classes.size() + classes.size() / 4);
    }
    if (signsOf[id] == null) {
      signsOf[id] = signs.of(members(classes.get(id)));
    }
    return signsOf[id];
  }

  /// @param common kinds that both may accept
  private Apart tellApart(Node one, Node other, int common) {
    List<JsonNode> values = values(one, DEPTH);
    List<JsonNode> others = values(other, DEPTH);
    if (values != null && others != null && Collections.disjoint(values, others)) {
      return Apart.BY_SIGN;
    }
    Apart members = common == Kind.OBJECT.bit() ? byMembers(one, other) : Apart.NO;
    if (members == Apart.BY_SIGN) {
      return members;
    }
    Apart branches = strongest(byBranches(one, other, common), byBranches(other, one, common));
    return strongest(members, branches);
  }

  private Apart byMembers(Node one, Node other) {
    MemberOverview members = members(one);
    MemberOverview others = members(other);
    if (members.discriminate(others)) {
      return Apart.BY_SIGN;
    }
    return members.exclude(others) || others.exclude(members) ? Apart.BY_MEMBERS : Apart.NO;
  }

  /// A union is apart from what each of its branches is apart from.
  private Apart byBranches(Node union, Node other, int common) {
    Apart all = Apart.NO;
    for (List<Node> branches : List.of(union.anyOf, union.oneOf)) {
      if (!branches.isEmpty() && branches.size() <= MOST_BRANCHES && within < DEPTH) {
        within++;
        Apart weakest = Apart.BY_SIGN;
        for (int i = 0; i < branches.size() && weakest != Apart.NO; i++) {
          weakest = weakest(weakest, apart(branches.get(i), other, common));
        }
        within--;
        all = strongest(all, weakest);
      }
    }
    return all;
  }

  private static Apart strongest(Apart one, Apart other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Apart weakest(Apart one, Apart other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private MemberOverview members(Node node) {
    MemberOverview known = members.get(node.id);
    if (known == null) {
      List<Node> parts = Conjuncts.of(node, each -> classes.get(each.id), MOST_CONJUNCTS);
      known = new MemberOverview(this, parts);
      members.put(node.id, known);
    }
    return known;
  }
}

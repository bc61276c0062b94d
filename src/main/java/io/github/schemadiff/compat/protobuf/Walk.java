package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Goes through every pair of messages that an event leads to, in one direction and one encoding.
///
/// The proof is an induction over the pairs: a message is read as it was written if each of its
/// fields is, by the tables, and each message in it, by the pairs. What the tables say breaks is
/// shown with a real message, or else nothing is claimed.
final class Walk {
  /// Unknown fields that a remark names.
  private static final int NAMED = 3;

  private final Encoding encoding;
  private final PairRules rules;
  private final Witnesses witnesses;
  private final Map<Pair, PairRules.Result> known = new HashMap<>();

  /// Pairs below which nothing breaks and nothing is unknown: no other event needs to go there.
  private final Set<Pair> clean = new HashSet<>();

  private final Map<Descriptor, Boolean> writable = new HashMap<>();

  Walk(Encoding encoding, Options.Content content, Pool writerPool, Pool readerPool) {
    this.encoding = encoding;
    Relation.Table table =
        switch (encoding) {
          case BINARY -> new BinaryTable(content);
          case JSON -> new JsonTable(content);
        };
    this.rules = new PairRules(encoding, table, content, writerPool, readerPool);
    this.witnesses = new Witnesses(encoding, writerPool, readerPool);
  }

  /// How a pair was first reached, and how often.
  private static final class Visit {
    final List<Edge> way;
    int places;

    Visit(List<Edge> way) {
      this.way = way;
      this.places = 1;
    }
  }

  /// @param carried the root only carries an enum: no part of its documents
  Verdict decide(Pair root, boolean carried) {
    if (!isWritable(root.writer())) {
      return new Verdict.Compatible(
          Optional.of("no message can be written: what it requires requires itself"));
    }
    List<Incompatibility> found = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<FieldDescriptor> unknown = new ArrayList<>();
    Map<Pair, Visit> visits = visits(root);
    visits.forEach(
        (pair, visit) -> {
          PairRules.Result result = result(pair);
          unknown.addAll(result.unknown());
          for (Break broken : result.breaks()) {
            show(root, visit, broken, carried, found, open);
          }
        });
    noteClean(visits.keySet());
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(Walk::size));
      return new Verdict.Incompatible(found, Verdict.Evidence.WITNESS, remark(unknown));
    }
    return open.isEmpty()
        ? new Verdict.Compatible(remark(unknown))
        : new Verdict.Undecided(open.getFirst());
  }

  /// Of all pairs that were met, those from which none leads to a break or an unknown field.
  private void noteClean(Set<Pair> met) {
    Map<Pair, List<Pair>> from = new HashMap<>();
    Deque<Pair> open = new ArrayDeque<>();
    Set<Pair> touched = new HashSet<>();
    for (Pair pair : met) {
      PairRules.Result result = result(pair);
      if (!result.breaks().isEmpty() || !result.unknown().isEmpty()) {
        touched.add(pair);
        open.add(pair);
      }
      result
          .edges()
          .forEach(it -> from.computeIfAbsent(it.target(), _ -> new ArrayList<>(2)).add(pair));
    }
    while (!open.isEmpty()) {
      from.getOrDefault(open.poll(), List.of()).stream().filter(touched::add).forEach(open::add);
    }
    met.stream().filter(it -> !touched.contains(it)).forEach(clean::add);
  }

  private boolean isWritable(Descriptor type) {
    Boolean before = writable.get(type);
    if (before == null) {
      before = Specimens.of(type).isPresent();
      writable.put(type, before);
    }
    return before;
  }

  private static int size(Incompatibility one) {
    return one.witness().flatMap(Witness::bytes).map(it -> it.length).orElse(0);
  }

  private PairRules.Result result(Pair pair) {
    PairRules.Result result = known.get(pair);
    if (result == null) {
      result = rules.of(pair);
      known.put(pair, result);
    }
    return result;
  }

  /// All pairs that may break, the nearest first.
  private Map<Pair, Visit> visits(Pair root) {
    Map<Pair, Visit> visits = new LinkedHashMap<>();
    Deque<Pair> open = new ArrayDeque<>();
    visits.put(root, new Visit(List.of()));
    open.add(root);
    while (!open.isEmpty()) {
      Pair pair = open.poll();
      List<Edge> way = visits.get(pair).way;
      for (Edge edge : result(pair).edges()) {
        Visit before = visits.get(edge.target());
        if (before != null) {
          before.places++;
        } else if (!clean.contains(edge.target()) && isWritable(edge.target().writer())) {
          List<Edge> longer = new ArrayList<>(way);
          longer.add(edge);
          visits.put(edge.target(), new Visit(longer));
          open.add(edge.target());
        }
      }
    }
    return visits;
  }

  private void show(
      Pair root,
      Visit visit,
      Break broken,
      boolean carried,
      List<Incompatibility> found,
      List<String> open) {
    Optional<Witness> witness = witnesses.of(root, visit.way, broken);
    if (witness.isPresent()) {
      found.add(incompatibility(visit, broken, carried, witness.get()));
    } else {
      String field = broken.written().orElse(broken.read()).getFullName();
      open.add(
          broken.reason().orElse("the decoder does not show what the encoding says breaks")
              + " (`"
              + field
              + "`)");
    }
  }

  private static Incompatibility incompatibility(
      Visit visit, Break broken, boolean carried, Witness witness) {
    FieldDescriptor named = broken.written().orElse(broken.read());
    SchemaPath path = SchemaPath.ROOT;
    for (Edge edge : visit.way) {
      path = step(path.member(Pointers.name(edge.written())), edge.written().isRepeated());
    }
    path = step(path.member(Pointers.name(named)), !broken.inside().isEmpty());
    return new Incompatibility(
        carried ? SchemaPath.ROOT : path,
        broken.aspect(),
        broken.keyword(),
        broken.written().map(it -> Pointers.of(it) + broken.inside()),
        broken.missing() ? Pointers.of(broken.read().getContainingType()) : reader(broken, carried),
        broken.missing() ? Optional.of(broken.read().getName()) : Optional.empty(),
        visit.places,
        Optional.of(witness));
  }

  private static SchemaPath step(SchemaPath path, boolean each) {
    return each ? path.each() : path;
  }

  /// Where the reader's value stands: the enum of a symbol, or the field.
  private static String reader(Break broken, boolean carried) {
    boolean symbols =
        broken.read().getJavaType() == FieldDescriptor.JavaType.ENUM
            && broken
                .written()
                .filter(it -> it.getJavaType() == FieldDescriptor.JavaType.ENUM)
                .isPresent();
    boolean ofEnum = broken.keyword().equals("symbol") || broken.keyword().equals("number");
    return carried || symbols && ofEnum && !misplaced(broken)
        ? Pointers.of(broken.read().getEnumType())
        : Pointers.of(broken.read()) + broken.inside();
  }

  /// The field's own number changed, not that of a symbol.
  private static boolean misplaced(Break broken) {
    return broken.written().filter(it -> it.getNumber() != broken.read().getNumber()).isPresent();
  }

  private Optional<String> remark(List<FieldDescriptor> unknown) {
    if (encoding == Encoding.BINARY || unknown.isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        unknown.stream().map(it -> "`" + it.getJsonName() + "`").distinct().toList();
    String listed = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    int more = names.size() - NAMED;
    return Optional.of(
        "the default parser rejects unknown fields: "
            + listed
            + (more > 0 ? " and " + more + " more" : ""));
  }
}

package io.github.schemadiff.compat.json;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.json.node.Canonicalisation;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeClasses;
import io.github.schemadiff.compat.json.node.NodeGraph;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.place.Exchanges;
import io.github.schemadiff.compat.json.place.LocalBreak;
import io.github.schemadiff.compat.json.place.Localizer;
import io.github.schemadiff.compat.json.place.Variants;
import io.github.schemadiff.compat.json.search.Answer;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import io.github.schemadiff.compat.json.text.TooComplex;
import io.github.schemadiff.format.jsonschema.Place;
import io.github.schemadiff.format.tree.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The deciding engine for JSON Schema, for one comparison of two sets: what events share is read
/// and decided once.
///
/// Not thread-safe: one instance serves one thread, on a stack that is deep enough for deep schemas
/// (see [#STACK_BYTES]).
public final class JsonCompatibility implements Compatibility {
  /// Stack that a thread needs which calls [#decide]: schemas nest, and so does the search.
  public static final long STACK_BYTES = 512L << 20;

  /// Steps of the search for a verdict; a step is about a microsecond.
  private static final long BUDGET = 2_000_000;

  /// Steps of the search for the places of an incompatible pair.
  private static final long PLACES_BUDGET = 2_000_000;

  private final Options options;
  private final Map<Contract.JsonSchema, Node> roots = new HashMap<>();
  private final Map<Contract.JsonSchema, String> unreadable = new HashMap<>();
  private final WitnessMaker witnesses;
  private final Solver solver;

  /// Where each pattern stands first, for words about it.
  private final Map<String, Node> patterns = new HashMap<>();

  private final Variants variants;

  /// @param events of both sides: all that will be asked about
  public JsonCompatibility(List<EventType> events, Options options) {
    this.options = options;
    this.witnesses = new WitnessMaker(options.formats());
    NodeGraph graph = new NodeGraph(options.formats() == Options.Formats.ASSERT);
    for (EventType event : events) {
      Contract.JsonSchema contract = contract(event);
      try {
        roots.put(contract, graph.root(contract));
      } catch (NodeGraph.UnknownReference unknown) {
        unreadable.put(contract, unknown.getMessage());
      }
    }
    graph.all().stream()
        .filter(node -> node.pattern != null && !node.place.pointer().isEmpty())
        .forEach(node -> patterns.putIfAbsent(node.pattern, node));
    List<Node> classes = Canonicalisation.apply(graph.all());
    this.solver = new Solver(classes);
    this.variants = new Variants(classes);
  }

  private static Contract.JsonSchema contract(EventType event) {
    return switch (event.contract()) {
      case Contract.JsonSchema schema -> schema;
      case Contract.Avro _, Contract.Protobuf _, Contract.Composite _ ->
          throw new IllegalArgumentException(event.name() + " is no JSON Schema");
    };
  }

  @Override
  public Verdict decide(EventType writer, EventType reader) {
    Contract.JsonSchema writes = contract(writer);
    Contract.JsonSchema reads = contract(reader);
    for (Contract.JsonSchema contract : List.of(writes, reads)) {
      if (unreadable.containsKey(contract)) {
        return new Verdict.Undecided(unreadable.get(contract));
      }
    }
    try {
      return decide(writes, reads);
    } catch (Undecidable | Solver.OutOfBudget reason) {
      return new Verdict.Undecided(reason.getMessage());
    } catch (TooComplex tooComplex) {
      return new Verdict.Undecided("we could not decide " + placed(tooComplex.getMessage()));
    } catch (StackOverflowError tooDeep) {
      return new Verdict.Undecided("the schemas nest too deeply to go through");
    }
  }

  private Verdict decide(Contract.JsonSchema writes, Contract.JsonSchema reads) {
    Node writer = roots.get(writes);
    Node reader = roots.get(reads);
    boolean declared = options.content() == Options.Content.DECLARED;
    solver.begin(BUDGET);
    Optional<String> remark = Optional.empty();
    if (declared && !NodeClasses.same(writer, reader) && closingEmpties(writer)) {
      declared = false;
      remark =
          Optional.of("no document has only declared members, so the strict view was used here");
    }
    Answer answer = solver.solve(difference(writer, reader, declared), 1);
    if (answer.inhabited()) {
      return incompatible(writes, reads, declared, answer.found().getFirst(), remark);
    }
    if (answer.complete()) {
      return new Verdict.Compatible(remark);
    }
    return new Verdict.Undecided(
        "we could not decide " + placed(answer.unknown().orElse("a part of the schema")));
  }

  /// A reason that names a pattern, with the field that has it.
  private String placed(String reason) {
    return patterns.entrySet().stream()
        .filter(entry -> reason.contains("`" + entry.getKey() + "`"))
        .findFirst()
        .flatMap(
            entry ->
                field(entry.getValue().place)
                    .map(
                        field -> {
                          String said = "`" + entry.getKey() + "`";
                          return reason.replace(said, said + " of `" + field + "`");
                        }))
        .orElse(reason);
  }

  /// The member that a subschema describes, if it stands right under one.
  private static Optional<String> field(Place place) {
    String[] tokens = place.pointer().split("/");
    int last = tokens.length - 1;
    return last > 1 && tokens[last - 1].equals("properties")
        ? Optional.of(Pointers.unescape(tokens[last]))
        : Optional.empty();
  }

  private static Literals difference(Node writer, Node reader, boolean declared) {
    return Literals.of(Literals.positive(writer, declared, false), Literals.negative(reader));
  }

  private boolean closingEmpties(Node writer) {
    return solver.solve(Literals.of(Literals.positive(writer, true, false)), 1).provenEmpty()
        && solver.solve(Literals.of(Literals.positive(writer, false, false)), 1).inhabited();
  }

  private Verdict incompatible(
      Contract.JsonSchema writes,
      Contract.JsonSchema reads,
      boolean declared,
      JsonNode smallest,
      Optional<String> remark) {
    Node writer = roots.get(writes);
    Node reader = roots.get(reads);
    solver.begin(PLACES_BUDGET);
    List<Incompatibility> breaks = new ArrayList<>();
    Exchanges exchanges = new Exchanges(solver, writes.documents(), reads.documents());
    Localizer localizer = new Localizer(solver, variants, exchanges, writer, reader);
    for (LocalBreak one : localizer.breaks(declared)) {
      if (witnesses.make(writes, reads, one.shown().document(), Optional.of(one))
          instanceof WitnessMaker.Attempt.Made(Witness witness)) {
        breaks.add(incompatibility(one, witness));
      }
    }
    if (breaks.isEmpty()) {
      switch (witnesses.make(writes, reads, smallest, Optional.empty())) {
        case WitnessMaker.Attempt.Made(Witness witness) -> breaks.add(whole(reader, witness));
        case WitnessMaker.Attempt.Refused(String reason) -> {
          return new Verdict.Undecided(reason);
        }
      }
    }
    return new Verdict.Incompatible(
        breaks, Verdict.Evidence.WITNESS, remark, localizer.everywhere());
  }

  private static Incompatibility whole(Node reader, Witness witness) {
    return new Incompatibility(
        witness.failing(),
        Aspect.CLAUSE,
        "schema",
        Optional.empty(),
        location(reader),
        Optional.empty(),
        1,
        Optional.of(witness));
  }

  private static Incompatibility incompatibility(LocalBreak one, Witness witness) {
    boolean there = one.path().covers(witness.failing());
    return new Incompatibility(
        there ? one.path() : witness.failing(),
        one.suspect().aspect(),
        one.suspect().keyword(),
        Optional.empty(),
        location(one.reader()),
        one.member(),
        one.places(),
        Optional.of(witness));
  }

  /// `file#pointer`, as the shapes' spans name it.
  private static String location(Node node) {
    return node.place == null ? "" : node.place.key().replaceFirst("^(set:///|https?://)", "");
  }
}

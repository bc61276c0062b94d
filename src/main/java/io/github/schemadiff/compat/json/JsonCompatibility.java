package io.github.schemadiff.compat.json;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.json.check.Check;
import io.github.schemadiff.compat.json.check.WitnessChecker;
import io.github.schemadiff.compat.json.text.TooComplex;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

  /// Steps of the search for a verdict; a step is a few microseconds at most.
  private static final long BUDGET = 1_000_000;

  /// Steps of the search for the places of an incompatible pair.
  private static final long PLACES_BUDGET = 2_000_000;

  private final Options options;
  private final Map<Contract.JsonSchema, Node> roots = new HashMap<>();
  private final Map<Contract.JsonSchema, String> unreadable = new HashMap<>();
  private final Map<JsonDocuments, WitnessChecker> checkers = new IdentityHashMap<>();
  private final Solver solver;
  private final Variants variants;

  /// @param events of both sides: all that will be asked about
  public JsonCompatibility(List<EventType> events, Options options) {
    this.options = options;
    NodeGraph graph = new NodeGraph(options.formats() == Options.Formats.ASSERT);
    for (EventType event : events) {
      Contract.JsonSchema contract = contract(event);
      try {
        roots.put(contract, graph.root(contract));
      } catch (NodeGraph.UnknownReference unknown) {
        unreadable.put(contract, unknown.getMessage());
      }
    }
    List<Node> classes = NodeClasses.assign(graph.all());
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
    } catch (Undecidable | TooComplex | Solver.OutOfBudget reason) {
      return new Verdict.Undecided(reason.getMessage());
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
        "we could not decide " + answer.unknown().orElse("a part of the schema"));
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
    for (LocalBreak one : new Localizer(solver, variants, writer, reader).breaks(declared)) {
      witness(writes, reads, one.document(), Optional.of(one))
          .ifPresent(witness -> breaks.add(incompatibility(one, witness)));
    }
    if (breaks.isEmpty()) {
      Optional<Witness> whole = witness(writes, reads, smallest, Optional.empty());
      if (whole.isEmpty()) {
        return new Verdict.Undecided(
            "an independent validator does not agree that %s breaks it".formatted(smallest));
      }
      breaks.add(
          new Incompatibility(
              whole.get().failing(),
              Aspect.CLAUSE,
              "schema",
              Optional.empty(),
              location(reader),
              Optional.empty(),
              1,
              whole));
    }
    return new Verdict.Incompatible(breaks, Verdict.Evidence.WITNESS, remark);
  }

  private static Incompatibility incompatibility(LocalBreak one, Witness witness) {
    return new Incompatibility(
        one.path(),
        one.aspect(),
        one.keyword(),
        Optional.empty(),
        location(one.reader()),
        one.member(),
        one.places(),
        Optional.of(witness));
  }

  /// `file#pointer`, as the shapes' spans name it.
  private static String location(Node node) {
    return node.place == null ? "" : node.place.key().replaceFirst("^set:///", "");
  }

  /// The document as a witness, if an independent validator accepts it for the writer and rejects
  /// it for the reader.
  private Optional<Witness> witness(
      Contract.JsonSchema writes,
      Contract.JsonSchema reads,
      JsonNode document,
      Optional<LocalBreak> place) {
    if (!checker(writes).check(writes.root(), document).accepted()) {
      return Optional.empty();
    }
    return switch (checker(reads).check(reads.root(), document)) {
      case Check.Accepted _, Check.Unusable _ -> Optional.empty();
      case Check.Rejected rejected -> {
        Check.Failure failure =
            place.map(one -> nearest(rejected, one)).orElse(rejected.errors().getFirst());
        yield Optional.of(
            new Witness(
                document,
                Optional.empty(),
                failingAt(failure, place),
                failure.message(),
                WitnessChecker.name()));
      }
    };
  }

  /// The validator's failure at the place in question: the deepest one that lies on its path.
  private static Check.Failure nearest(Check.Rejected rejected, LocalBreak place) {
    SchemaPath value = place.member().isPresent() ? place.path().parent() : place.path();
    List<Check.Failure> there =
        rejected.errors().stream()
            .filter(
                failure -> covers(value, failure.path()) || covers(place.path(), failure.path()))
            .toList();
    // Where several members are missing, the error must speak of this one.
    return there.stream()
        .filter(failure -> failure.member().equals(place.member()))
        .findFirst()
        .or(() -> there.stream().findFirst())
        .orElse(rejected.errors().getFirst());
  }

  private static boolean covers(SchemaPath pattern, SchemaPath concrete) {
    if (pattern.steps().size() != concrete.steps().size()) {
      return false;
    }
    for (int i = 0; i < pattern.steps().size(); i++) {
      boolean each = pattern.steps().get(i) instanceof SchemaPath.Each;
      if (!each && !pattern.steps().get(i).equals(concrete.steps().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static SchemaPath failingAt(Check.Failure failure, Optional<LocalBreak> place) {
    Optional<String> member = place.flatMap(LocalBreak::member);
    boolean above = member.isPresent() && covers(place.get().path().parent(), failure.path());
    return above ? failure.path().member(member.get()) : failure.path();
  }

  private WitnessChecker checker(Contract.JsonSchema contract) {
    return checkers.computeIfAbsent(
        contract.documents(), documents -> WitnessChecker.of(documents, options.formats()));
  }
}

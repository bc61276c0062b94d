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
import io.github.schemadiff.compat.json.check.WitnessChecker.Errors;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeClasses;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.place.Exchanges;
import io.github.schemadiff.compat.json.place.LocalBreak;
import io.github.schemadiff.compat.json.place.Localizer;
import io.github.schemadiff.compat.json.place.Rest;
import io.github.schemadiff.compat.json.place.Variants;
import io.github.schemadiff.compat.json.search.Answer;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import io.github.schemadiff.compat.json.text.TooComplex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  private static final Pattern SCHEME = Pattern.compile("^(set:///|https?://)");

  private final Options options;
  private final Schemas schemas;
  private final WitnessMaker witnesses;
  private final Solver solver;
  private final Variants variants;
  private final Rest rest;

  /// By the documents of writer and reader, which many pairs share.
  private final Map<List<JsonDocuments>, Exchanges> exchanges = new HashMap<>();

  /// @param events of both sides: all that will be asked about
  public JsonCompatibility(List<EventType> events, Options options) {
    this(
        options,
        new Schemas(
            events.stream().map(JsonCompatibility::contract).toList(),
            options.formats() == Options.Formats.ASSERT));
  }

  private JsonCompatibility(Options options, Schemas schemas) {
    this(options, schemas, new WitnessMaker(schemas, options.formats()));
  }

  private JsonCompatibility(Options options, Schemas schemas, WitnessMaker witnesses) {
    this.options = options;
    this.schemas = schemas;
    this.witnesses = witnesses;
    List<Node> classes = schemas.classes();
    this.solver = new Solver(classes);
    this.variants = new Variants(classes);
    this.rest = new Rest(variants);
  }

  /// Another one for the same events, with a search of its own, that may be asked on another thread
  /// at the same time.
  public JsonCompatibility beside() {
    return new JsonCompatibility(options, schemas, witnesses);
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
    return decide(writer, reader, this::atItsPlaces);
  }

  /// The verdict alone, with the smallest document that breaks: for who does not ask where.
  public Verdict verdict(EventType writer, EventType reader) {
    return decide(
        writer,
        reader,
        one ->
            asAWhole(
                one,
                witnesses.make(one.writes(), one.reads(), one.smallest(), Errors.FIRST),
                false));
  }

  /// A pair of which a document is known that the writer writes and the reader rejects.
  private record Difference(
      Contract.JsonSchema writes,
      Contract.JsonSchema reads,
      boolean declared,
      JsonNode smallest,
      Optional<String> remark) {}

  private Verdict decide(
      EventType writer, EventType reader, Function<Difference, Verdict> incompatible) {
    Contract.JsonSchema writes = contract(writer);
    Contract.JsonSchema reads = contract(reader);
    for (Contract.JsonSchema contract : List.of(writes, reads)) {
      Optional<String> unreadable = schemas.unreadable(contract);
      if (unreadable.isPresent()) {
        return new Verdict.Undecided(unreadable.get());
      }
    }
    try {
      return decide(writes, reads, incompatible);
    } catch (Undecidable | Solver.OutOfBudget reason) {
      return new Verdict.Undecided(reason.getMessage());
    } catch (TooComplex tooComplex) {
      return new Verdict.Undecided(schemas.undecided(tooComplex.getMessage()));
    } catch (StackOverflowError tooDeep) {
      return new Verdict.Undecided("the schemas nest too deeply to go through");
    }
  }

  private Verdict decide(
      Contract.JsonSchema writes,
      Contract.JsonSchema reads,
      Function<Difference, Verdict> incompatible) {
    Node writer = schemas.root(writes);
    Node reader = schemas.root(reads);
    boolean declared = options.content() == Options.Content.DECLARED;
    solver.begin(BUDGET);
    Optional<String> remark = Optional.empty();
    Answer answer = solver.solve(difference(writer, reader, declared), 1);
    // A document that breaks is one that the closed writer has.
    if (declared
        && !answer.inhabited()
        && !NodeClasses.same(writer, reader)
        && closingEmpties(writer)) {
      declared = false;
      remark =
          Optional.of("no document has only declared members, so the strict view was used here");
      answer = solver.solve(difference(writer, reader, false), 1);
    }
    if (answer.inhabited()) {
      return incompatible.apply(
          new Difference(writes, reads, declared, answer.found().getFirst(), remark));
    }
    if (answer.complete()) {
      return new Verdict.Compatible(remark.or(() -> schemas.takenAsTheSame(writer, reader)));
    }
    return new Verdict.Undecided(
        schemas.undecided(answer.unknown().orElse("a part of the schema")));
  }

  private static Literals difference(Node writer, Node reader, boolean declared) {
    return Literals.of(Literals.positive(writer, declared, false), Literals.negative(reader));
  }

  private boolean closingEmpties(Node writer) {
    return solver.solve(Literals.of(Literals.positive(writer, true, false)), 1).provenEmpty()
        && solver.solve(Literals.of(Literals.positive(writer, false, false)), 1).inhabited();
  }

  private Verdict atItsPlaces(Difference difference) {
    Contract.JsonSchema writes = difference.writes();
    Contract.JsonSchema reads = difference.reads();
    solver.begin(PLACES_BUDGET);
    List<Incompatibility> breaks = new ArrayList<>();
    Exchanges exchanges =
        this.exchanges.computeIfAbsent(
            List.of(writes.documents(), reads.documents()),
            sides -> new Exchanges(solver, sides.getFirst(), sides.getLast()));
    Localizer localizer =
        new Localizer(solver, variants, rest, exchanges, schemas.root(writes), schemas.root(reads));
    boolean everywhere = true;
    for (LocalBreak one : localizer.breaks(difference.declared())) {
      switch (witnesses.make(writes, reads, one.shown().document(), one)) {
        case WitnessMaker.Attempt.Made(Witness witness) ->
            breaks.add(incompatibility(one, witness));
        case WitnessMaker.Attempt.Elsewhere _ -> {
          // Guessed at, and saved by another alternative.
        }
        case WitnessMaker.Attempt.Refused _ -> everywhere = false;
      }
    }
    everywhere &= localizer.everywhere();
    return breaks.isEmpty()
        ? asAWhole(
            difference,
            witnesses.make(writes, reads, difference.smallest(), Errors.ALL),
            everywhere)
        : new Verdict.Incompatible(
            SharedDocuments.named(breaks),
            Verdict.Evidence.WITNESS,
            difference.remark(),
            everywhere);
  }

  /// @param everywhere whether all places were gone through
  private Verdict asAWhole(
      Difference difference, WitnessMaker.Attempt attempt, boolean everywhere) {
    return switch (attempt) {
      case WitnessMaker.Attempt.Made(Witness witness) ->
          new Verdict.Incompatible(
              List.of(whole(schemas.root(difference.reads()), witness)),
              Verdict.Evidence.WITNESS,
              difference.remark(),
              everywhere);
      case WitnessMaker.Attempt.Elsewhere _ ->
          new Verdict.Undecided("no document was found that shows where it breaks");
      case WitnessMaker.Attempt.Refused(String reason) -> new Verdict.Undecided(reason);
    };
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
    return node.place == null ? "" : SCHEME.matcher(node.place.key()).replaceFirst("");
  }
}

package io.github.schemadiff.compat.avro;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.TypeGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The deciding engine for Avro: schema resolution, proved by induction over every pair of types
/// that a reader may meet, and refuted by documents that the Avro library's decoder fails on.
///
/// What a writer may write is all that its schema admits: content views make no difference.
public final class AvroCompatibility implements Compatibility {
  private final Map<Contract.AvroTypes, TypeGraph> graphs = new HashMap<>();

  @Override
  public Verdict decide(EventType writer, EventType reader) {
    try {
      return decide(root(writer), root(reader));
    } catch (Undecidable reason) {
      return new Verdict.Undecided(reason.getMessage());
    }
  }

  private AvroType root(EventType event) {
    if (event.contract() instanceof Contract.Avro contract) {
      return graphs.computeIfAbsent(contract.types(), TypeGraph::new).root(contract);
    }
    throw new IllegalArgumentException(event.name() + " is no Avro schema");
  }

  /// Aliases are applied once by the specification, and by Avro Java a second time to what came of
  /// it: where names come to follow one another, another field is meant then, or two become one.
  static Verdict decide(AvroType writer, AvroType reader) {
    Renaming once = renaming(writer, reader);
    AvroType renamed = once.rewrite(writer);
    List<Break> breaks = breaks(once, renamed, reader);
    if (!breaks.isEmpty()) {
      return refuted(breaks, new Witnesses(writer, renamed, reader, once), List.of());
    }
    Renaming again = renaming(renamed, reader);
    AvroType twice = again.rewrite(renamed);
    List<Break> decoded = again.changes() ? breaks(again, twice, reader) : List.of();
    return decoded.isEmpty()
        ? new Verdict.Compatible(Optional.empty())
        : refuted(
            decoded, new Witnesses(writer, twice, reader, again), List.of(Remarks.ALIASES_TWICE));
  }

  /// Equal schemas are read as they are, whatever aliases they have.
  private static Renaming renaming(AvroType writer, AvroType reader) {
    return Equivalence.equal(writer, reader) ? Renaming.none() : Renaming.by(reader);
  }

  private static List<Break> breaks(Renaming renaming, AvroType renamed, AvroType reader) {
    return renaming.clashes().isEmpty()
        ? new Induction(new Resolution(renaming)).breaks(renamed, reader)
        : Clashes.breaks(renaming, renamed, reader);
  }

  private static Verdict refuted(List<Break> breaks, Witnesses witnesses, List<String> known) {
    List<Incompatibility> told = new ArrayList<>();
    Set<String> remarks = new LinkedHashSet<>(known);
    List<String> doubts = new ArrayList<>();
    for (Break found : breaks) {
      Optional<Witness> witness = witnesses.of(found, breaks.size() == 1);
      boolean endless = witnesses.isEndless(found);
      boolean byRule = found.flaw().effect() == Flaw.Effect.REFUSED || found.specified() || endless;
      if (witness.isPresent() || byRule) {
        told.add(incompatibility(found, witness));
        Remarks.on(found, witness.isPresent(), endless).forEach(remarks::add);
      } else {
        doubts.add(found.trail().path() + " (" + found.flaw().keyword() + ")");
      }
    }
    if (told.isEmpty()) {
      return new Verdict.Undecided(
          "the specification does not let the reader read %s, but the decoder does"
              .formatted(String.join(", ", doubts)));
    }
    boolean shown = told.stream().anyMatch(one -> one.witness().isPresent());
    return new Verdict.Incompatible(
        told,
        shown ? Verdict.Evidence.WITNESS : Verdict.Evidence.RULE,
        remarks.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", remarks)));
  }

  private static Incompatibility incompatibility(Break found, Optional<Witness> witness) {
    Flaw flaw = found.flaw();
    return new Incompatibility(
        flaw.member().map(found.trail().path()::member).orElse(found.trail().path()),
        flaw.aspect(),
        flaw.keyword(),
        Optional.of(found.pair().writer().address()),
        flaw.reader(),
        flaw.member(),
        found.places(),
        witness);
  }
}

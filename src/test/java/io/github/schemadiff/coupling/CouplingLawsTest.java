package io.github.schemadiff.coupling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.coupling.Landscapes.Landscape;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.SignChanges;
import io.github.schemadiff.rule.coupling.SignEvidence;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of the signs of any system.
class CouplingLawsTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aServiceThatHasToDoWithNobodyChangesNoEvidence(long seed) {
    Landscape system = system(seed);
    Landscape more =
        system.with(
            "zzz-stranger",
            "ZzzHappened",
            "{\"type\": \"object\", \"properties\": {\"only\": {\"type\": \"null\"}}}");

    List<Sign> before = signs(system);
    List<Sign> after = signs(more);
    for (int at = 0; at < before.size(); at++) {
      // Hubs stand out against all services, so that one more moves the fence.
      assertThat(told(after.get(at), "hub"))
          .as(before.get(at).card().id())
          .isEqualTo(told(before.get(at), "hub"));
    }
    assertThat(SignChanges.between(before, after))
        .noneMatch(change -> change.headline().contains("zzz"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void otherNamesOfServicesRenameTheEvidenceAndNothingElse(long seed) {
    // The order of the names stays, as it decides what is told first.
    List<Sign> plain = signs(system(seed));
    List<Sign> renamed = signs(system(seed).renamed(name -> "the" + name.replace("-", "-x-")));
    for (int at = 0; at < plain.size(); at++) {
      assertThat(renamed.get(at).state()).isEqualTo(plain.get(at).state());
      assertThat(renamed.get(at).summary()).isEqualTo(plain.get(at).summary());
      assertThat(
              renamed.get(at).evidence().stream()
                  .map(one -> one.headline().replace("-x-", "-").replaceAll("\\bthe", "")))
          .containsExactlyElementsOf(
              plain.get(at).evidence().stream().map(SignEvidence::headline).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameSetShowsTheSameAndNothingChanged(long seed) {
    SourceSet set = system(seed).set();
    List<Sign> once = signs(set);
    List<Sign> twice = signs(set);
    assertThat(twice).isEqualTo(once);
    assertThat(SignChanges.between(once, twice)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyCycleLeadsBackAndEveryLinkHasAMessage(long seed) {
    CouplingFacts facts = CouplingFacts.of(system(seed).catalog());
    assertThat(facts.graph().links()).isNotEmpty().allMatch(link -> link.messages() > 0);
    for (Cycle cycle : facts.cycles()) {
      assertThat(cycle.shortest().getLast().to()).isEqualTo(cycle.shortest().getFirst().from());
      for (int at = 1; at < cycle.shortest().size(); at++) {
        assertThat(cycle.shortest().get(at).from()).isEqualTo(cycle.shortest().get(at - 1).to());
      }
      assertThat(cycle.services())
          .containsAll(cycle.shortest().stream().map(ServiceGraph.Link::from).toList());
    }
  }

  private static List<String> told(Sign sign, String without) {
    return sign.evidence().stream()
        .filter(one -> !one.key().startsWith(without))
        .map(one -> one.headline() + " " + one.members())
        .toList();
  }

  private static Landscape system(long seed) {
    return Landscapes.of(seed, (int) (5 + seed % 12), (int) (8 + 2 * seed));
  }

  private static List<Sign> signs(Landscape system) {
    return signs(system.set());
  }

  private static List<Sign> signs(SourceSet set) {
    return Coupling.of(set, Optional.empty()).recent().signs();
  }
}

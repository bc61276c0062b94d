package io.github.schemadiff.coupling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.coupling.Landscapes.Landscape;
import io.github.schemadiff.coupling.Landscapes.Lines;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Facts whose answers are known.
class CouplingFactsTest {
  @Test
  void theLongestChainIsExactWithoutCycles() {
    CallChain chain =
        chain("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("b"), "d", List.of());
    assertThat(chain.services()).containsExactly("a", "c", "b", "d");
    assertThat(chain.calls()).isEqualTo(3);
    assertThat(chain.endless()).isFalse();
  }

  @Test
  void aCycleOfCallsHasNoEnd() {
    CallChain chain =
        chain(
            "a",
            List.of("b"),
            "b",
            List.of("c"),
            "c",
            List.of("d", "b"),
            "d",
            List.of("e"),
            "e",
            List.of());
    assertThat(chain.endless()).isTrue();
    assertThat(chain.services()).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void whoCallsNobodyHasNoChain() {
    assertThat(chain("a", List.of(), "b", List.of()).services()).isEmpty();
  }

  private static CallChain chain(Object... services) {
    Map<String, Lines> all = new TreeMap<>();
    for (int at = 0; at < services.length; at += 2) {
      @SuppressWarnings("unchecked")
      List<String> calls = (List<String>) services[at + 1];
      all.put((String) services[at], new Lines(List.of(), List.of(), calls, List.of()));
    }
    return CouplingFacts.of(catalog(all)).chain();
  }

  private static EventCatalog catalog(Map<String, Lines> services) {
    return new Landscape(services, Map.of("A.json", "{\"type\": \"object\"}")).catalog();
  }

  @Test
  void aFenceTellsWhatStandsFarAboveTheOthers() {
    Fence fence = Fence.of(List.of(1, 2, 2, 3, 3, 4, 12));
    assertThat(fence.median()).isEqualTo(3);
    // Hinges 2 and 3.5, so the fence is 3.5 + 1.5 * 1.5.
    assertThat(fence.above()).isEqualTo(5.75);
    assertThat(fence.isFar(12)).isTrue();
    assertThat(fence.isFar(5)).isFalse();
    assertThat(Fence.of(List.of(1, 1, 1, 9)).isFar(9)).as("too few to tell").isFalse();
    assertThat(Fence.of(List.of(1, 1, 1, 1, 1, 3)).isFar(3)).as("too small to matter").isFalse();
    assertThat(Fence.of(List.of()).isFar(1)).isFalse();
  }

  @Test
  void aLargeSystemIsLookedAtInNoTime() {
    EventCatalog catalog = Landscapes.of(7, 60, 150).catalog();
    assertThat(catalog.problems()).isEmpty();
    CouplingFacts facts = CouplingFacts.of(catalog);
    assertThat(facts.graph().services().size()).isEqualTo(60);
    assertThat(facts.graph().events().size()).isEqualTo(150);
    assertThat(facts.sharedModels())
        .anySatisfy(
            shared -> {
              assertThat(shared.model().name()).isEqualTo("HotelRoom");
              assertThat(shared.services()).hasSizeGreaterThan(5);
            });
  }

  @Test
  void overlapCountsNameAndKindOnceForBoth() {
    Landscape system =
        new Landscape(
            Map.of("a", new Lines(List.of("A", "B"), List.of(), List.of(), List.of())),
            Map.of(
                "A.json",
                """
                {"type": "object", "properties": {
                  "room_number": {"type": "integer"}, "floor": {"type": "integer"},
                  "open": {"type": "boolean"}, "tags": {"type": "array"}}}
                """,
                "B.json",
                """
                {"type": "object", "properties": {
                  "roomNumber": {"type": "number"}, "floor": {"type": "string"},
                  "open": {"type": "boolean"}, "tags": {"type": "array"}}}
                """));
    EventCatalog catalog = system.catalog();
    Models models = new Models(catalog.definitions());
    Model one = models.of(catalog.events().get(0)).getFirst().model();
    Model other = models.of(catalog.events().get(1)).getFirst().model();
    assertThat(one.same(other)).isEqualTo(3);
    assertThat(one.together(other)).isEqualTo(5);
    assertThat(one.overlap(other)).isEqualTo(0.6).isEqualTo(other.overlap(one));
    assertThat(one.missingIn(other)).extracting(Model.ModelField::name).containsExactly("floor");
  }
}

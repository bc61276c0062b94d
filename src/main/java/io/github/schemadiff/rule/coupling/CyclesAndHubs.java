package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.coupling.CouplingFacts;
import io.github.schemadiff.coupling.Cycle;
import io.github.schemadiff.coupling.Fence;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.coupling.Sign.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// C5: services that nobody can release without the others.
final class CyclesAndHubs implements SignRule {
  @Override
  public SignCard card() {
    return new SignCard("C5", "cycles-and-hubs", "Cycles and hubs");
  }

  @Override
  public Sign look(Known known) {
    CouplingFacts facts = known.facts();
    Fence fence = Fence.of(facts.neighbours().values().stream().map(Set::size).toList());
    List<SignEvidence> evidence = new ArrayList<>();
    facts.cycles().forEach(cycle -> evidence.add(cycle(cycle)));
    int hubs = 0;
    for (Map.Entry<String, Set<String>> service : facts.neighbours().entrySet()) {
      if (fence.isFar(service.getValue().size())) {
        evidence.add(hub(service.getKey(), service.getValue(), fence));
        hubs++;
      }
    }
    State state =
        !evidence.isEmpty()
            ? State.SEEN
            : facts.graph().links().isEmpty() ? State.UNKNOWN : State.NOT_SEEN;
    String cycles =
        facts.cycles().isEmpty() ? "no cycle" : Say.count(facts.cycles().size(), "cycle");
    return new Sign(
        card(),
        state,
        state == State.UNKNOWN
            ? "no two services are linked"
            : cycles + ", " + (hubs == 0 ? "no hub" : Say.count(hubs, "hub")),
        evidence,
        "Cut a cycle where its link carries the least: let one side keep what it needs instead of"
            + " asking back. Split a hub along the neighbours that have nothing to do with each"
            + " other",
        "A cycle is a set of services each of which reaches each other one over events and calls."
            + " What counts as a hub, its page says; below %d services none does"
                .formatted(Fence.LEAST));
  }

  private static SignEvidence cycle(Cycle cycle) {
    List<String> around = new ArrayList<>();
    cycle.shortest().forEach(link -> around.add(Say.service(link.from())));
    around.add(Say.service(cycle.shortest().getFirst().from()));
    String key = String.join(" | ", cycle.services());
    return EvidenceBuilder.about("cycle", key)
        .headline(Say.spelt(cycle.services().size(), "service") + " depend on each other")
        .message(
            cycle.services().size() == cycle.shortest().size()
                ? String.join(" → ", around)
                : Say.services(cycle.services()) + ", for example " + String.join(" → ", around),
            cycle.synchronous()
                ? "Calls alone close the cycle: if one is down, all are"
                : "Events close the cycle: what one publishes can come back to it")
        .members(cycle.services())
        .services(cycle.services())
        .events(cycle.shortest().stream().flatMap(link -> link.events().stream()).toList())
        .table(
            List.of("From", "To", "By"), cycle.shortest().stream().map(CyclesAndHubs::row).toList())
        .build();
  }

  private static List<String> row(Link link) {
    return List.of(
        Say.service(link.from()), Say.service(link.to()), Phrase.list(Say.messages(link)));
  }

  private static SignEvidence hub(String service, Set<String> neighbours, Fence fence) {
    String name = Say.service(service);
    return EvidenceBuilder.about("hub", service)
        .headline(name + " has " + Say.count(neighbours.size(), "neighbour"))
        .message(
            "It is linked with " + Say.services(neighbours),
            "Half of all services are linked with %s at most"
                .formatted(SuperChatty.number(fence.median())))
        .members(neighbours)
        .services(List.of(service))
        .build();
  }
}

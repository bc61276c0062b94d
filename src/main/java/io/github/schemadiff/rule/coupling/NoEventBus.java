package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.coupling.CallChain;
import io.github.schemadiff.coupling.CouplingFacts;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.coupling.Sign.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// C1: services that wait for each other instead of telling each other.
final class NoEventBus implements SignRule {
  /// Protocols of brokers, as AsyncAPI's bindings spell them.
  private static final Set<String> BROKERS =
      Set.of(
          "amqp",
          "amqps",
          "amqp1",
          "anypointmq",
          "googlepubsub",
          "ibmmq",
          "jms",
          "kafka",
          "kafka-secure",
          "mqtt",
          "mqtt5",
          "mqtts",
          "secure-mqtt",
          "nats",
          "pulsar",
          "redis",
          "rediss",
          "sns",
          "solace",
          "sqs",
          "stomp",
          "stomps",
          "eventbridge",
          "kinesis",
          "rabbitmq",
          "servicebus");

  @Override
  public SignCard card() {
    return new SignCard("C1", "no-event-bus", "No event bus");
  }

  @Override
  public Sign look(Known known) {
    CouplingFacts facts = known.facts();
    List<Link> calls =
        facts.graph().links().stream().filter(link -> !link.calls().isEmpty()).toList();
    int events =
        (int) facts.graph().links().stream().filter(link -> !link.events().isEmpty()).count();
    int edges = calls.size() + events;
    List<Service> uncalled = calls.isEmpty() ? serving(facts) : List.of();
    Optional<String> brokerless = events > 0 ? withoutBroker(facts) : Optional.empty();

    List<SignEvidence> evidence = new ArrayList<>();
    boolean seen = !calls.isEmpty() && 2 * calls.size() >= edges;
    if (!calls.isEmpty()) {
      evidence.add(calls(calls, edges, seen, new BrokenCalls(known)));
      chain(facts.chain(), seen).ifPresent(evidence::add);
    }
    brokerless.ifPresent(protocols -> evidence.add(withoutBroker(protocols)));
    String summary;
    State state;
    if (edges == 0) {
      state = State.UNKNOWN;
      summary = uncalled.isEmpty() ? "no edge is named" : unknownCallers(uncalled);
    } else if (seen) {
      state = State.SEEN;
      summary = events == 0 ? "every edge is a call" : share(calls.size(), edges);
    } else if (brokerless.isPresent()) {
      state = State.SEEN;
      summary = "events flow without a broker";
    } else if (!uncalled.isEmpty()) {
      state = State.UNKNOWN;
      summary = unknownCallers(uncalled);
    } else {
      state = State.NOT_SEEN;
      summary = calls.isEmpty() ? "every edge is an event" : share(calls.size(), edges);
    }
    return new Sign(
        card(),
        state,
        summary,
        evidence,
        "Publish what happened as an event, and let those who need it keep what they need of it."
            + " Keep calls for questions that cannot wait",
        "An edge is a pair of services that an event or a call links, in one direction. Calls that"
            + " no source names cannot be seen. Half of all edges or more being calls counts as"
            + " seen");
  }

  private static List<Service> serving(CouplingFacts facts) {
    return facts.graph().declared().stream().filter(one -> !one.serves().isEmpty()).toList();
  }

  private static String unknownCallers(List<Service> uncalled) {
    return "who calls "
        + Say.services(uncalled.stream().map(Service::name).toList())
        + " is not said";
  }

  private static SignEvidence calls(List<Link> calls, int edges, boolean seen, BrokenCalls broken) {
    boolean breaks = calls.stream().anyMatch(link -> !broken.by(link).isEmpty());
    EvidenceBuilder evidence =
        EvidenceBuilder.about("calls")
            .headline(calls.size() == edges ? "Every edge is a call" : share(calls.size(), edges))
            .message("Who calls waits, and is down when the one it calls is down")
            .members(calls.stream().map(NoEventBus::pair).toList())
            .table(
                breaks
                    ? List.of("Caller", "Waits for", "Operation", "Broken by")
                    : List.of("Caller", "Waits for", "Operation"),
                calls.stream().map(link -> row(link, breaks, broken)).toList());
    if (breaks) {
      evidence.effect(
          Optional.empty(), calls.stream().flatMap(link -> broken.by(link).stream()).toList());
    }
    for (Link link : calls) {
      evidence.services(List.of(link.from(), link.to()));
      evidence.place(pair(link), link.calls().getFirst().span());
    }
    return (seen ? evidence : evidence.background()).build();
  }

  private static List<String> row(Link link, boolean breaks, BrokenCalls broken) {
    List<String> row =
        new ArrayList<>(
            List.of(Say.service(link.from()), Say.service(link.to()), operations(link)));
    if (breaks) {
      List<String> headlines = broken.by(link).stream().map(Finding::headline).toList();
      row.add(headlines.isEmpty() ? "–" : Phrase.list(headlines));
    }
    return row;
  }

  private static String share(int calls, int edges) {
    return "%d of %d edges %s".formatted(calls, edges, calls == 1 ? "is a call" : "are calls");
  }

  private static String operations(Link link) {
    List<String> named =
        link.calls().stream()
            .flatMap(call -> call.operation().stream())
            .distinct()
            .map(Phrase::code)
            .toList();
    return named.isEmpty() ? "not said" : Phrase.list(named);
  }

  private static String pair(Link link) {
    return Say.service(link.from()) + " calls " + Say.service(link.to());
  }

  private static Optional<SignEvidence> chain(CallChain chain, boolean seen) {
    if (chain.calls() < 2) {
      return Optional.empty();
    }
    EvidenceBuilder evidence =
        EvidenceBuilder.about("chain")
            .headline(
                "The longest chain is "
                    + Say.count(chain.calls(), "call")
                    + (chain.endless() ? " or more: there is a cycle of calls" : ""))
            .message(
                String.join(" → ", chain.services().stream().map(Say::service).toList()),
                "It is as slow as all of them together, and up only while all are up")
            .members(
                IntStream.rangeClosed(1, chain.calls())
                    .mapToObj(call -> "call " + call + " in a row")
                    .toList())
            .services(chain.services());
    return Optional.of((seen ? evidence : evidence.background()).build());
  }

  /// The protocols of those who send or receive events, where they say some and none is a broker's.
  private static Optional<String> withoutBroker(CouplingFacts facts) {
    Set<String> protocols = new TreeSet<>();
    facts.graph().declared().stream()
        .filter(service -> !service.sends().isEmpty() || !service.receives().isEmpty())
        .flatMap(service -> service.servers().stream())
        .forEach(server -> protocols.add(server.protocol().toLowerCase(Locale.ROOT)));
    return protocols.isEmpty() || protocols.stream().anyMatch(BROKERS::contains)
        ? Optional.empty()
        : Optional.of(Phrase.list(protocols.stream().map(Phrase::code).toList()));
  }

  private static SignEvidence withoutBroker(String protocols) {
    return EvidenceBuilder.about("broker")
        .headline("No broker among the servers")
        .message(
            "The servers of those who exchange events speak " + protocols,
            "Without a broker between them, a sender has to know its readers, and they have to be"
                + " up")
        .members(List.of(protocols))
        .build();
  }
}

package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.Conversation.RequestReply;
import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import io.github.schemadiff.match.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Gathers the links of each pair of services.
final class Conversations {
  /// The last word of a request's name, and those of its replies' names.
  private static final Map<String, Set<String>> REPLIES =
      Map.of(
          "request", Set.of("response", "reply", "result", "answer"),
          "requested", Set.of("responded", "replied", "answered", "confirmed", "rejected"),
          "query", Set.of("response", "reply", "result", "answer"),
          "command", Set.of("response", "reply", "result"));

  private Conversations() {}

  /// Those with the most messages first.
  static List<Conversation> of(ServiceGraph graph) {
    Map<String, List<Link>> byPair = new TreeMap<>();
    for (Link link : graph.links()) {
      boolean ordered = link.from().compareTo(link.to()) < 0;
      String pair = ordered ? link.from() + "\n" + link.to() : link.to() + "\n" + link.from();
      byPair.computeIfAbsent(pair, _ -> new ArrayList<>()).add(link);
    }
    return byPair.values().stream()
        .map(Conversations::conversation)
        .sorted(
            Comparator.<Conversation>comparingInt(pair -> -pair.messages())
                .thenComparing(Conversation::one)
                .thenComparing(Conversation::other))
        .toList();
  }

  private static Conversation conversation(List<Link> links) {
    Link first = links.getFirst();
    boolean ordered = first.from().compareTo(first.to()) < 0;
    String one = ordered ? first.from() : first.to();
    String other = ordered ? first.to() : first.from();
    Optional<Link> there = links.stream().filter(link -> link.from().equals(one)).findFirst();
    Optional<Link> back = links.stream().filter(link -> link.from().equals(other)).findFirst();
    List<RequestReply> answered = new ArrayList<>();
    if (there.isPresent() && back.isPresent()) {
      answered.addAll(answered(there.get(), back.get()));
      answered.addAll(answered(back.get(), there.get()));
    }
    return new Conversation(one, other, there, back, answered);
  }

  private static List<RequestReply> answered(Link asking, Link answering) {
    List<RequestReply> found = new ArrayList<>();
    for (EventNode request : asking.events()) {
      answering.events().stream()
          .filter(reply -> answers(request.name(), reply.name()))
          .forEach(reply -> found.add(new RequestReply(request, reply)));
    }
    return found;
  }

  /// `RateRequested` and `RateConfirmed`: the same words but for the last one.
  private static boolean answers(String request, String reply) {
    List<String> asked = Names.words(request);
    List<String> answered = Names.words(reply);
    return asked.size() > 1
        && asked.size() == answered.size()
        && asked.subList(0, asked.size() - 1).equals(answered.subList(0, answered.size() - 1))
        && REPLIES.getOrDefault(asked.getLast(), Set.of()).contains(answered.getLast());
  }
}

package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.coupling.Conversation;
import io.github.schemadiff.coupling.Conversation.RequestReply;
import io.github.schemadiff.coupling.Fence;
import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.coupling.Sign.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// C4: two services that have a lot to say to each other may be one.
final class SuperChatty implements SignRule {
  @Override
  public SignCard card() {
    return new SignCard("C4", "super-chatty", "Super chatty");
  }

  @Override
  public Sign look(Known known) {
    List<Conversation> pairs = known.facts().conversations();
    Fence fence = Fence.of(pairs.stream().map(Conversation::messages).toList());
    List<Conversation> both = pairs.stream().filter(Conversation::bothWays).toList();
    List<Conversation> far =
        pairs.stream().filter(pair -> !pair.bothWays() && fence.isFar(pair.messages())).toList();
    List<SignEvidence> evidence = new ArrayList<>();
    both.forEach(pair -> evidence.add(talk(pair, fence)));
    far.forEach(pair -> evidence.add(talk(pair, fence)));
    State state =
        !evidence.isEmpty() ? State.SEEN : pairs.isEmpty() ? State.UNKNOWN : State.NOT_SEEN;
    return new Sign(
        card(),
        state,
        summary(state, both.size(), far.size(), pairs),
        evidence,
        "Ask whether the two are one service. If not, put into each event what its reader now asks"
            + " back for",
        "Kinds of messages are counted, not messages: how often each is sent no schema tells. Which"
            + " pair stands out, its page says");
  }

  private static String summary(State state, int both, int far, List<Conversation> pairs) {
    return switch (state) {
      case SEEN ->
          Stream.of(
                  both == 0
                      ? ""
                      : both == 1 ? "1 pair talks both ways" : both + " pairs talk both ways",
                  far == 0 ? "" : far == 1 ? "1 pair stands out" : far + " pairs stand out")
              .filter(part -> !part.isEmpty())
              .reduce((one, other) -> one + ", " + other)
              .orElseThrow();
      case UNKNOWN -> "no two services are linked";
      case NOT_SEEN ->
          "no pair talks both ways, at most " + Say.count(pairs.getFirst().messages(), "message");
    };
  }

  private static SignEvidence talk(Conversation pair, Fence fence) {
    String one = Say.service(pair.one());
    String other = Say.service(pair.other());
    List<String> members = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<EventNode> events = new ArrayList<>();
    EvidenceBuilder evidence =
        EvidenceBuilder.about("pair", pair.one(), pair.other())
            .services(List.of(pair.one(), pair.other()));
    for (Link link : Stream.of(pair.there(), pair.back()).flatMap(Optional::stream).toList()) {
      String way = Say.service(link.from()) + " → " + Say.service(link.to());
      Say.messages(link).forEach(message -> members.add(way + ": " + message));
      rows.add(List.of(way, Integer.toString(link.messages()), Phrase.list(Say.messages(link))));
      events.addAll(link.events());
      link.calls().forEach(call -> evidence.place(way, call.span()));
      link.events().forEach(event -> evidence.place(event(event), event.type().where()));
    }
    String number = Say.count(pair.messages(), "kind") + " of messages";
    String standsOut =
        fence.isFar(pair.messages())
            ? "That is far more than between other pairs, where the median is "
                + number(fence.median())
            : "";
    String talks =
        pair.bothWays()
            ? "Each is written against the other, so a change to one is tested with both"
            : "The reader is written against all of them";
    return evidence
        .headline(
            pair.bothWays()
                ? one + " and " + other + " talk both ways"
                : one + " and " + other + " share " + number)
        .message(
            Stream.of(
                    number + (pair.bothWays() ? " go between them" : ", all one way"),
                    answered(pair),
                    standsOut,
                    talks)
                .filter(text -> !text.isEmpty())
                .toArray(String[]::new))
        .members(members)
        .events(events)
        .table(List.of("Way", "Messages", "Which"), rows)
        .build();
  }

  private static String event(EventNode event) {
    return Phrase.event(event.name());
  }

  static String number(double median) {
    return median == Math.rint(median) ? Integer.toString((int) median) : Double.toString(median);
  }

  private static String answered(Conversation pair) {
    if (pair.answered().isEmpty()) {
      return "";
    }
    List<String> pairs = pair.answered().stream().map(SuperChatty::answer).toList();
    return Phrase.list(pairs)
        + (pairs.size() == 1
            ? " is a question and its answer"
            : " are questions and their answers");
  }

  private static String answer(RequestReply pair) {
    return event(pair.request()) + " with " + event(pair.reply());
  }
}

package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import java.util.List;
import java.util.Optional;

/// All that two services say to each other.
///
/// @param one the first of the two by name
/// @param there from `one` to `other`
/// @param back from `other` to `one`
/// @param answered events of one of the two that the other answers by an event of its own
public record Conversation(
    String one,
    String other,
    Optional<Link> there,
    Optional<Link> back,
    List<RequestReply> answered) {
  public Conversation {
    answered = List.copyOf(answered);
  }

  /// A request that is sent as an event, and its reply.
  public record RequestReply(EventNode request, EventNode reply) {}

  /// How many kinds of messages there are; how often each is sent no schema tells.
  public int messages() {
    return there.map(Link::messages).orElse(0) + back.map(Link::messages).orElse(0);
  }

  public boolean bothWays() {
    return there.isPresent() && back.isPresent();
  }
}

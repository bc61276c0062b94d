package io.github.schemadiff.compat.surface;

import io.github.schemadiff.compat.surface.Surface.Reach;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Change.PartState;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.Writer;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which changes of parts break somebody.
///
/// The yardstick is what somebody may do and rely on who was written for the old version. A client
/// may send every parameter and body that was declared, in every declared media type; it may ask
/// for every declared response and rely on the headers that were always there. A reader finds a
/// message where it was, in the content type that it had. So whatever of this goes is a break, even
/// where a server in practice ignores it; what comes is one only if it is asked for.
final class PartRules {
  /// What of a protocol's binding decides where a message goes.
  private static final Set<String> ADDRESSING =
      Set.of(
          "kafka.topic",
          "amqp.is",
          "amqp.exchange.name",
          "amqp.exchange.type",
          "amqp.exchange.vhost",
          "amqp.queue.name",
          "amqp.queue.vhost",
          "operation amqp.cc",
          "operation http.method",
          "operation http.type",
          "ws.method",
          "googlepubsub.topic",
          "anypointmq.destination",
          "anypointmq.destinationType",
          "ibmmq.destinationType",
          "ibmmq.queue.objectName",
          "ibmmq.topic.objectName",
          "ibmmq.topic.string");

  private PartRules() {}

  static Optional<Reach> breaks(DiffNode node, Change change) {
    if (change instanceof Change.PartAdded(PartState part, _, _)) {
      return added(part);
    }
    if (change instanceof Change.PartRemoved(PartState part, _, _)) {
      return removed(part, node);
    }
    if (change instanceof Change.PartChanged changed) {
      return changed(changed);
    }
    return Optional.empty();
  }

  private static Optional<Reach> added(PartState part) {
    return switch (part.kind()) {
      case PARAMETER, REQUEST, HEADER ->
          byClient(part) && part.required() ? Optional.of(Reach.BACKWARD) : Optional.empty();
      // A further flow is a further way in; anything else is asked for.
      case SECURITY_DETAIL ->
          part.name().startsWith("flows.") ? Optional.empty() : Optional.of(Reach.BACKWARD);
      case SECURITY -> Security.tightened(Optional.empty(), part.value());
      case ADDRESS -> Optional.of(Reach.BOTH);
      case BINDING -> addressing(part);
      case MEDIA_TYPE,
          RESPONSE,
          PAYLOAD,
          HEADERS,
          KEY,
          CONTENT_TYPE,
          CORRELATION_ID,
          CHANNEL,
          ADDRESS_PARAMETER,
          ACTION,
          SERVER,
          SERVER_DETAIL,
          OPERATION_ID,
          MESSAGE,
          OPERATION,
          PARAMETERS,
          RESPONSES,
          RESPONSE_HEADERS,
          SECURITY_SCHEME,
          SERVERS ->
          Optional.empty();
    };
  }

  private static Optional<Reach> removed(PartState part, DiffNode node) {
    return switch (part.kind()) {
      case PARAMETER, REQUEST, MEDIA_TYPE, RESPONSE, HEADER -> Optional.of(reach(part));
      case ADDRESS -> Optional.of(Reach.BOTH);
      // Who sent there is not hurt by nobody listening.
      case CHANNEL ->
          node.children().stream().anyMatch(child -> sends(child.name()))
              ? Optional.of(Reach.FORWARD)
              : Optional.empty();
      case ACTION -> sends(part.name()) ? Optional.of(Reach.FORWARD) : Optional.empty();
      case CORRELATION_ID -> Optional.of(Reach.FORWARD);
      case SECURITY_DETAIL -> Optional.of(Reach.BACKWARD);
      case BINDING -> addressing(part);
      // The address tells it.
      case ADDRESS_PARAMETER,
          CONTENT_TYPE,
          PAYLOAD,
          HEADERS,
          KEY,
          SECURITY,
          SERVER,
          SERVER_DETAIL,
          OPERATION_ID,
          MESSAGE,
          OPERATION,
          PARAMETERS,
          RESPONSES,
          RESPONSE_HEADERS,
          SECURITY_SCHEME,
          SERVERS ->
          Optional.empty();
    };
  }

  private static Optional<Reach> changed(Change.PartChanged change) {
    PartState part = change.part();
    return switch (part.kind()) {
      case PARAMETER, REQUEST, HEADER, MEDIA_TYPE, RESPONSE -> attribute(change);
      case SECURITY -> Security.tightened(change.from(), change.to());
      case SECURITY_DETAIL -> Optional.of(Reach.BACKWARD);
      case ADDRESS, CONTENT_TYPE, CORRELATION_ID -> Optional.of(Reach.BOTH);
      case BINDING -> addressing(part);
      case SERVER_DETAIL ->
          part.name().equals("protocol") ? Optional.of(Reach.BOTH) : Optional.empty();
      case PAYLOAD,
          HEADERS,
          KEY,
          CHANNEL,
          ADDRESS_PARAMETER,
          ACTION,
          SERVER,
          OPERATION_ID,
          MESSAGE,
          OPERATION,
          PARAMETERS,
          RESPONSES,
          RESPONSE_HEADERS,
          SECURITY_SCHEME,
          SERVERS ->
          Optional.empty();
    };
  }

  private static Optional<Reach> attribute(Change.PartChanged change) {
    PartState part = change.part();
    return switch (change.attribute()) {
      case "required" ->
          part.required() == byClient(part) ? Optional.of(reach(part)) : Optional.empty();
      case "allowEmptyValue" ->
          isTrue(change.from()) == byClient(part) ? Optional.of(reach(part)) : Optional.empty();
      // Another way to write the same value: what one side writes, the other reads as another one.
      case String _ -> Optional.of(reach(part));
    };
  }

  private static Optional<Reach> addressing(PartState part) {
    return part.kind() == PartKind.BINDING && ADDRESSING.contains(part.name())
        ? Optional.of(Reach.BOTH)
        : Optional.empty();
  }

  private static boolean sends(String action) {
    return action.startsWith("send");
  }

  private static boolean byClient(PartState part) {
    return part.writer().filter(Writer.CLIENT::equals).isPresent();
  }

  private static boolean isTrue(Optional<JsonNode> value) {
    return value.filter(JsonNode::booleanValue).isPresent();
  }

  private static Reach reach(PartState part) {
    return part.writer()
        .map(
            writer ->
                switch (writer) {
                  case CLIENT -> Reach.BACKWARD;
                  case SERVICE -> Reach.FORWARD;
                })
        .orElse(Reach.BOTH);
  }
}

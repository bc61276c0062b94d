package io.github.schemadiff.compat.surface;

import io.github.schemadiff.compat.surface.Surface.Reach;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Change.PartState;
import io.github.schemadiff.schema.Writer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Which changes of parts break somebody.
///
/// The yardstick is what a client that was written for the old version may do and rely on. It may
/// send every parameter and body that was declared, in every declared media type; it may ask for
/// every declared response and rely on the headers that were always there. So whatever goes is a
/// break, even where a server in practice ignores it; what comes is one only if it is asked for.
final class PartRules {
  private PartRules() {}

  static Optional<Reach> breaks(Change change) {
    if (change instanceof Change.PartAdded(PartState part, _, _)) {
      return added(part);
    }
    if (change instanceof Change.PartRemoved(PartState part, _, _)) {
      return removed(part);
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
      case MEDIA_TYPE,
          RESPONSE,
          PAYLOAD,
          HEADERS,
          KEY,
          CONTENT_TYPE,
          CORRELATION_ID,
          CHANNEL,
          ACTION,
          BINDING,
          SERVER,
          SERVER_DETAIL,
          OPERATION_ID ->
          Optional.empty();
      // A further flow is a further way in; anything else is asked for.
      case SECURITY_DETAIL ->
          part.name().startsWith("flows.") ? Optional.empty() : Optional.of(Reach.BACKWARD);
      case SECURITY -> Security.tightened(Optional.empty(), part.value());
      case ADDRESS, ADDRESS_PARAMETER -> Optional.of(Reach.BOTH);
      case MESSAGE, OPERATION, PARAMETERS, RESPONSES, RESPONSE_HEADERS, SECURITY_SCHEME, SERVERS ->
          Optional.empty();
    };
  }

  private static Optional<Reach> removed(PartState part) {
    return switch (part.kind()) {
      case PARAMETER, REQUEST, MEDIA_TYPE, RESPONSE, HEADER -> Optional.of(reach(part));
      case ADDRESS, ADDRESS_PARAMETER -> Optional.of(Reach.BOTH);
      case CHANNEL, ACTION -> Optional.of(Reach.FORWARD);
      case SECURITY_DETAIL -> Optional.of(Reach.BACKWARD);
      case CONTENT_TYPE,
          CORRELATION_ID,
          PAYLOAD,
          HEADERS,
          KEY,
          BINDING,
          SECURITY,
          SERVER,
          SERVER_DETAIL,
          OPERATION_ID ->
          Optional.empty();
      case MESSAGE, OPERATION, PARAMETERS, RESPONSES, RESPONSE_HEADERS, SECURITY_SCHEME, SERVERS ->
          Optional.empty();
    };
  }

  private static Optional<Reach> changed(Change.PartChanged change) {
    PartState part = change.part();
    return switch (part.kind()) {
      case PARAMETER, REQUEST, HEADER, MEDIA_TYPE, RESPONSE -> attribute(change);
      case SECURITY -> Security.tightened(change.from(), change.to());
      case SECURITY_DETAIL -> Optional.of(Reach.BACKWARD);
      case ADDRESS, ADDRESS_PARAMETER, CONTENT_TYPE -> Optional.of(Reach.BOTH);
      case PAYLOAD,
          HEADERS,
          KEY,
          CORRELATION_ID,
          CHANNEL,
          ACTION,
          BINDING,
          SERVER,
          SERVER_DETAIL,
          OPERATION_ID ->
          Optional.empty();
      case MESSAGE, OPERATION, PARAMETERS, RESPONSES, RESPONSE_HEADERS, SECURITY_SCHEME, SERVERS ->
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
      case String other -> Optional.of(reach(part));
    };
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

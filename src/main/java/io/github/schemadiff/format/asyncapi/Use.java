package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.schema.Writer;
import java.util.Optional;

/// A message on a channel, as one operation sends or receives it.
///
/// @param action what the service does with it; empty where no operation says so
/// @param operation what the operation is called, and where it is declared
/// @param message as it stands in the channel or the operation, references not followed
/// @param writer who writes it, where somebody waits for an answer
record Use(
    Optional<Action> action,
    Optional<String> operation,
    SourceSpan span,
    Optional<Traited> details,
    Channel channel,
    Spot message,
    Optional<Writer> writer,
    boolean reply) {
  enum Action {
    SEND,
    RECEIVE
  }

  /// @param id what the document calls it
  /// @param address empty where it is only known when the service runs
  record Channel(String id, Optional<String> address, Spot spot) {}
}

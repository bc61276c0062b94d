package io.github.schemadiff.catalog;

import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A service that a set names, and what the set says of it. What it does not say is empty: whether
/// that means "none" or "unknown" is for those to tell who look at it.
///
/// @param sends the events it publishes
/// @param receives the events it consumes
/// @param serves the operations that others call and wait for
/// @param calls what it calls and waits for
/// @param stores the data stores it declares as used
/// @param servers where it is reached, and by which protocols: a broker, an HTTP endpoint
/// @param where it is declared
/// @param inferred whether nothing but the place of its schemas in the folders says all this
public record Service(
    String name,
    List<EventUse> sends,
    List<EventUse> receives,
    List<Operation> serves,
    List<Call> calls,
    List<DataStore> stores,
    List<Server> servers,
    SourceSpan where,
    boolean inferred) {
  public Service {
    sends = List.copyOf(sends);
    receives = List.copyOf(receives);
    serves = List.copyOf(serves);
    calls = List.copyOf(calls);
    stores = List.copyOf(stores);
    servers = List.copyOf(servers);
  }

  public Service(
      String name,
      List<EventUse> sends,
      List<EventUse> receives,
      List<Operation> serves,
      List<Call> calls,
      List<DataStore> stores,
      List<Server> servers,
      SourceSpan where) {
    this(name, sends, receives, serves, calls, stores, servers, where, false);
  }

  /// A service of which only its events are known.
  public Service(String name, List<EventUse> sends, List<EventUse> receives, SourceSpan where) {
    this(name, sends, receives, List.of(), List.of(), List.of(), List.of(), where);
  }

  /// Whether it says that it calls an operation of another service.
  public boolean calls(String other, String operation) {
    return calls.stream()
        .anyMatch(
            call ->
                call.service().equals(other) && call.operation().equals(Optional.of(operation)));
  }

  /// @param event id of the [EventType] that is sent or received: the schema that this service
  ///   itself writes or reads with
  /// @param channel address of the topic or queue; empty where the set does not say
  /// @param of id of the sender's event, where `event` is the receiver's own copy of it
  /// @param waited whether it is a question or an answer: who asks waits. Such a use comes with a
  ///   [Call] of the one who asks
  public record EventUse(
      String event,
      Optional<String> channel,
      SourceSpan span,
      Optional<String> of,
      boolean waited) {
    public EventUse(String event, Optional<String> channel, SourceSpan span) {
      this(event, channel, span, Optional.empty(), false);
    }

    /// The same use, as a question or an answer.
    public EventUse waitedFor() {
      return new EventUse(event, channel, span, of, true);
    }

    /// The same use, of a copy of the sender's event.
    public EventUse copyOf(String original) {
      return new EventUse(event, channel, span, Optional.of(original), waited);
    }

    /// The same use, of events that go by other ids now.
    public EventUse renamed(UnaryOperator<String> ids) {
      return new EventUse(ids.apply(event), channel, span, of.map(ids), waited);
    }

    /// Whether it is this event that is sent or received, by whatever schema.
    public boolean concerns(String id) {
      return event.equals(id) || of.equals(Optional.of(id));
    }
  }

  /// A synchronous operation: an HTTP method on a path, an RPC, the reply side of a request.
  ///
  /// @param event id of the [EventType] that holds its request and response, if there is one
  public record Operation(String name, Optional<String> event, SourceSpan span) {}

  /// A synchronous call.
  ///
  /// @param service name of the service that is called; it need not be in the set
  /// @param operation which [Operation] of it; empty where the set does not say
  public record Call(String service, Optional<String> operation, SourceSpan span) {}

  /// A database, a bucket, a table: told apart by its name.
  public record DataStore(String name, SourceSpan span) {}

  /// @param protocol as written: `kafka`, `amqp`, `https`
  public record Server(String name, String host, String protocol, SourceSpan span) {}
}

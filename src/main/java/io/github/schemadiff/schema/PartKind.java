package io.github.schemadiff.schema;

/// What a part of an event is, where an event is more than one payload.
public enum PartKind {
  /// A message as a whole.
  MESSAGE("message"),
  /// A call with its answers as a whole.
  OPERATION("operation"),
  /// What a message carries.
  PAYLOAD("payload"),
  /// The headers of a message, as one schema.
  HEADERS("headers"),
  /// What partitions or orders messages.
  KEY("message key"),
  CONTENT_TYPE("content type"),
  CORRELATION_ID("correlation id"),
  /// A channel that the message goes through.
  CHANNEL("channel"),
  /// Where a channel is: a topic, a queue, a path.
  ADDRESS("address"),
  /// A variable part of a channel's address.
  ADDRESS_PARAMETER("parameter"),
  /// What a service does with a message on a channel: it sends or receives it.
  ACTION("operation"),
  /// What a protocol asks beyond the message itself.
  BINDING("binding"),
  /// Parameters that stand in one place: `query`, `header`.
  PARAMETERS("parameters"),
  PARAMETER("parameter"),
  REQUEST("request body"),
  MEDIA_TYPE("media type"),
  RESPONSES("responses"),
  RESPONSE("response"),
  RESPONSE_HEADERS("headers"),
  HEADER("header"),
  /// The ways in which a client may show who it is.
  SECURITY("security"),
  SECURITY_SCHEME("security scheme"),
  /// One thing that a security scheme says.
  SECURITY_DETAIL("security scheme"),
  SERVERS("servers"),
  SERVER("server"),
  /// One thing that a server says: its address, its protocol.
  SERVER_DETAIL("server"),
  OPERATION_ID("operation id");

  private final String label;

  PartKind(String label) {
    this.label = label;
  }

  /// As a sentence names it.
  public String label() {
    return label;
  }

  /// Whether it comes and goes with what refers to it, and says nothing by that.
  public boolean isSilent() {
    return this == SECURITY_SCHEME;
  }

  /// Whether it only holds others: what it says by being there, they say.
  public boolean isGroup() {
    return switch (this) {
      case MESSAGE, OPERATION, PARAMETERS, RESPONSES, RESPONSE_HEADERS, SERVERS -> true;
      case PAYLOAD,
          HEADERS,
          KEY,
          CONTENT_TYPE,
          CORRELATION_ID,
          CHANNEL,
          ADDRESS,
          ADDRESS_PARAMETER,
          ACTION,
          BINDING,
          PARAMETER,
          REQUEST,
          MEDIA_TYPE,
          RESPONSE,
          HEADER,
          SECURITY,
          SECURITY_SCHEME,
          SECURITY_DETAIL,
          SERVER,
          SERVER_DETAIL,
          OPERATION_ID ->
          false;
    };
  }
}

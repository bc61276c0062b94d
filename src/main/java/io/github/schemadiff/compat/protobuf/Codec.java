package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Writes messages and reads them back, by the library that services use.
final class Codec {
  /// Name and version, as a witness tells them.
  static final String NAME = "protobuf-java " + version();

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace();
  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

  private final Encoding encoding;
  private final Pool readerPool;

  Codec(Encoding encoding, Pool readerPool) {
    this.encoding = encoding;
    this.readerPool = readerPool;
  }

  private static String version() {
    return com.google.protobuf.RuntimeVersion.MAJOR
        + "."
        + com.google.protobuf.RuntimeVersion.MINOR
        + "."
        + com.google.protobuf.RuntimeVersion.PATCH;
  }

  /// What came of reading, before anything that is required is asked for.
  sealed interface Reading {
    record Read(DynamicMessage.Builder message) implements Reading {}

    /// @param error the library's own words
    record Rejected(String error) implements Reading {}
  }

  Reading read(Message written, Descriptor reader) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(reader);
    try {
      switch (encoding) {
        case BINARY -> {
          ByteString bytes = written.toByteString();
          message.mergeFrom(bytes, readerPool.registry());
        }
        case JSON -> PARSER.merge(text(written), message);
      }
      return new Reading.Read(message);
    } catch (InvalidProtocolBufferException rejected) {
      return new Reading.Rejected(rejected.getMessage());
    }
  }

  private static String text(Message message) throws InvalidProtocolBufferException {
    return PRINTER.print(message);
  }

  /// The JSON form of a message. Where it has none (an `Any` of a type that nobody knows), its
  /// bytes are all there is to show.
  static JsonNode json(Message message) {
    try {
      return MAPPER.readTree(text(message));
    } catch (InvalidProtocolBufferException unknown) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}

package io.github.schemadiff.catalog;

import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What compatibility is decided on: the schema in its dialect's own terms, parsed by the deciding
/// engine itself.
public sealed interface Contract {
  /// A place in a set of JSON Schema documents.
  ///
  /// All events of one side share one `documents` instance, so that an engine may cache what it
  /// reads from it.
  ///
  /// @param documents by retrieval URI (`set:///path/in/set.json`), numbers exact
  /// @param root absolute URI with a JSON Pointer fragment: where the event's schema stands
  record JsonSchema(JsonDocuments documents, String root) implements Contract {}

  /// @param documents by retrieval URI
  /// @param drafts the draft of each document where `$schema` does not name it, by retrieval URI
  record JsonDocuments(Map<String, JsonNode> documents, Map<String, Draft> drafts) {
    public JsonDocuments {
      documents = Map.copyOf(documents);
      drafts = Map.copyOf(drafts);
    }

    // Identity, not contents: documents are large, and one side has one instance.
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /// A schema of a set of Avro types.
  ///
  /// All events of one side share one `types` instance, so that an engine may cache what it reads
  /// from it.
  ///
  /// @param root the event's own schema, canonical as in [AvroTypes]
  /// @param place where it stands: `file#pointer`
  record Avro(AvroTypes types, JsonNode root, String place) implements Contract {}

  /// The named types of a set, each alone: wherever one is used, in another or in itself, stands
  /// its key. Apart from that they are schemas as the specification writes them, valid, with full
  /// names and aliases, and everything else at the pointer where its source has it.
  ///
  /// @param definitions by key: the full name; with the file, where a set gives a name two meanings
  /// @param places where each stands, by key: `file#pointer`
  record AvroTypes(Map<String, JsonNode> definitions, Map<String, String> places) {
    public static final AvroTypes NONE = new AvroTypes(Map.of(), Map.of());

    public AvroTypes {
      definitions = Map.copyOf(definitions);
      places = Map.copyOf(places);
    }

    // Identity, not contents, as with JSON documents.
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /// A top-level message, or an enum in a set of enums.
  ///
  /// All events of one side share one `descriptors` instance, so that an engine may cache what it
  /// reads from it.
  ///
  /// @param file name of its file in the descriptor set
  /// @param type its full name
  record Protobuf(Descriptors descriptors, String file, String type) implements Contract {}

  /// What decoders work by, all imports included.
  ///
  /// @param files serialised `FileDescriptorProto`s by their names; must not be changed
  /// @param extending for a file, by its name, those that extend its messages
  record Descriptors(Map<String, byte[]> files, Map<String, List<String>> extending) {
    public Descriptors {
      files = Map.copyOf(files);
      extending = Map.copyOf(extending);
    }

    // Identity, not contents: the set is large, and one side has one instance.
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /// Several parts, each decided by the engine of its own dialect: a message's payload and headers,
  /// an operation's parameters, bodies and responses.
  ///
  /// @param called whether somebody asks and waits for the answer, so that there are clients
  record Composite(boolean called, List<Part> parts) implements Contract {
    public Composite {
      parts = List.copyOf(parts);
    }

    /// Whether somebody waits for an answer, to a call or to a message.
    public boolean hasClients() {
      return called || parts.stream().anyMatch(part -> part.writer().isPresent());
    }
  }

  /// One part of a composite.
  ///
  /// @param key what it is recognised by on the other side
  /// @param path from the root of the event; what breaks within is told below it
  /// @param writer who writes it; empty where nobody waits for an answer
  record Part(
      String key, SchemaPath path, Optional<Writer> writer, Dialect dialect, Contract contract) {
    /// The key of what a message carries: a schema that is an event by itself is nothing else.
    public static final String PAYLOAD = "PAYLOAD payload";

    public static final String HEADERS = "HEADERS headers";
  }
}

package io.github.schemadiff.format.avro;

import io.github.schemadiff.format.tree.Pointers;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a file offers as events: a schema file its root; a protocol its types, and of each message
/// what is sent and what is answered.
final class Candidates {
  private final TypeIndex index;
  private final SourceSet set;

  Candidates(TypeIndex index, SourceSet set) {
    this.index = index;
    this.set = set;
  }

  /// All places where types stand in a source, for the index.
  static List<Part> types(Source source) {
    Part root = Part.root(source);
    if (!source.isProtocol()) {
      return List.of(root);
    }
    Part protocol = root.in(namespace(root));
    List<Part> types = new ArrayList<>(protocol.items("types"));
    if (protocol.node().has("main")) {
      types.add(protocol.member("main"));
    }
    for (Part message : messages(protocol)) {
      message.items("request").stream().flatMap(Types::ofField).forEach(types::add);
      for (String side : List.of("response", "errors")) {
        if (message.node().has(side)) {
          types.add(message.member(side));
        }
      }
    }
    return types;
  }

  List<Candidate> of(Source source) {
    Part root = Part.root(source);
    return source.isProtocol() ? protocol(root.in(namespace(root))) : schema(root);
  }

  private List<Candidate> schema(Part root) {
    Optional<Unit> definition =
        Written.of(root) instanceof Written.Definition
            ? Optional.of(index.at(root))
            : Optional.empty();
    String file = root.source().file();
    String name = Names.of(file, set);
    return List.of(
        definition
            .map(Candidate::definition)
            .orElseGet(() -> new Candidate(Unit.unnamed(root), root, file, name, file)));
  }

  private List<Candidate> protocol(Part protocol) {
    if (protocol.node().has("main")) {
      return List.of(main(protocol.member("main")));
    }
    List<Candidate> found = new ArrayList<>();
    for (Part type : protocol.items("types")) {
      if (Written.of(type) instanceof Written.Definition) {
        found.add(Candidate.definition(index.at(type)));
      }
    }
    String prefix = fullName(protocol) + ".";
    for (Part message : messages(protocol)) {
      String name =
          Pointers.unescape(message.pointer().substring(message.pointer().lastIndexOf('/') + 1));
      if (!message.items("request").isEmpty()) {
        Unit unit = Unit.request(name, message.member("request"));
        String event = name + ".request";
        found.add(new Candidate(unit, message, prefix + event, event, prefix + event));
      }
      if (message.node().has("response")
          && !message.node().path("response").asString("").equals("null")) {
        found.add(answer(message.member("response"), prefix, name + ".response"));
      }
      if (message.node().path("errors").isArray() && !message.node().path("errors").isEmpty()) {
        found.add(answer(message.member("errors"), prefix, name + ".errors"));
      }
    }
    return found;
  }

  /// Of a description that names its main schema, the others are what that is made of.
  private Candidate main(Part main) {
    return index
        .definition(main)
        .map(Candidate::definition)
        .orElseGet(
            () -> {
              String file = main.source().file();
              return new Candidate(Unit.unnamed(main), main, file, Names.of(file, set), file);
            });
  }

  private static Candidate answer(Part part, String prefix, String event) {
    return new Candidate(Unit.unnamed(part), part, prefix + event, event, prefix + event);
  }

  private static List<Part> messages(Part protocol) {
    List<Part> messages = new ArrayList<>();
    if (protocol.node().path("messages").isObject()) {
      Part all = protocol.member("messages");
      for (Map.Entry<String, JsonNode> message : all.node().properties()) {
        if (message.getValue().isObject()) {
          messages.add(all.member(message.getKey()));
        }
      }
    }
    return messages;
  }

  private static String fullName(Part protocol) {
    return FullName.qualified(protocol.text("protocol").orElse(""), namespace(protocol));
  }

  private static String namespace(Part protocol) {
    String name = protocol.text("protocol").orElse("");
    return name.contains(".") ? FullName.namespace(name) : protocol.text("namespace").orElse("");
  }
}

package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.Links.Method;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Word;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a set declares besides messages, told by the messages that it concerns: a method belongs to
/// its request and its response, or else, where both are google's, to its file.
///
/// Each method is one property of a message, named `rpc` and the method's full name, so that one
/// that went away shows where its messages are shown.
final class Surface {
  private final Map<Definition, List<Facet>> byMessage = new IdentityHashMap<>();
  private final Map<ProtoFile, List<Facet>> byFile = new IdentityHashMap<>();
  private final Set<ProtoFile> own;

  /// @param own the set's own files; those that it borrows are shown nowhere
  Surface(Links links, Set<ProtoFile> own) {
    this.own = own;
    links.methods().stream().filter(it -> own.contains(it.file())).forEach(this::add);
  }

  private void add(Method method) {
    ObjectNode signature = signature(method);
    SourceSpan span = span(method.file(), method.node().name(), method.fullName());
    List<Definition> concerned =
        Stream.of(method.request(), method.response())
            .flatMap(Optional::stream)
            .map(Definition::top)
            .filter(it -> own.contains(it.file()))
            .distinct()
            .toList();
    Facet facet = new Facet.Property("rpc " + method.fullName(), signature, span);
    concerned.forEach(it -> byMessage.computeIfAbsent(it, _ -> new ArrayList<>(1)).add(facet));
    if (concerned.isEmpty()) {
      signature.put("alone", true);
      byFile.computeIfAbsent(method.file(), _ -> new ArrayList<>(1)).add(facet);
    }
  }

  private static ObjectNode signature(Method method) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("request", word(method.node().requestStream(), method.request()));
    json.put("response", word(method.node().responseStream(), method.response()));
    method
        .node()
        .options()
        .forEach(it -> json.set(it.name().text(), OptionValues.json(it.value())));
    return json;
  }

  private static String word(boolean stream, Optional<Definition> type) {
    return (stream ? "stream " : "") + type.map(Definition::localName).orElse("unknown");
  }

  private static SourceSpan span(ProtoFile file, Word word, String pointer) {
    return file.span(word, pointer);
  }

  List<Facet> facets(ProtoFile file) {
    return byFile.getOrDefault(file, List.of());
  }

  List<Facet> facets(Definition message) {
    return byMessage.getOrDefault(message, List.of());
  }
}

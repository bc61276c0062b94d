package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Word;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a file says of all its types: the names under which generated code has them.
final class FileFacets {
  private FileFacets() {}

  /// @param importName the name that others import it by; empty where nobody can tell it
  static List<Facet> of(ProtoFile file, Optional<String> importName) {
    List<Facet> facets = new ArrayList<>();
    SourceSpan start = SourceSpan.startOf(file.path());
    facets.add(
        property(
            "package", file.packageText(), file.packageName().map(it -> span(file, it)), start));
    facets.add(
        property(
            file.syntax().isEdition() ? "edition" : "syntax",
            file.syntax().word(),
            file.syntaxWord().map(it -> span(file, it)),
            start));
    importName.ifPresent(name -> facets.add(property("file", name, Optional.empty(), start)));
    for (OptionNode option : file.options()) {
      if (CodeOptions.has(option.name().text())) {
        facets.add(
            new Facet.Property(
                option.name().text(),
                OptionValues.json(option.value()),
                span(file, option.name())));
      }
    }
    return List.copyOf(facets);
  }

  private static SourceSpan span(ProtoFile file, Word word) {
    return file.span(word, "");
  }

  private static Facet property(
      String name, String value, Optional<SourceSpan> span, SourceSpan start) {
    return new Facet.Property(name, JsonNodeFactory.instance.stringNode(value), span.orElse(start));
  }
}

package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Word;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a file says of all its types: the names under which generated code has them.
final class FileFacets {
  /// Options of files that generated code depends on.
  private static final Set<String> OPTIONS =
      Set.of(
          "java_package",
          "java_outer_classname",
          "java_multiple_files",
          "java_string_check_utf8",
          "java_generic_services",
          "csharp_namespace",
          "go_package",
          "objc_class_prefix",
          "php_class_prefix",
          "php_namespace",
          "php_metadata_namespace",
          "php_generic_services",
          "py_generic_services",
          "ruby_package",
          "swift_prefix",
          "optimize_for",
          "cc_enable_arenas",
          "cc_generic_services");

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
      if (OPTIONS.contains(option.name().text())) {
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

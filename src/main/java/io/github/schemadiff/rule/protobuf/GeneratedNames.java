package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import java.util.Optional;
import java.util.Set;

/// Properties under whose names generated code has its types.
public final class GeneratedNames {
  /// By what code takes its names from, or how it is called.
  private static final Set<String> NAMES =
      Set.of(
          "package",
          "file",
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
          "cc_generic_services",
          "no_standard_descriptor_accessor",
          "ctype",
          "jstype",
          "extensions");

  static final String METHOD = "rpc ";

  private GeneratedNames() {}

  static boolean changed(Site<Change.PropertyChanged> site) {
    String name = site.change().name();
    boolean plain = name.startsWith("features.") || NAMES.contains(name);
    return site.dialect() == Dialect.PROTOBUF
        && plain
        && site.change().from().isPresent()
        && !isUntold(site);
  }

  /// What a file says is told at some of its types only: where one side does not tell it, nothing
  /// changed.
  private static boolean isUntold(Site<Change.PropertyChanged> site) {
    return site.change().to().isEmpty()
        && !tellsPackage(site.node().recent())
        && tellsPackage(site.node().old());
  }

  private static boolean tellsPackage(Optional<Side> side) {
    return side.stream()
        .flatMap(it -> it.facets().stream())
        .anyMatch(it -> it instanceof Facet.Property property && property.name().equals("package"));
  }

  /// Whether a rule of this package tells such a change, so that the general one need not.
  public static boolean tells(Site<Change.PropertyChanged> site) {
    String name = site.change().name();
    return site.dialect() == Dialect.PROTOBUF
        && (changed(site)
            || isUntold(site)
            || name.startsWith(METHOD) && site.change().from().isPresent()
            || name.equals(EnumOpennessChanged.CLOSED)
            || isPartOfOpenness(site)
            || ReservationLifted.lifts(site));
  }

  /// Only closed enums have a first symbol that means something.
  private static boolean isPartOfOpenness(Site<Change.PropertyChanged> site) {
    return site.change().name().equals("first")
        && (site.change().from().isEmpty() || site.change().to().isEmpty());
  }

  /// Whether a change takes a name or a type away from code that was generated before.
  public static boolean breaksCode(Site<?> site) {
    return switch (site.change()) {
      case Change.FieldRemoved _,
          Change.FieldRenamed _,
          Change.TypeChanged _,
          Change.SymbolsRemoved _,
          Change.OneofChanged _,
          Change.TypeRenamed _ ->
          true;
      case Change.PresenceChanged presence -> presence.to() != Presence.REQUIRED;
      case Change.PropertyChanged property ->
          NAMES.contains(property.name()) || property.name().startsWith(METHOD);
      case Change _ -> false;
    };
  }
}

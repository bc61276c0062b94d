package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.format.protobuf.CodeOptions;
import io.github.schemadiff.format.protobuf.Declared;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import java.util.Optional;
import java.util.Set;

/// Properties under whose names generated code has its types.
public final class GeneratedNames {
  /// By what code takes its names from, or how it is called.
  private static final Set<String> NAMES =
      Set.of("package", "file", "no_standard_descriptor_accessor", "ctype", "jstype", "extensions");

  private static final Set<String> OF_FILE = Set.of("package", "file", "syntax", "edition");

  static final String METHOD = "rpc ";

  private GeneratedNames() {}

  /// Whether a name that code depends on is another one, or gone.
  static boolean changed(Site<Change.PropertyChanged> site) {
    String name = site.change().name();
    boolean plain = isName(name);
    return site.dialect() == Dialect.PROTOBUF
        && plain
        && site.change().from().isPresent()
        && !isUntold(site);
  }

  private static boolean isName(String property) {
    return NAMES.contains(property)
        || CodeOptions.has(property)
        || property.startsWith("features.(");
  }

  /// What a file says is told at some of its types only: where one side does not tell it, nothing
  /// changed.
  static boolean isUntold(Site<Change.PropertyChanged> site) {
    if (!isOfFile(site.change())) {
      return false;
    }
    Optional<Side> old = site.node().old();
    Optional<Side> recent = site.node().recent();
    return site.change().to().isEmpty() && !tellsPackage(recent) && tellsPackage(old)
        || site.change().from().isEmpty() && !tellsPackage(old) && tellsPackage(recent);
  }

  private static boolean isOfFile(Change.PropertyChanged change) {
    String name = change.name();
    return CodeOptions.has(name)
        || OF_FILE.contains(name)
        || Declared.is(name)
        || name.startsWith(METHOD) && change.from().or(change::to).get().has(RpcChanged.ALONE);
  }

  private static boolean tellsPackage(Optional<Side> side) {
    if (side.isPresent()) {
      for (Facet facet : side.get().facets()) {
        if (facet instanceof Facet.Property property && property.name().equals("package")) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a rule of this package tells such a change, so that the general one need not.
  public static boolean tells(Site<Change.PropertyChanged> site) {
    String name = site.change().name();
    return site.dialect() == Dialect.PROTOBUF
        && (changed(site)
            || Declared.is(name)
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
          isName(property.name())
              || property.name().startsWith(METHOD)
              || Declared.is(property.name());
      case Change _ -> false;
    };
  }
}

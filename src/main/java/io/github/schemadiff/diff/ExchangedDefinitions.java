package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Shape;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells where a place uses another definition than before, although both are there on both sides:
/// a use of it changed, and neither became the other.
final class ExchangedDefinitions {
  private final Map<Shape, String> oldNames;
  private final Map<Shape, String> recentNames;
  private final Set<String> onBothSides;

  ExchangedDefinitions(Map<String, Shape> old, Map<String, Shape> recent) {
    oldNames = names(old);
    recentNames = names(recent);
    onBothSides = new HashSet<>(oldNames.values());
    onBothSides.retainAll(new HashSet<>(recentNames.values()));
  }

  private static Map<Shape, String> names(Map<String, Shape> definitions) {
    Map<Shape, String> names = new IdentityHashMap<>();
    definitions.forEach((key, shape) -> names.put(shape, name(key)));
    return names;
  }

  /// Without the file, which may be called otherwise on the other side.
  private static String name(String key) {
    return key.substring(key.indexOf('#') + 1);
  }

  boolean at(Pair content) {
    Optional<String> before = content.old().map(oldNames::get);
    Optional<String> after = content.recent().map(recentNames::get);
    return before.filter(onBothSides::contains).isPresent()
        && after.filter(onBothSides::contains).isPresent()
        && !before.equals(after);
  }
}

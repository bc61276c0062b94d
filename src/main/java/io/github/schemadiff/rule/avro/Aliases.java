package io.github.schemadiff.rule.avro;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What changed among the aliases of a field or a type.
final class Aliases {
  private Aliases() {}

  static Stream<Site<Change.PropertyChanged>> sites(Evidence evidence) {
    return Site.of(evidence, Change.PropertyChanged.class)
        .filter(site -> site.change().name().equals("aliases"));
  }

  static List<String> added(Site<Change.PropertyChanged> site) {
    return without(names(site.change().to()), names(site.change().from()));
  }

  /// Without those that became the name itself.
  static List<String> removed(Site<Change.PropertyChanged> site) {
    return without(names(site.change().from()), names(site.change().to())).stream()
        .filter(alias -> site.node().recent().filter(it -> it.name().equals(alias)).isEmpty())
        .filter(alias -> name(site.node().recent()).filter(alias::equals).isEmpty())
        .toList();
  }

  /// Whether an added alias names something else, or a reader fails by one.
  static boolean isShadowing(Site<Change.PropertyChanged> site) {
    return !added(site).isEmpty() && site.breaks() || !shadowed(site).isEmpty();
  }

  /// Whether nothing is read because a default of the writer's still has the old name.
  static boolean spoilsDefaults(Site<Change.PropertyChanged> site) {
    return Stream.of(Direction.values())
        .flatMap(direction -> site.breaks(direction).stream())
        .anyMatch(failure -> failure.keyword().equals("aliases and defaults"));
  }

  /// Added aliases that are the name of another field beside it, or of another type of the event.
  static List<String> shadowed(Site<Change.PropertyChanged> site) {
    return added(site).stream()
        .filter(alias -> isAnotherField(site, alias) || isAnotherType(site, alias))
        .toList();
  }

  private static boolean isAnotherField(Site<Change.PropertyChanged> site, String alias) {
    boolean wasItself = site.node().old().filter(side -> side.name().equals(alias)).isPresent();
    return !wasItself
        && site.parent().stream()
            .flatMap(parent -> Stream.of(parent.old(), parent.recent()))
            .anyMatch(side -> hasField(side, alias));
  }

  private static boolean hasField(Optional<Side> side, String name) {
    return side.map(Side::shape)
        .filter(Shape.Structure.class::isInstance)
        .map(Shape.Structure.class::cast)
        .flatMap(record -> record.field(name))
        .isPresent();
  }

  private static boolean isAnotherType(Site<Change.PropertyChanged> site, String alias) {
    boolean wasItself = name(site.node().old()).filter(alias::equals).isPresent();
    return !wasItself
        && site.evidence().diff().stream()
            .flatMap(DiffNode::walk)
            .flatMap(node -> Stream.of(node.old(), node.recent()))
            .anyMatch(side -> name(side).filter(alias::equals).isPresent());
  }

  private static Optional<String> name(Optional<Side> side) {
    return side.map(Side::shape)
        .flatMap(
            shape ->
                switch (shape) {
                  case Shape.Structure record -> record.name();
                  case Shape.Enumeration symbols -> symbols.name();
                  case Shape other -> Optional.<String>empty();
                });
  }

  /// The aliases as they are now, and those beside.
  static List<String> with(Site<Change.PropertyChanged> site, List<String> more) {
    return Stream.concat(names(site.change().to()).stream(), more.stream()).toList();
  }

  /// The aliases as they are now, less some.
  static List<String> without(Site<Change.PropertyChanged> site, List<String> fewer) {
    return without(names(site.change().to()), fewer);
  }

  private static List<String> names(Optional<JsonNode> aliases) {
    List<String> names = new ArrayList<>();
    aliases.ifPresent(all -> all.forEach(name -> names.add(name.stringValue())));
    return names;
  }

  private static List<String> without(List<String> names, List<String> others) {
    return names.stream().filter(name -> !others.contains(name)).toList();
  }
}

package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.format.protobuf.Declared;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Types that generated code has because they are declared, whether or not an event shows them.
final class DeclaredTypes {
  private DeclaredTypes() {}

  /// Those that are gone, or that lost something and are shown nowhere else.
  static Stream<Site<Change.PropertyChanged>> lost(Evidence evidence) {
    return Site.of(evidence, Change.PropertyChanged.class)
        .filter(site -> site.dialect() == Dialect.PROTOBUF)
        .filter(site -> Declared.is(site.change().name()))
        .filter(site -> !GeneratedNames.isUntold(site))
        .filter(DeclaredTypes::loses)
        .filter(site -> !renamed(evidence, name(site)));
  }

  private static boolean loses(Site<Change.PropertyChanged> site) {
    return site.change().from().isPresent()
        && (site.change().to().isEmpty()
            || lessThan(site.change().to().get(), site.change().from().get()));
  }

  /// Of a type that a field has on either side its rows tell.
  private static boolean lessThan(JsonNode to, JsonNode from) {
    if (!to.isObject() || !from.isObject()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> member : from.properties()) {
      if (!member.getValue().equals(to.get(member.getKey()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean renamed(Evidence evidence, String name) {
    return Site.of(evidence, Change.TypeRenamed.class)
        .anyMatch(site -> site.change().from().equals(name));
  }

  private static String name(Site<Change.PropertyChanged> site) {
    return site.change().name().substring(site.change().name().indexOf(' ') + 1);
  }

  /// "The enum `Size` is gone".
  static String what(Site<Change.PropertyChanged> site) {
    String kind = site.change().name().substring(0, site.change().name().indexOf(' '));
    String type = "The " + kind + " " + Phrase.code(name(site));
    return site.change().to().isEmpty()
        ? type + " is no longer declared where it was"
        : Wording.moved(type, "declaration", site.change().from(), site.change().to());
  }
}

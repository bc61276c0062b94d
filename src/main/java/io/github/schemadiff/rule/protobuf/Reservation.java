package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import java.util.List;
import java.util.Optional;

/// What the messages around a field keep from being used.
public final class Reservation {
  private Reservation() {}

  /// Whether the new version reserves both number and name of a field that is gone.
  public static boolean kept(Site<Change.FieldRemoved> site) {
    Optional<Side> field = site.node().old();
    Optional<Facet.Number> number = field.flatMap(it -> it.first(Facet.Number.class));
    List<Facet.Reserved> reserved = reserved(site.parent().flatMap(DiffNode::recent));
    return number.filter(it -> holds(reserved, it.number())).isPresent()
        && field.filter(it -> holds(reserved, it.name())).isPresent();
  }

  static boolean wasReserved(Site<Change.FieldAdded> site) {
    return !taken(site).isEmpty();
  }

  /// "the number 3", "the name `x`", or nothing.
  static String taken(Site<Change.FieldAdded> site) {
    List<Facet.Reserved> before = reserved(site.parent().flatMap(DiffNode::old));
    Optional<Facet.Number> number =
        site.node().recent().flatMap(it -> it.first(Facet.Number.class));
    if (number.filter(it -> holds(before, it.number())).isPresent()) {
      return "the number " + number.get().number();
    }
    return site.node()
        .recent()
        .map(Side::name)
        .filter(it -> holds(before, it))
        .map(it -> "the name " + Phrase.code(it))
        .orElse("");
  }

  static List<Facet.Reserved> reserved(Optional<Side> message) {
    return message.stream()
        .flatMap(it -> it.facets().stream())
        .filter(Facet.Reserved.class::isInstance)
        .map(Facet.Reserved.class::cast)
        .toList();
  }

  static boolean holds(List<Facet.Reserved> reserved, String name) {
    return reserved.stream().anyMatch(it -> it.names().contains(name));
  }

  static boolean holds(List<Facet.Reserved> reserved, int number) {
    return reserved.stream()
        .flatMap(it -> it.ranges().stream())
        .anyMatch(range -> within(range, number));
  }

  /// A range as written: `3`, `5 to 9`.
  private static boolean within(String range, int number) {
    String[] ends = range.split(" to ");
    return number >= Integer.parseInt(ends[0]) && number <= Integer.parseInt(ends[ends.length - 1]);
  }
}

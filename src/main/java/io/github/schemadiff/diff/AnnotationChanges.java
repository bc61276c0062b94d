package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Formats, clauses, properties and documentation: compared as written.
final class AnnotationChanges {
  private AnnotationChanges() {}

  static Optional<Change> format(Statements old, Statements recent) {
    Optional<Facet.Format> from = old.first(Facet.Format.class);
    Optional<Facet.Format> to = recent.first(Facet.Format.class);
    Optional<String> before = from.map(AnnotationChanges::display);
    Optional<String> after = to.map(AnnotationChanges::display);
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(
            new Change.FormatChanged(before, after, from.map(Facet::span), to.map(Facet::span)));
  }

  /// `date-time`, `decimal(10, 2)`.
  private static String display(Facet.Format format) {
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, JsonNode> parameter : format.parameters().properties()) {
      values.add(parameter.getValue().asString(parameter.getValue().toString()));
    }
    return values.isEmpty() ? format.name() : format.name() + "(" + String.join(", ", values) + ")";
  }

  static void clauses(List<Facet.Clause> old, List<Facet.Clause> recent, List<Change> found) {
    Map<String, List<Facet.Clause>> before = by(old, Facet.Clause::keyword);
    Map<String, List<Facet.Clause>> after = by(recent, Facet.Clause::keyword);
    for (String keyword : keys(before, after)) {
      List<Facet.Clause> gone = new ArrayList<>(before.getOrDefault(keyword, List.of()));
      List<Facet.Clause> come = new ArrayList<>();
      for (Facet.Clause one : after.getOrDefault(keyword, List.of())) {
        gone.stream()
            .filter(it -> Clauses.same(keyword, it.written(), one.written()))
            .findFirst()
            .ifPresentOrElse(gone::remove, () -> come.add(one));
      }
      for (int at = 0; at < Math.max(gone.size(), come.size()); at++) {
        Optional<Facet.Clause> from =
            at < gone.size() ? Optional.of(gone.get(at)) : Optional.empty();
        Optional<Facet.Clause> to = at < come.size() ? Optional.of(come.get(at)) : Optional.empty();
        found.add(
            new Change.ClauseChanged(
                keyword,
                from.map(Facet.Clause::written),
                to.map(Facet.Clause::written),
                from.map(Facet::span),
                to.map(Facet::span)));
      }
    }
  }

  static void properties(Statements old, Statements recent, List<Change> found) {
    Map<String, List<Facet.Property>> before =
        by(old.all(Facet.Property.class), Facet.Property::name);
    Map<String, List<Facet.Property>> after =
        by(recent.all(Facet.Property.class), Facet.Property::name);
    for (String name : keys(before, after)) {
      if (name.equals(Facet.Property.UNTYPED)) {
        continue; // told as a change of the type
      }
      Optional<Facet.Property> from = first(before, name);
      Optional<Facet.Property> to = first(after, name);
      property(
          name,
          from.map(Facet.Property::value),
          to.map(Facet.Property::value),
          from.map(Facet::span),
          to.map(Facet::span),
          found);
    }
    aliases(old.facets(), recent.facets(), found);
    List<Facet.Reserved> oldReserved = old.all(Facet.Reserved.class);
    List<Facet.Reserved> reserved = recent.all(Facet.Reserved.class);
    if (oldReserved.isEmpty() && reserved.isEmpty()) {
      return;
    }
    property(
        "reserved",
        texts(words(oldReserved)),
        texts(words(reserved)),
        oldReserved.stream().map(Facet::span).findFirst(),
        reserved.stream().map(Facet::span).findFirst(),
        found);
  }

  static void aliases(List<Facet> old, List<Facet> recent, List<Change> found) {
    List<Facet.Alias> before = aliases(old);
    List<Facet.Alias> after = aliases(recent);
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    property(
        "aliases",
        texts(before.stream().map(Facet.Alias::name).toList()),
        texts(after.stream().map(Facet.Alias::name).toList()),
        before.stream().map(Facet::span).findFirst(),
        after.stream().map(Facet::span).findFirst(),
        found);
  }

  private static List<Facet.Alias> aliases(List<Facet> facets) {
    List<Facet.Alias> found = new ArrayList<>(0);
    for (Facet facet : facets) {
      if (facet instanceof Facet.Alias alias) {
        found.add(alias);
      }
    }
    return found;
  }

  private static void property(
      String name,
      Optional<JsonNode> from,
      Optional<JsonNode> to,
      Optional<SourceSpan> old,
      Optional<SourceSpan> recent,
      List<Change> found) {
    if (!JsonValues.same(from, to)) {
      found.add(new Change.PropertyChanged(name, from, to, old, recent));
    }
  }

  private static List<String> words(List<Facet.Reserved> reserved) {
    List<String> words = new ArrayList<>();
    reserved.forEach(one -> words.addAll(one.ranges()));
    reserved.forEach(one -> words.addAll(one.names()));
    return words;
  }

  /// In the order of the alphabet: none of these lists has one of its own.
  private static Optional<JsonNode> texts(List<String> texts) {
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.stream().sorted().forEach(array::add);
    return Optional.of(array);
  }

  static Optional<Change> deprecation(Statements old, Statements recent) {
    Optional<Facet.Deprecated> from = old.first(Facet.Deprecated.class);
    Optional<Facet.Deprecated> to = recent.first(Facet.Deprecated.class);
    return from.isPresent() == to.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Change.DeprecationChanged(
                to.isPresent(), from.map(Facet::span), to.map(Facet::span)));
  }

  static void documentation(Statements old, Statements recent, List<Change> found) {
    Map<String, List<Facet.Documentation>> before =
        by(old.all(Facet.Documentation.class), Facet.Documentation::keyword);
    Map<String, List<Facet.Documentation>> after =
        by(recent.all(Facet.Documentation.class), Facet.Documentation::keyword);
    for (String keyword : keys(before, after)) {
      Optional<Facet.Documentation> from = first(before, keyword);
      Optional<Facet.Documentation> to = first(after, keyword);
      if (!from.map(Facet.Documentation::text).equals(to.map(Facet.Documentation::text))) {
        found.add(
            new Change.DocumentationChanged(keyword, from.map(Facet::span), to.map(Facet::span)));
      }
    }
    Optional<Facet.Examples> from = old.first(Facet.Examples.class);
    Optional<Facet.Examples> to = recent.first(Facet.Examples.class);
    if (!from.map(Facet.Examples::values).equals(to.map(Facet.Examples::values))) {
      found.add(
          new Change.DocumentationChanged("examples", from.map(Facet::span), to.map(Facet::span)));
    }
  }

  private static <F> Map<String, List<F>> by(List<F> facets, Function<F, String> key) {
    if (facets.isEmpty()) {
      return Map.of();
    }
    Map<String, List<F>> byKey = new LinkedHashMap<>();
    facets.forEach(it -> byKey.computeIfAbsent(key.apply(it), _ -> new ArrayList<>()).add(it));
    return byKey;
  }

  private static <F> Optional<F> first(Map<String, List<F>> byKey, String key) {
    List<F> all = byKey.getOrDefault(key, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  private static Set<String> keys(Map<String, ?> one, Map<String, ?> other) {
    if (one.isEmpty() || one.keySet().equals(other.keySet())) {
      return other.keySet();
    }
    Set<String> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }
}

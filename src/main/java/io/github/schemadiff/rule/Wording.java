package io.github.schemadiff.rule;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.schema.Facet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What several rules say in the same words.
public final class Wording {
  private static final int LONGEST_STRUCTURE = 120;

  private Wording() {}

  /// What readers do to a document that they do not read as it was written, before its description:
  /// "reject", "misread", "lose it in".
  static String fail(List<Incompatibility> breaks) {
    Set<Witness.Effect> effects =
        breaks.stream().flatMap(it -> it.effect().stream()).collect(Collectors.toSet());
    if (effects.contains(Witness.Effect.MISREAD)) {
      return "misread";
    }
    return effects.equals(Set.of(Witness.Effect.LOST)) ? "lose it in" : "reject";
  }

  /// "the default `"en"`" where one is known, "a default" where not.
  public static String defaultFor(Site<?> site) {
    return Edits.suggestedDefault(site)
        .map(value -> "a default, such as " + Phrase.json(value))
        .orElse(site.dialect() == Dialect.AVRO ? "a default" : "which value its absence means");
  }

  /// What made a field one that must be written: "was required", in Avro "had no default".
  public static String wasRequired(Site<?> site) {
    return site.dialect() == Dialect.AVRO ? "had no default" : "was required";
  }

  /// Whether a field's `null` is what makes it optional: Avro has no other way of leaving one out.
  public static boolean nullIsAbsence(Site<Change.NullabilityChanged> site) {
    return site.dialect() == Dialect.AVRO && site.node().kind() == DiffNode.Kind.FIELD;
  }

  /// "`name`: `maxLength` went from `80` to `40`", "… gained …", "… lost …".
  public static String moved(String place, String keyword, Optional<?> from, Optional<?> to) {
    String what = Phrase.code(keyword);
    if (from.isEmpty()) {
      return place + " gained " + what + (isLong(to) ? "" : " " + limit(to));
    }
    if (to.isEmpty()) {
      return place + " lost " + what + (isLong(from) ? "" : " " + limit(from));
    }
    return isLong(from) || isLong(to)
        ? what + " of " + place + " changed"
        : what + " of " + place + " went from " + limit(from) + " to " + limit(to);
  }

  /// Whether a value is a structure that fills lines, of which no sentence can be made.
  private static boolean isLong(Optional<?> value) {
    return value
        .filter(it -> it instanceof JsonNode node && node.isContainer())
        .filter(it -> it.toString().length() > LONGEST_STRUCTURE)
        .isPresent();
  }

  /// The value of a constraint, marked as code.
  public static String limit(Optional<?> value) {
    return value
        .map(it -> it instanceof JsonNode node ? Phrase.symbol(node) : Phrase.code(it.toString()))
        .orElse("no limit");
  }

  public static String verb(Optional<?> from, Optional<?> to) {
    return from.isEmpty() ? "was added" : to.isEmpty() ? "was removed" : "changed";
  }

  /// Whether the row's removal and addition are told as one suspected rename.
  public static boolean renamed(DiffNode node) {
    return node.changes().stream().anyMatch(Change.FieldRenamed.class::isInstance);
  }

  /// Whether the row's type changed from or to `null` itself: then the type tells it all.
  public static boolean fromOrToNull(DiffNode node) {
    return node.changes().stream()
        .filter(Change.TypeChanged.class::isInstance)
        .map(Change.TypeChanged.class::cast)
        .anyMatch(type -> type.from().equals("null") || type.to().equals("null"));
  }

  /// Whether an Avro default of `null` is gone because its field may no longer be `null`.
  public static boolean nullDefaultWent(Site<Change.DefaultChanged> site) {
    return site.dialect() == Dialect.AVRO
        && site.change().from().filter(it -> it.value().isNull()).isPresent()
        && site.node().changes().stream()
            .anyMatch(it -> it instanceof Change.NullabilityChanged null_ && !null_.nullableNow());
  }

  /// How heavy a default's change or removal is, where no reader fails on it.
  public static Severity touchedDefault(Site<Change.DefaultChanged> site) {
    boolean always = !site.absenceCanBeWritten();
    boolean avro = site.dialect() == Dialect.AVRO;
    return always
        ? site.severity(Severity.INFO)
        : site.severity(avro ? Severity.WARNING : Severity.VIOLATION);
  }

  /// The default as a facet's value.
  static Optional<JsonNode> value(Optional<Facet.Default> documented) {
    return documented.filter(Facet.Default::valid).map(Facet.Default::value);
  }
}

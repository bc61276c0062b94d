package io.github.schemadiff.diff;

import io.github.schemadiff.match.Alignment;
import io.github.schemadiff.match.Names;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Fields that look renamed: one gone and one new in the same structure, of the same type, with
/// names that share most of their words.
///
/// Like names are necessary; the same default, format, description or neighbours only tip the
/// balance. A field with two like candidates is left alone.
final class SuspectedRenames {
  private static final double NAME_AT_LEAST = 0.5;
  private static final double ENOUGH = 0.62;
  private static final double LEAD = 0.1;

  /// More than this is not an edit but another schema.
  private static final int MOST_PAIRS = 2_500;

  private final Reading oldReading;
  private final Reading recentReading;

  SuspectedRenames(Reading oldReading, Reading recentReading) {
    this.oldReading = oldReading;
    this.recentReading = recentReading;
  }

  /// @param old position in the old list
  /// @param recent position in the new list
  record Suspicion(int old, int recent, double score) {}

  List<Suspicion> among(Alignment<Field> fields) {
    List<Integer> gone = fields.oldLeft();
    List<Integer> come = fields.recentLeft();
    if (gone.size() * (long) come.size() > MOST_PAIRS) {
      return List.of();
    }
    List<Suspicion> all = new ArrayList<>();
    for (int oldAt : gone) {
      for (int recentAt : come) {
        double score = score(fields.old(oldAt), fields.recent(recentAt));
        if (score > 0) {
          all.add(new Suspicion(oldAt, recentAt, score + (oldAt == recentAt ? 0.05 : 0)));
        }
      }
    }
    return all.stream()
        .filter(one -> one.score() >= ENOUGH && all.stream().noneMatch(it -> rivals(one, it)))
        .toList();
  }

  private static boolean rivals(Suspicion one, Suspicion other) {
    return one != other
        && (one.old() == other.old() || one.recent() == other.recent())
        && other.score() > one.score() - LEAD;
  }

  private double score(Field old, Field recent) {
    double names = Names.similarity(old.name(), recent.name());
    if (names < NAME_AT_LEAST) {
      return 0;
    }
    Place before = oldReading.at(old);
    Place after = recentReading.at(recent);
    if (!sameType(before, after)) {
      return 0;
    }
    double score = names;
    score += agree(before, after, Facet.Format.class, Facet.Format::name) ? 0.04 : 0;
    score += agree(before, after, Facet.Default.class, it -> it.value().toString()) ? 0.1 : 0;
    score += agree(before, after, Facet.Documentation.class, Facet.Documentation::text) ? 0.2 : 0;
    return score;
  }

  /// Of structures and unions only the same definition counts: anything else may differ in a
  /// hundred ways, which one row cannot tell.
  private boolean sameType(Place before, Place after) {
    if (!TypeWords.kind(before.shape()).equals(TypeWords.kind(after.shape()))) {
      return false;
    }
    return switch (TypeWords.kind(before.shape())) {
      case "object", "union" ->
          before.definition().isPresent() && before.definition().equals(after.definition());
      case "array", "map" ->
          new TypeWords(oldReading).word(before).equals(new TypeWords(recentReading).word(after));
      default -> true;
    };
  }

  private static <F extends Facet> boolean agree(
      Place before, Place after, Class<F> kind, Function<F, String> value) {
    Optional<String> one = before.first(kind).map(value);
    return one.isPresent() && one.equals(after.first(kind).map(value));
  }
}

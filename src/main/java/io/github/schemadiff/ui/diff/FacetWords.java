package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Short words for what a schema says beyond type and presence.
final class FacetWords {
  private static final int LONGEST_VALUE = 24;

  private FacetWords() {}

  /// What did not change, in a few words: `1–80 chars`, `email`, `= false`, `3 symbols`.
  static String summary(Side side, List<Change> changes) {
    Set<String> boxed =
        changes.stream()
            .filter(Change.ConstraintChanged.class::isInstance)
            .map(change -> ((Change.ConstraintChanged) change).keyword())
            .collect(Collectors.toSet());
    boolean formatBoxed = changes.stream().anyMatch(Change.FormatChanged.class::isInstance);
    boolean defaultBoxed = changes.stream().anyMatch(Change.DefaultChanged.class::isInstance);
    boolean nullSaid = side.type().endsWith("or null");
    List<String> words = new ArrayList<>();
    if (side.shape() instanceof Shape.Enumeration symbols) {
      int count = symbols.symbols().size();
      words.add(
          count == 1 ? "only " + value(symbols.symbols().getFirst().value()) : count + " symbols");
    }
    lengths(side, boxed).ifPresent(words::add);
    for (Facet facet : side.facets()) {
      word(facet, boxed, formatBoxed, defaultBoxed, nullSaid).ifPresent(words::add);
    }
    return words.stream().distinct().collect(Collectors.joining("  "));
  }

  private static Optional<String> lengths(Side side, Set<String> boxed) {
    if (boxed.contains("minLength") || boxed.contains("maxLength")) {
      return Optional.empty();
    }
    Optional<String> min = constraintValue(side, "minLength");
    Optional<String> max = constraintValue(side, "maxLength");
    if (min.isPresent() && max.isPresent()) {
      return Optional.of(min.get() + "–" + max.get() + " chars");
    }
    return min.map(m -> "≥ " + m + " chars").or(() -> max.map(m -> "≤ " + m + " chars"));
  }

  private static Optional<String> constraintValue(Side side, String keyword) {
    return side.facets().stream()
        .filter(f -> f instanceof Facet.Constraint c && c.keyword().equals(keyword))
        .map(f -> ((Facet.Constraint) f).value().toString())
        .findFirst();
  }

  private static Optional<String> word(
      Facet facet, Set<String> boxed, boolean formatBoxed, boolean defaultBoxed, boolean nullSaid) {
    return switch (facet) {
      case Facet.Default d ->
          defaultBoxed ? Optional.empty() : Optional.of("= " + value(d.value()));
      case Facet.Nullable _ -> nullSaid ? Optional.empty() : Optional.of("or null");
      case Facet.Constraint c ->
          boxed.contains(c.keyword())
                  || c.keyword().equals("minLength")
                  || c.keyword().equals("maxLength")
              ? Optional.empty()
              : Optional.of(constraint(c.keyword(), c.value()));
      case Facet.Format f -> formatBoxed ? Optional.empty() : Optional.of(f.name());
      case Facet.Clause c -> Optional.of(c.keyword() + " …");
      case Facet.Alias a -> Optional.of("alias " + a.name());
      case Facet.Number n -> Optional.of("= " + n.number());
      case Facet.OneofMember o -> Optional.of("oneof " + o.group());
      case Facet.Deprecated _ -> Optional.of("deprecated");
      case Facet.Reserved _, Facet.Property _ -> Optional.empty();
      case Facet.Documentation _, Facet.Examples _, Facet.Part _ -> Optional.empty();
    };
  }

  static String constraint(String keyword, JsonNode value) {
    return switch (keyword) {
      case "minimum" -> "≥ " + value;
      case "exclusiveMinimum" -> "> " + value;
      case "maximum" -> "≤ " + value;
      case "exclusiveMaximum" -> "< " + value;
      case "minLength" -> "≥ " + value + " chars";
      case "maxLength" -> "≤ " + value + " chars";
      case "minItems" -> "≥ " + value + " items";
      case "maxItems" -> "≤ " + value + " items";
      case "pattern" -> "/" + (value.isString() ? value.stringValue() : value.toString()) + "/";
      case "multipleOf" -> "multiple of " + value;
      case "uniqueItems" -> "unique items";
      default -> keyword + " " + value(value);
    };
  }

  /// A value as written, shortened in its middle of no use.
  static String value(JsonNode value) {
    String text = value.toString();
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
  }
}

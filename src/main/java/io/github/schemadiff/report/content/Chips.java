package io.github.schemadiff.report.content;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.report.content.ReportContent.Chip;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The boxed words of a row: what each half says that the other does not.
final class Chips {
  private static final int WIDTH = 40;
  private static final int SYMBOLS = 8;

  private final List<Chip> old = new ArrayList<>();
  private final List<Chip> recent = new ArrayList<>();

  private Chips() {}

  static Chips of(List<Change> changes) {
    Chips chips = new Chips();
    changes.forEach(chips::add);
    return chips;
  }

  List<Chip> old() {
    return old;
  }

  List<Chip> recent() {
    return recent;
  }

  private void add(Change change) {
    switch (change) {
      case Change.FieldAdded _, Change.FieldRemoved _, Change.DocumentationChanged _ -> {}
      case Change.TypeChanged _ -> {
        // The type column itself is marked.
      }
      case Change.FieldRenamed renamed -> both("", renamed.declared() ? "renamed" : "renamed?");
      case Change.PresenceChanged presence -> both(word(presence.from()), word(presence.to()));
      case Change.NullabilityChanged nullability ->
          both(
              nullability.nullableNow() ? "" : "or null",
              nullability.nullableNow() ? "or null" : "never null");
      case Change.SymbolsAdded added -> symbols(added.symbols(), "+", recent);
      case Change.SymbolsRemoved removed -> symbols(removed.symbols(), "−", old);
      case Change.DefaultChanged changed ->
          both(
              changed.from().map(Chips::written).orElse("no default"),
              changed.to().map(Chips::written).orElse("no default"));
      case Change.ConstraintChanged constraint ->
          both(
              constraint(constraint.keyword(), constraint.from()),
              constraint(constraint.keyword(), constraint.to()));
      case Change.ClauseChanged clause ->
          both(
              clause.from().isPresent() ? clause.keyword() : "",
              clause.to().isEmpty() ? "no " + clause.keyword() : clause.keyword());
      case Change.ContentClosed _ -> both("open", "closed");
      case Change.ContentOpened _ -> both("closed", "open");
      case Change.ContentRetyped retyped ->
          both("others: " + retyped.from(), "others: " + retyped.to());
      case Change.BranchAdded added -> both("", "+" + added.label());
      case Change.BranchRemoved removed -> both("−" + removed.label(), "");
      case Change.FormatChanged format ->
          both(format.from().orElse("no format"), format.to().orElse("no format"));
      case Change.NumberChanged number -> both("# " + number.from(), "# " + number.to());
      case Change.SymbolRenumbered symbol ->
          both(
              symbol.symbol().asString() + " = " + symbol.from(),
              symbol.symbol().asString() + " = " + symbol.to());
      case Change.TypeRenamed renamed -> both(renamed.from(), renamed.to());
      case Change.OneofChanged oneof ->
          both(
              oneof.from().map(name -> "oneof " + name).orElse("no oneof"),
              oneof.to().map(name -> "oneof " + name).orElse("no oneof"));
      case Change.PropertyChanged property ->
          both(
              constraint(property.name(), property.from()),
              constraint(property.name(), property.to()));
      case Change.PartAdded _, Change.PartRemoved _ -> {}
      case Change.PartChanged part -> both(part(part, part.from()), part(part, part.to()));
      case Change.DeprecationChanged deprecation ->
          both(
              deprecation.deprecatedNow() ? "" : "deprecated",
              deprecation.deprecatedNow() ? "deprecated" : "");
    }
  }

  private void both(String before, String after) {
    if (!before.isEmpty()) {
      old.add(new Chip(Words.cut(before, 2 * WIDTH), true));
    }
    if (!after.isEmpty()) {
      recent.add(new Chip(Words.cut(after, 2 * WIDTH), true));
    }
  }

  private static void symbols(List<JsonNode> symbols, String sign, List<Chip> side) {
    symbols.stream()
        .limit(SYMBOLS)
        .map(symbol -> symbol.isString() ? symbol.asString() : symbol.toString())
        .map(text -> new Chip(sign + Words.cut(text, WIDTH), true))
        .forEach(side::add);
    if (symbols.size() > SYMBOLS) {
      side.add(new Chip("and " + (symbols.size() - SYMBOLS) + " more", true));
    }
  }

  private static String word(Presence presence) {
    return switch (presence) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case IMPLICIT -> "implicit";
    };
  }

  private static String part(Change.PartChanged part, Optional<JsonNode> value) {
    return switch (part.attribute()) {
      case "" -> value.map(node -> Words.compact(node, WIDTH)).orElse("none");
      case "required" -> value.filter(JsonNode::booleanValue).isPresent() ? "required" : "optional";
      case String name -> constraint(name, value);
    };
  }

  private static String written(Facet.Default value) {
    return "= " + Words.compact(value.value(), WIDTH);
  }

  private static String constraint(String keyword, Optional<JsonNode> value) {
    return value.map(node -> keyword + " " + Words.compact(node, WIDTH)).orElse("no " + keyword);
  }

  /// What a field that only one side has says of itself.
  static List<Chip> said(List<Facet> facets, boolean optional, boolean recent) {
    List<Chip> chips = new ArrayList<>();
    boolean defaulted = false;
    for (Facet facet : facets) {
      switch (facet) {
        case Facet.Default value -> {
          defaulted = true;
          chips.add(new Chip(written(value), false));
        }
        case Facet.Constraint constraint ->
            chips.add(
                new Chip(constraint(constraint.keyword(), Optional.of(constraint.value())), false));
        case Facet.Format format -> chips.add(new Chip(format.name(), false));
        case Facet.Number number -> chips.add(new Chip("# " + number.number(), false));
        case Facet.Nullable _,
            Facet.Clause _,
            Facet.Alias _,
            Facet.OneofMember _,
            Facet.Reserved _,
            Facet.Property _,
            Facet.Documentation _,
            Facet.Examples _,
            Facet.Part _,
            Facet.Deprecated _ -> {}
      }
    }
    if (recent && optional && !defaulted) {
      chips.addFirst(new Chip("no default", true));
    }
    return chips.size() > 4 ? chips.subList(0, 4) : chips;
  }
}

package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.schema.Facet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The boxed word of a change on one side: `optional` on the old one, `required` on the new one.
final class ChangeWords {
  private ChangeWords() {}

  static Optional<String> of(Change change, boolean old) {
    return switch (change) {
      case Change.FieldAdded _, Change.FieldRemoved _, Change.TypeChanged _ -> Optional.empty();
      case Change.FieldRenamed _, Change.DocumentationChanged _ -> Optional.empty();
      case Change.PresenceChanged c -> Optional.of(Half.word(old ? c.from() : c.to()));
      case Change.NullabilityChanged c ->
          Optional.of(c.nullableNow() != old ? "or null" : "not null");
      case Change.SymbolsAdded c -> old ? Optional.empty() : Optional.of(symbols("+", c.symbols()));
      case Change.SymbolsRemoved c ->
          old ? Optional.of(symbols("−", c.symbols())) : Optional.empty();
      case Change.DefaultChanged c -> Optional.of(defaultWord(old ? c.from() : c.to()));
      case Change.ConstraintChanged c ->
          Optional.of(
              (old ? c.from() : c.to())
                  .map(value -> FacetWords.constraint(c.keyword(), value))
                  .orElse("no " + c.keyword()));
      case Change.ClauseChanged c ->
          (old ? c.from() : c.to()).isPresent()
              ? Optional.of(c.keyword() + " …")
              : Optional.of("no " + c.keyword());
      case Change.ContentClosed _ -> Optional.of(old ? "open" : "closed");
      case Change.ContentOpened _ -> Optional.of(old ? "closed" : "open");
      case Change.ContentRetyped c -> Optional.of("others: " + (old ? c.from() : c.to()));
      case Change.BranchAdded c -> old ? Optional.empty() : Optional.of("+" + c.label());
      case Change.BranchRemoved c -> old ? Optional.of("−" + c.label()) : Optional.empty();
      case Change.FormatChanged c -> Optional.of((old ? c.from() : c.to()).orElse("no format"));
      case Change.NumberChanged c -> Optional.of("= " + (old ? c.from() : c.to()));
      case Change.SymbolRenumbered c ->
          Optional.of(symbols("", List.of(c.symbol())) + " = " + (old ? c.from() : c.to()));
      case Change.TypeRenamed c -> Optional.of(old ? c.from() : c.to());
      case Change.OneofChanged c ->
          Optional.of((old ? c.from() : c.to()).map(group -> "oneof " + group).orElse("no oneof"));
      case Change.PropertyChanged c -> Optional.of(property(c.name(), old ? c.from() : c.to()));
      case Change.PartAdded _, Change.PartRemoved _ -> Optional.empty();
      case Change.PartChanged c -> Optional.of(part(c, old ? c.from() : c.to()));
      case Change.DeprecationChanged c ->
          c.deprecatedNow() != old ? Optional.of("deprecated") : Optional.empty();
    };
  }

  /// A long name by its last part, what is a structure of its own by its name alone.
  private static String property(String name, Optional<JsonNode> value) {
    String last = name.length() > 20 ? name.replaceAll("[\\w-]+[./]", "") : name;
    return value
        .map(it -> it.isContainer() ? last + " …" : last + " " + FacetWords.value(it))
        .orElse("no " + last);
  }

  private static String part(Change.PartChanged change, Optional<JsonNode> value) {
    if (change.attribute().equals("required")) {
      return value.filter(JsonNode::booleanValue).isPresent() ? "required" : "optional";
    }
    String name = change.attribute();
    return name.isEmpty()
        ? value.map(FacetWords::value).orElse("none")
        : value.map(it -> name + " " + FacetWords.value(it)).orElse("no " + name);
  }

  private static String defaultWord(Optional<Facet.Default> value) {
    return value.map(d -> "= " + FacetWords.value(d.value())).orElse("no default");
  }

  private static String symbols(String sign, List<JsonNode> symbols) {
    String listed =
        symbols.stream()
            .limit(3)
            .map(symbol -> symbol.isString() ? symbol.stringValue() : symbol.toString())
            .map(word -> sign + word)
            .collect(Collectors.joining(" "));
    return symbols.size() > 3 ? listed + " " + sign + (symbols.size() - 3) + " more" : listed;
  }
}

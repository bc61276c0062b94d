package io.github.schemadiff.rule;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.AvroText.Null;
import io.github.schemadiff.rule.Finding.Edit;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Concrete edits of Avro, as lines to copy: JSON in a schema or a protocol, and IDL in an
/// interface description.
public final class AvroEdits {
  /// Symbols that people give to what they do not know.
  private static final Set<String> UNKNOWN =
      Set.of("UNKNOWN", "UNSPECIFIED", "UNDEFINED", "UNRECOGNIZED", "OTHER", "NONE");

  private AvroEdits() {}

  /// Gives the field a default: one that suggests itself, and otherwise `null`, for which its type
  /// is opened.
  static Optional<Edit> withDefault(Site<?> site) {
    return field(site, site.node().recent())
        .flatMap(
            side ->
                replaced(AvroText.field(side), defaulted(site, side, AvroText.aliasNames(side))));
  }

  private static Optional<String> defaulted(Site<?> site, Side side, List<String> aliases) {
    Optional<JsonNode> fitting = Edits.suggestedDefault(site).filter(value -> fits(value, side));
    Null empty = Null.of(side);
    JsonNode fallback = fitting.orElse(JsonNodeFactory.instance.nullNode());
    Null opened = fitting.isPresent() || empty != Null.NONE ? empty : Null.FIRST;
    return AvroText.field(side, opened, Optional.of(fallback), aliases);
  }

  /// Puts the field of the old name back beside that of the new one, which must then do without
  /// what stands under the old name.
  static Optional<Edit> bothNames(Site<Change.FieldRenamed> site) {
    Optional<String> old = field(site, site.node().old()).flatMap(AvroText::field);
    Optional<Side> side = field(site, site.node().recent());
    if (old.isEmpty() || side.isEmpty()) {
      return Optional.empty();
    }
    List<String> aliases =
        AvroText.aliasNames(side.get()).stream()
            .filter(name -> !name.equals(site.change().from()))
            .toList();
    Optional<String> now = AvroText.field(side.get());
    Optional<String> wanted = defaulted(site, side.get(), aliases);
    if (now.isEmpty() || wanted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        now.equals(wanted)
            ? new Edit(List.of(), List.of(old.get()))
            : new Edit(List.of(now.get()), List.of(old.get(), wanted.get())));
  }

  private static boolean fits(JsonNode value, Side side) {
    if (value.isNull()) {
      return Null.of(side) != Null.NONE;
    }
    return side.shape() instanceof Shape.Scalar scalar
        && switch (scalar.type()) {
          case "string" -> value.isString();
          case "boolean" -> value.isBoolean();
          case "int" -> value.isInt();
          case "long" -> value.isInt() || value.isLong();
          case "float", "double" -> value.isNumber();
          default -> false;
        };
  }

  /// Puts a removed field back as it was.
  static Optional<Edit> restored(Site<?> site) {
    return field(site, site.node().old())
        .flatMap(AvroText::field)
        .map(line -> new Edit(List.of(), List.of(line)));
  }

  /// Gives the field its old type back.
  static Optional<Edit> typeBack(Site<?> site) {
    Optional<Side> old = field(site, site.node().old());
    Optional<Side> recent = field(site, site.node().recent());
    return old.isPresent() && recent.isPresent() && old.get().name().equals(recent.get().name())
        ? replaced(recent.flatMap(AvroText::field), old.flatMap(AvroText::field))
        : Optional.empty();
  }

  /// Puts the old default back.
  static Optional<Edit> defaultBack(Site<Change.DefaultChanged> site) {
    Optional<JsonNode> before = site.change().from().map(Facet.Default::value);
    return field(site, site.node().recent())
        .filter(_ -> before.isPresent())
        .flatMap(
            side ->
                replaced(
                    AvroText.field(side),
                    AvroText.field(side, Null.of(side), before, AvroText.aliasNames(side))));
  }

  /// Puts the symbols back that the enum lost.
  public static Optional<Edit> symbolsBack(Site<Change.SymbolsRemoved> site) {
    return site.node()
        .recent()
        .flatMap(
            side -> {
              List<String> now = symbols(side);
              List<String> more = new ArrayList<>(now);
              site.change().symbols().forEach(symbol -> more.add(symbol.asString("")));
              return now.isEmpty()
                  ? Optional.empty()
                  : replaced(
                      Optional.of(symbols(now, side.schema())),
                      Optional.of(symbols(more, side.schema())));
            });
  }

  /// Gives an enum a symbol for the unknown, and makes it the default.
  public static Optional<Edit> unknownSymbol(Side side) {
    List<String> now = symbols(side);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> there =
        now.stream().filter(it -> UNKNOWN.contains(it.toUpperCase(Locale.ROOT))).findFirst();
    List<String> more = new ArrayList<>(now);
    String unknown = there.orElse("UNKNOWN");
    if (there.isEmpty()) {
      more.add(unknown);
    }
    if (AvroText.isIdl(side.schema())) {
      return Optional.of(
          new Edit(
              List.of(symbols(now, side.schema())),
              List.of(symbols(more, side.schema()) + " = " + unknown + ";")));
    }
    return Optional.of(
        new Edit(
            there.isPresent() ? List.of() : List.of(symbols(now, side.schema())),
            there.isPresent()
                ? List.of("\"default\": " + AvroText.quoted(unknown))
                : List.of(
                    symbols(more, side.schema()) + ",",
                    "\"default\": " + AvroText.quoted(unknown))));
  }

  private static String symbols(List<String> names, SourceSpan where) {
    return AvroText.isIdl(where)
        ? "{ " + String.join(", ", names) + " }"
        : "\"symbols\": " + AvroText.list(names);
  }

  private static List<String> symbols(Side side) {
    return side.shape() instanceof Shape.Enumeration one
        ? one.symbols().stream().map(symbol -> symbol.value().asString("")).toList()
        : List.of();
  }

  /// Puts an enum's old default for unknown symbols back.
  public static Optional<Edit> enumDefaultBack(Site<Change.PropertyChanged> site) {
    return site.change()
        .from()
        .filter(_ -> site.node().recent().filter(it -> !AvroText.isIdl(it.schema())).isPresent())
        .map(
            before ->
                new Edit(
                    site.change().to().map(AvroEdits::defaultLine).stream().toList(),
                    List.of(defaultLine(before))));
  }

  private static String defaultLine(JsonNode value) {
    return "\"default\": " + value;
  }

  /// Gives a type its old name back, within its namespace.
  public static Optional<Edit> nameBack(Side side, String from, String to) {
    int before = from.lastIndexOf('.');
    int after = to.lastIndexOf('.');
    boolean stayed = before == after && (before < 0 || from.startsWith(to.substring(0, after + 1)));
    return stayed && !AvroText.isIdl(side.schema())
        ? Optional.of(
            new Edit(
                List.of("\"name\": " + AvroText.quoted(to.substring(after + 1))),
                List.of("\"name\": " + AvroText.quoted(from.substring(before + 1)))))
        : Optional.empty();
  }

  /// Other names in the place of those that the side has.
  public static Optional<Edit> aliases(Optional<Side> side, List<String> wanted) {
    return side.flatMap(
        it -> {
          boolean idl = AvroText.isIdl(it.span());
          List<String> now = AvroText.aliasNames(it);
          List<String> removed = now.isEmpty() ? List.of() : List.of(AvroText.aliases(now, idl));
          List<String> added =
              wanted.isEmpty() ? List.of() : List.of(AvroText.aliases(wanted, idl));
          return removed.equals(added) ? Optional.empty() : Optional.of(new Edit(removed, added));
        });
  }

  private static Optional<Edit> replaced(Optional<String> removed, Optional<String> added) {
    return removed.isPresent() && added.isPresent() && !removed.equals(added)
        ? Optional.of(new Edit(List.of(removed.get()), List.of(added.get())))
        : Optional.empty();
  }

  private static Optional<Side> field(Site<?> site, Optional<Side> side) {
    return site.node().kind() == DiffNode.Kind.FIELD ? side : Optional.empty();
  }
}

package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Trees from small schema texts, and trees as lines of text.
final class Trees {
  private Trees() {}

  /// Single quotes stand for double ones.
  static DiffNode diff(String old, String recent) {
    EventCatalog before = catalog(old);
    EventCatalog after = catalog(recent);
    return new Differ()
        .diff(
            before.events().getFirst(),
            before.definitions(),
            after.events().getFirst(),
            after.definitions());
  }

  static EventCatalog catalog(String text) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    SourceFile file = new SourceFile("event.json", bytes);
    return Formats.load(
        new SourceSet("event.json", "v", true, List.of(file), List.of()),
        Optional.of("jsonschema"));
  }

  /// `path what from -> to`, one line a change, in reading order.
  static List<String> changes(DiffNode tree) {
    return tree.walk()
        .flatMap(node -> node.changes().stream().map(change -> place(node) + " " + say(change)))
        .toList();
  }

  private static String place(DiffNode node) {
    String path = node.path().toString();
    String branch = node.kind() == DiffNode.Kind.BRANCH ? "<" + node.name() + ">" : "";
    return (path.isEmpty() ? "." : path) + branch;
  }

  /// All rows, indented, as `name old | new`; `=` before a folded one.
  static List<String> rows(DiffNode node) {
    return node.walk()
        .map(
            row ->
                "  ".repeat(row.path().steps().size())
                    + row.name()
                    + " "
                    + row.old().map(Side::type).orElse("-")
                    + " | "
                    + row.recent().map(Side::type).orElse("-")
                    + row.definition().map(name -> " (" + name + ")").orElse("")
                    + (row.folded() ? " folded" : ""))
        .toList();
  }

  static String say(Change change) {
    return switch (change) {
      case Change.FieldAdded it -> "added " + it.presence();
      case Change.FieldRemoved it -> "removed " + it.presence();
      case Change.FieldRenamed it ->
          (it.declared() ? "renamed " : "perhaps renamed ") + it.from() + " -> " + it.to();
      case Change.PresenceChanged it -> it.from() + " -> " + it.to();
      case Change.TypeChanged it -> "type " + it.from() + " -> " + it.to();
      case Change.NullabilityChanged it -> it.nullableNow() ? "null allowed" : "null refused";
      case Change.SymbolsAdded it -> "symbols +" + it.symbols();
      case Change.SymbolsRemoved it -> "symbols -" + it.symbols();
      case Change.SymbolRenumbered it ->
          "symbol " + it.symbol() + " " + it.from() + " -> " + it.to();
      case Change.TypeRenamed it -> "named " + it.from() + " -> " + it.to();
      case Change.DefaultChanged it ->
          "default "
              + it.from().map(value -> value.value().toString()).orElse("none")
              + " -> "
              + it.to().map(value -> value.value().toString()).orElse("none")
              + it.to().filter(value -> !value.valid()).map(_ -> " (invalid)").orElse("");
      case Change.ConstraintChanged it ->
          it.keyword() + " " + value(it.from()) + " -> " + value(it.to()) + " " + it.direction();
      case Change.ClauseChanged it ->
          "clause " + it.keyword() + " " + value(it.from()) + " -> " + value(it.to());
      case Change.ContentClosed _ -> "closed";
      case Change.ContentOpened _ -> "opened";
      case Change.ContentRetyped it -> "others " + it.from() + " -> " + it.to();
      case Change.BranchAdded it -> "branch +" + it.label();
      case Change.BranchRemoved it -> "branch -" + it.label();
      case Change.FormatChanged it ->
          "format " + it.from().orElse("none") + " -> " + it.to().orElse("none");
      case Change.NumberChanged it -> "number " + it.from() + " -> " + it.to();
      case Change.OneofChanged it ->
          "oneof " + it.from().orElse("none") + " -> " + it.to().orElse("none");
      case Change.PropertyChanged it ->
          it.name() + " " + value(it.from()) + " -> " + value(it.to());
      case Change.DeprecationChanged it -> it.deprecatedNow() ? "deprecated" : "no more deprecated";
      case Change.DocumentationChanged it -> "text " + it.keyword();
      case Change.PartAdded it -> "part +" + it.part().name();
      case Change.PartRemoved it -> "part -" + it.part().name();
      case Change.PartChanged it ->
          "part "
              + it.part().name()
              + " "
              + it.attribute()
              + " "
              + value(it.from())
              + " -> "
              + value(it.to());
    };
  }

  private static String value(Optional<?> value) {
    return value.map(Object::toString).orElse("none");
  }
}

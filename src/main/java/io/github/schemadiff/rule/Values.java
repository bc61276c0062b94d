package io.github.schemadiff.rule;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.schema.Facet;
import java.util.List;
import java.util.Optional;

/// The values that make a change what it is, without where it stands.
final class Values {
  private Values() {}

  static List<String> of(Change change) {
    return switch (change) {
      case Change.FieldAdded it -> List.of(it.presence().name());
      case Change.FieldRemoved it -> List.of(it.presence().name());
      case Change.FieldRenamed it -> List.of(it.from(), it.to());
      case Change.PresenceChanged it -> List.of(it.from().name(), it.to().name());
      case Change.TypeChanged it -> List.of(it.from(), it.to());
      case Change.NullabilityChanged it -> List.of(Boolean.toString(it.nullableNow()));
      case Change.SymbolsAdded it -> List.of(it.symbols().toString());
      case Change.SymbolsRemoved it -> List.of(it.symbols().toString());
      case Change.SymbolRenumbered it -> List.of(it.symbol().toString(), it.from() + " " + it.to());
      case Change.DefaultChanged it -> List.of(value(it.from()), value(it.to()));
      case Change.ConstraintChanged it -> List.of(it.keyword(), text(it.from()), text(it.to()));
      case Change.ClauseChanged it -> List.of(it.keyword(), text(it.from()), text(it.to()));
      case Change.ContentClosed _ -> List.of();
      case Change.ContentOpened _ -> List.of();
      case Change.ContentRetyped it -> List.of(it.from(), it.to());
      case Change.BranchAdded it -> List.of(it.label());
      case Change.BranchRemoved it -> List.of(it.label());
      case Change.FormatChanged it -> List.of(text(it.from()), text(it.to()));
      case Change.NumberChanged it -> List.of(it.from() + " " + it.to());
      case Change.OneofChanged it -> List.of(text(it.from()), text(it.to()));
      case Change.PropertyChanged it -> List.of(it.name(), text(it.from()), text(it.to()));
      case Change.DeprecationChanged it -> List.of(Boolean.toString(it.deprecatedNow()));
      case Change.TypeRenamed it -> List.of(it.from(), it.to());
      case Change.DocumentationChanged it -> List.of(it.keyword());
      case Change.PartAdded it -> part(it.part());
      case Change.PartRemoved it -> part(it.part());
      case Change.PartChanged it -> List.of(it.attribute(), text(it.from()), text(it.to()));
    };
  }

  private static List<String> part(Change.PartState part) {
    return List.of(
        part.kind().name(), part.name(), Boolean.toString(part.required()), text(part.value()));
  }

  private static String value(Optional<Facet.Default> value) {
    return text(value.map(Facet.Default::value));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}

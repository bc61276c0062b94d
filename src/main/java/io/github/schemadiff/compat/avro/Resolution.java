package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Basic;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Logical;
import io.github.schemadiff.compat.avro.type.AvroType.Named;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The specification's *Schema Resolution*, one level at a time, on a writer whose names were
/// rewritten by the reader's aliases.
///
/// Two answers are kept apart where they differ: what the specification says, and what the decoder
/// does, which every witness is shown to.
final class Resolution {
  private final Renaming renaming;
  private final DefaultReading defaults = new DefaultReading();

  Resolution(Renaming renaming) {
    this.renaming = renaming;
  }

  Resolved of(AvroType writer, AvroType reader) {
    return switch (writer) {
      case Union union -> branches(union, reader);
      case Primitive one when reader instanceof Primitive other -> primitives(one, other);
      case Fixed one when reader instanceof Fixed other -> fixed(one, other);
      case Enumeration one when reader instanceof Enumeration other -> symbols(one, other);
      case AvroType.Record one when reader instanceof AvroType.Record other -> fields(one, other);
      case Sequence one when reader instanceof Sequence other ->
          new Resolved.Content(one.items(), other.items());
      case Dictionary one when reader instanceof Dictionary other ->
          new Resolved.Content(one.values(), other.values());
      case Primitive _, Fixed _, Enumeration _, AvroType.Record _, Sequence _, Dictionary _ ->
          reader instanceof Union union ? branch(writer, union) : mismatch(writer, reader);
    };
  }

  /// In two unions that say the same, each branch is read by its own; otherwise each by the whole
  /// of what the reader has.
  private static Resolved branches(Union writer, AvroType reader) {
    List<AvroType> readers = new ArrayList<>();
    boolean same = Equivalence.holds(writer, reader);
    for (int at = 0; at < writer.branches().size(); at++) {
      readers.add(same ? ((Union) reader).branches().get(at) : reader);
    }
    return new Resolved.Branches(writer, readers);
  }

  private static Resolved mismatch(AvroType writer, AvroType reader) {
    boolean isNull = writer instanceof Primitive one && one.basic() == Basic.NULL;
    return leaf(Flaw.rejected(Aspect.TYPE, isNull ? "null" : "type", reader.address()));
  }

  private static Resolved leaf(Flaw... flaws) {
    return new Resolved.Leaf(List.of(flaws));
  }

  private static Resolved primitives(Primitive writer, Primitive reader) {
    if (!promotes(writer.basic(), reader.basic())) {
      return mismatch(writer, reader);
    }
    boolean same = writer.basic() == reader.basic();
    return new Resolved.Leaf(
        same ? decimals(writer.logical(), reader.logical(), reader.address()) : List.of());
  }

  /// Whether a value of the one type is read as the other, itself included.
  static boolean promotes(Basic from, Basic to) {
    return from == to
        || switch (to) {
          case LONG -> from == Basic.INT;
          case FLOAT -> from == Basic.INT || from == Basic.LONG;
          case DOUBLE -> from == Basic.INT || from == Basic.LONG || from == Basic.FLOAT;
          case BYTES -> from == Basic.STRING;
          case STRING -> from == Basic.BYTES;
          case NULL, BOOLEAN, INT -> false;
        };
  }

  /// Two decimals match if their scales and precisions do.
  private static List<Flaw> decimals(
      Optional<Logical> writer, Optional<Logical> reader, String address) {
    if (writer.filter(Logical::isDecimal).isEmpty()
        || reader.filter(Logical::isDecimal).isEmpty()) {
      return List.of();
    }
    if (writer.get().scale() != reader.get().scale()) {
      return List.of(
          new Flaw(Aspect.MISREAD, "scale", address, Optional.empty(), Flaw.Effect.MISREAD));
    }
    return writer.get().precision() == reader.get().precision()
        ? List.of()
        : List.of(Flaw.refused(Aspect.FORMAT, "precision", address));
  }

  private static Resolved fixed(Fixed writer, Fixed reader) {
    if (!sameName(writer, reader)) {
      return leaf(Flaw.rejected(Aspect.TYPE, "name", reader.address()));
    }
    return writer.size() == reader.size()
        ? new Resolved.Leaf(decimals(writer.logical(), reader.logical(), reader.address()))
        : leaf(Flaw.rejected(Aspect.TYPE, "size", reader.address()));
  }

  /// By the specification's unqualified names.
  static boolean sameName(Named one, Named other) {
    return one.shortName().equals(other.shortName());
  }

  private static Resolved symbols(Enumeration writer, Enumeration reader) {
    if (!sameName(writer, reader)) {
      return leaf(Flaw.rejected(Aspect.TYPE, "name", reader.address()));
    }
    List<String> unread =
        reader.fallback().isPresent()
            ? List.of()
            : writer.symbols().stream().filter(it -> !reader.symbols().contains(it)).toList();
    return new Resolved.Symbols(
        unread,
        unread.isEmpty()
            ? List.of()
            : List.of(
                new Flaw(
                    Aspect.SYMBOL,
                    "symbols",
                    reader.address(),
                    Optional.empty(),
                    Flaw.Effect.PARTLY_REJECTED)));
  }

  private Resolved fields(AvroType.Record writer, AvroType.Record reader) {
    List<Flaw> flaws = new ArrayList<>();
    if (!sameName(writer, reader)) {
      // Decoders do not look at the names of records.
      flaws.add(Flaw.refused(Aspect.TYPE, "name", reader.address()));
    }
    for (AvroType.Field field : reader.fields()) {
      if (writer.field(field.name()).isEmpty()) {
        if (field.fallback().isEmpty()) {
          flaws.add(missing(writer, reader, field));
        } else if (defaults.fails(field.type(), field.fallback().get())) {
          flaws.add(unusable(reader, field));
        }
      }
    }
    return new Resolved.Fields(
        writer, writer.fields().stream().map(field -> reader.field(field.name())).toList(), flaws);
  }

  private static Flaw unusable(AvroType.Record reader, AvroType.Field field) {
    return new Flaw(
        Aspect.MISSING,
        "unusable",
        reader.address(),
        Optional.of(field.name()),
        Flaw.Effect.REJECTED);
  }

  /// A field that is missing only because an alias gave it another name is the alias's doing.
  private Flaw missing(AvroType.Record writer, AvroType.Record reader, AvroType.Field field) {
    return renaming
        .taken(writer, field.name())
        .flatMap(reader::field)
        .map(
            taker ->
                new Flaw(
                    Aspect.ALIAS,
                    "aliases",
                    taker.type().address(),
                    Optional.of(taker.name()),
                    Flaw.Effect.REJECTED))
        .orElseGet(() -> Flaw.missing(reader.address(), field.name()));
  }

  private static Resolved branch(AvroType writer, Union reader) {
    BranchChoice choice = BranchChoice.of(writer, reader);
    Optional<AvroType> decoded = choice.decoded();
    Optional<AvroType> specified = choice.specified();
    if (decoded.isEmpty() && specified.isEmpty()) {
      return leaf(Flaw.rejected(Aspect.UNION, "union", reader.address()));
    }
    if (decoded.isEmpty()) {
      // A record is refused for what is wrong below it, which is told there.
      return writer instanceof AvroType.Record
          ? new Resolved.Branch(specified.get(), Optional.empty(), List.of())
          : new Resolved.Branch(
              specified.get(),
              Optional.empty(),
              List.of(Flaw.rejected(Aspect.TYPE, "namespace", specified.get().address())));
    }
    // That the names differ is told by the pair itself.
    return new Resolved.Branch(
        decoded.get(), specified.filter(it -> it != decoded.get()), List.of());
  }
}

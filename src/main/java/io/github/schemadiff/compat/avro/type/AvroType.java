package io.github.schemadiff.compat.avro.type;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A type of one side.
public sealed interface AvroType {
  /// Where it is written: `file#pointer`; of a union of `null` and one other type, where that one
  /// is.
  String address();

  enum Basic {
    NULL,
    BOOLEAN,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BYTES,
    STRING
  }

  final class Primitive implements AvroType {
    private final Basic basic;
    private final Optional<Logical> logical;
    private final String address;

    public Primitive(Basic basic, Optional<Logical> logical, String address) {
      this.basic = basic;
      this.logical = logical;
      this.address = address;
    }

    public Basic basic() {
      return basic;
    }

    public Optional<Logical> logical() {
      return logical;
    }

    @Override
    public String address() {
      return address;
    }
  }

  /// @param precision of decimals
  record Logical(String name, int precision, int scale) {
    public boolean isDecimal() {
      return name.equals("decimal");
    }
  }

  /// A type with a name.
  sealed interface Named extends AvroType {
    String fullName();

    /// Full names.
    List<String> aliases();

    default String shortName() {
      return fullName().substring(fullName().lastIndexOf('.') + 1);
    }
  }

  final class Fixed implements Named {
    private final String fullName;
    private final List<String> aliases;
    private final int size;
    private final Optional<Logical> logical;
    private final String address;

    public Fixed(
        String fullName,
        List<String> aliases,
        int size,
        Optional<Logical> logical,
        String address) {
      this.fullName = fullName;
      this.aliases = List.copyOf(aliases);
      this.size = size;
      this.logical = logical;
      this.address = address;
    }

    @Override
    public String fullName() {
      return fullName;
    }

    @Override
    public List<String> aliases() {
      return aliases;
    }

    public int size() {
      return size;
    }

    public Optional<Logical> logical() {
      return logical;
    }

    @Override
    public String address() {
      return address;
    }
  }

  final class Enumeration implements Named {
    private final String fullName;
    private final List<String> aliases;
    private final List<String> symbols;
    private final Optional<String> fallback;
    private final String address;

    /// @param fallback the symbol that stands for those that a reader does not know
    public Enumeration(
        String fullName,
        List<String> aliases,
        List<String> symbols,
        Optional<String> fallback,
        String address) {
      this.fullName = fullName;
      this.aliases = List.copyOf(aliases);
      this.symbols = List.copyOf(symbols);
      this.fallback = fallback;
      this.address = address;
    }

    @Override
    public String fullName() {
      return fullName;
    }

    @Override
    public List<String> aliases() {
      return aliases;
    }

    public List<String> symbols() {
      return symbols;
    }

    public Optional<String> fallback() {
      return fallback;
    }

    @Override
    public String address() {
      return address;
    }
  }

  final class Sequence implements AvroType {
    private final AvroType items;
    private final String address;

    public Sequence(AvroType items, String address) {
      this.items = items;
      this.address = address;
    }

    public AvroType items() {
      return items;
    }

    @Override
    public String address() {
      return address;
    }
  }

  final class Dictionary implements AvroType {
    private final AvroType values;
    private final String address;

    public Dictionary(AvroType values, String address) {
      this.values = values;
      this.address = address;
    }

    public AvroType values() {
      return values;
    }

    @Override
    public String address() {
      return address;
    }
  }

  final class Union implements AvroType {
    private final List<AvroType> branches;
    private final String address;

    public Union(List<AvroType> branches, String address) {
      this.branches = List.copyOf(branches);
      this.address = address;
    }

    public List<AvroType> branches() {
      return branches;
    }

    @Override
    public String address() {
      return address;
    }
  }

  /// Its fields come after it, as they may lead back to it.
  final class Record implements Named {
    private final String fullName;
    private final List<String> aliases;
    private final String address;
    private List<Field> fields = List.of();

    public Record(String fullName, List<String> aliases, String address) {
      this.fullName = fullName;
      this.aliases = List.copyOf(aliases);
      this.address = address;
    }

    public void complete(List<Field> all) {
      fields = List.copyOf(all);
    }

    @Override
    public String fullName() {
      return fullName;
    }

    @Override
    public List<String> aliases() {
      return aliases;
    }

    public List<Field> fields() {
      return fields;
    }

    public Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    @Override
    public String address() {
      return address;
    }
  }

  /// @param fallback the value that a reader takes where the writer has no such field
  /// @param examples values that the schema shows
  record Field(
      String name,
      AvroType type,
      Optional<JsonNode> fallback,
      List<String> aliases,
      List<JsonNode> examples) {
    public Field {
      aliases = List.copyOf(aliases);
      examples = List.copyOf(examples);
    }

    public Field renamed(String other, AvroType otherType) {
      return new Field(other, otherType, fallback, aliases, examples);
    }
  }

  /// As decoders call it: a full name, or the kind of type.
  default String word() {
    return switch (this) {
      case Primitive primitive -> primitive.basic().name().toLowerCase(java.util.Locale.ROOT);
      case Named named -> named.fullName();
      case Sequence _ -> "array";
      case Dictionary _ -> "map";
      case Union _ -> "union";
    };
  }
}

package io.github.schemadiff.compat.avro.type;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A type of one side. Told by identity: a named type is one object wherever it is used.
public abstract sealed class AvroType {
  private final String address;

  private AvroType(String address) {
    this.address = address;
  }

  /// Where it is written: `file#pointer`; of a union of `null` and one other type, where that one
  /// is.
  public final String address() {
    return address;
  }

  /// As decoders call it: a full name, or the kind of type.
  public final String word() {
    return switch (this) {
      case Primitive primitive -> primitive.basic().name().toLowerCase(Locale.ROOT);
      case Named named -> named.fullName();
      case Sequence _ -> "array";
      case Dictionary _ -> "map";
      case Union _ -> "union";
    };
  }

  public enum Basic {
    NULL,
    BOOLEAN,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BYTES,
    STRING
  }

  /// @param precision of decimals
  public record Logical(String name, int precision, int scale) {
    public boolean isDecimal() {
      return name.equals("decimal");
    }
  }

  public static final class Primitive extends AvroType {
    private final Basic basic;
    private final Optional<Logical> logical;

    public Primitive(Basic basic, Optional<Logical> logical, String address) {
      super(address);
      this.basic = basic;
      this.logical = logical;
    }

    public Basic basic() {
      return basic;
    }

    public Optional<Logical> logical() {
      return logical;
    }
  }

  /// A type with a name.
  public abstract static sealed class Named extends AvroType {
    private final String fullName;
    private final List<String> aliases;

    private Named(String fullName, List<String> aliases, String address) {
      super(address);
      this.fullName = fullName;
      this.aliases = List.copyOf(aliases);
    }

    public final String fullName() {
      return fullName;
    }

    /// Full names.
    public final List<String> aliases() {
      return aliases;
    }

    public final String shortName() {
      return fullName.substring(fullName.lastIndexOf('.') + 1);
    }
  }

  public static final class Fixed extends Named {
    private final int size;
    private final Optional<Logical> logical;

    public Fixed(
        String fullName,
        List<String> aliases,
        int size,
        Optional<Logical> logical,
        String address) {
      super(fullName, aliases, address);
      this.size = size;
      this.logical = logical;
    }

    public int size() {
      return size;
    }

    public Optional<Logical> logical() {
      return logical;
    }
  }

  public static final class Enumeration extends Named {
    private final List<String> symbols;
    private final Optional<String> fallback;

    /// @param fallback the symbol that stands for those that a reader does not know
    public Enumeration(
        String fullName,
        List<String> aliases,
        List<String> symbols,
        Optional<String> fallback,
        String address) {
      super(fullName, aliases, address);
      this.symbols = List.copyOf(symbols);
      this.fallback = fallback;
    }

    public List<String> symbols() {
      return symbols;
    }

    public Optional<String> fallback() {
      return fallback;
    }
  }

  /// Its fields come after it, as they may lead back to it.
  public static final class Record extends Named {
    private List<Field> fields = List.of();

    public Record(String fullName, List<String> aliases, String address) {
      super(fullName, aliases, address);
    }

    public void complete(List<Field> all) {
      fields = List.copyOf(all);
    }

    public List<Field> fields() {
      return fields;
    }

    public Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
  }

  public static final class Sequence extends AvroType {
    private final AvroType items;

    public Sequence(AvroType items, String address) {
      super(address);
      this.items = items;
    }

    public AvroType items() {
      return items;
    }
  }

  public static final class Dictionary extends AvroType {
    private final AvroType values;

    public Dictionary(AvroType values, String address) {
      super(address);
      this.values = values;
    }

    public AvroType values() {
      return values;
    }
  }

  public static final class Union extends AvroType {
    private final List<AvroType> branches;

    public Union(List<AvroType> branches, String address) {
      super(address);
      this.branches = List.copyOf(branches);
    }

    public List<AvroType> branches() {
      return branches;
    }
  }

  /// @param fallback the value that a reader takes where the writer has no such field
  /// @param examples values that the schema shows
  public record Field(
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
}

package io.github.schemadiff.compat.protobuf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Makes sets of messages that are alike enough to be versions of each other: a few names, a few
/// numbers, every type.
final class ProtoGenerator {
  private static final List<String> SCALARS =
      List.of(
          "bool",
          "int32",
          "int64",
          "uint32",
          "uint64",
          "sint32",
          "sint64",
          "fixed32",
          "fixed64",
          "sfixed32",
          "sfixed64",
          "float",
          "double",
          "string",
          "bytes");
  private static final List<String> KEYS = List.of("int32", "int64", "string", "bool", "uint32");
  private static final List<String> MESSAGES = List.of("Event", "Inner", "Other");

  private final Random random;

  ProtoGenerator(long seed) {
    this.random = new Random(seed);
  }

  enum Presence {
    PLAIN,
    OPTIONAL,
    REQUIRED,
    REPEATED,
    MAP,
    ONEOF
  }

  record Field(String name, int number, Presence presence, String type, String key, String option) {
    Field renamed(String other) {
      return new Field(other, number, presence, type, key, option);
    }

    Field numbered(int other) {
      return new Field(name, other, presence, type, key, option);
    }
  }

  /// @param fields of `Event`, `Inner` and `Other`
  /// @param symbols numbers of A, B, C, D; negative where one is left out
  record Schema(boolean proto2, List<List<Field>> fields, int[] symbols) {
    String text() {
      StringBuilder out =
          new StringBuilder("syntax = \"" + (proto2 ? "proto2" : "proto3") + "\"; package t;\n");
      for (int at = 0; at < MESSAGES.size(); at++) {
        out.append("message ").append(MESSAGES.get(at)).append(" {\n");
        List<Field> inOneof = new ArrayList<>();
        for (Field field : fields.get(at)) {
          if (field.presence() == Presence.ONEOF) {
            inOneof.add(field);
          } else {
            out.append("  ").append(line(field)).append('\n');
          }
        }
        if (!inOneof.isEmpty()) {
          out.append("  oneof choice {\n");
          inOneof.forEach(it -> out.append("    ").append(line(it)).append('\n'));
          out.append("  }\n");
        }
        out.append("}\n");
      }
      out.append("enum Kind {\n");
      for (int at = 0; at < symbols.length; at++) {
        if (symbols[at] >= 0) {
          out.append("  ")
              .append("ABCD".charAt(at))
              .append(" = ")
              .append(symbols[at])
              .append(";\n");
        }
      }
      return out.append("}\n").toString();
    }

    private String line(Field field) {
      String label =
          switch (field.presence()) {
            case PLAIN, OPTIONAL ->
                proto2 || field.presence() == Presence.OPTIONAL ? "optional " : "";
            case REQUIRED -> proto2 ? "required " : "";
            case REPEATED -> "repeated ";
            case MAP, ONEOF -> "";
          };
      String type =
          field.presence() == Presence.MAP
              ? "map<" + field.key() + ", " + field.type() + ">"
              : field.type();
      boolean defaulted =
          proto2
              && !field.option().isEmpty()
              && (field.presence() == Presence.PLAIN || field.presence() == Presence.OPTIONAL)
              && (field.type().equals("int32") || field.type().equals("uint64"));
      String option = defaulted ? " [default = " + field.option() + "]" : "";
      return label + type + " " + field.name() + " = " + field.number() + option + ";";
    }
  }

  Schema schema() {
    List<List<Field>> fields = new ArrayList<>();
    for (int at = 0; at < MESSAGES.size(); at++) {
      fields.add(fields());
    }
    return new Schema(random.nextInt(3) == 0, fields, symbols());
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int at = 0; at < count; at++) {
      add(fields, field());
    }
    return fields;
  }

  private static void add(List<Field> fields, Field field) {
    boolean taken =
        fields.stream()
            .anyMatch(it -> it.name().equals(field.name()) || it.number() == field.number());
    if (!taken) {
      fields.add(field);
    }
  }

  private Field field() {
    return new Field(
        "" + "abcdef".charAt(random.nextInt(6)),
        1 + random.nextInt(6),
        Presence.values()[random.nextInt(Presence.values().length)],
        type(),
        KEYS.get(random.nextInt(KEYS.size())),
        random.nextInt(3) == 0 ? "" + random.nextInt(3) : "");
  }

  private String type() {
    int one = random.nextInt(SCALARS.size() + 6);
    if (one < SCALARS.size()) {
      return SCALARS.get(one);
    }
    return one < SCALARS.size() + 3 ? "Kind" : MESSAGES.get(one - SCALARS.size() - 3);
  }

  /// The first is always 0; the others are different.
  private int[] symbols() {
    TreeSet<Integer> numbers = new TreeSet<>();
    while (numbers.size() < 3) {
      numbers.add(1 + random.nextInt(5));
    }
    List<Integer> shuffled = new ArrayList<>(numbers);
    java.util.Collections.shuffle(shuffled, random);
    int[] symbols = {0, shuffled.get(0), shuffled.get(1), shuffled.get(2)};
    for (int at = 1; at < symbols.length; at++) {
      symbols[at] = random.nextInt(3) == 0 ? -1 : symbols[at];
    }
    return symbols;
  }

  /// The same set after a small edit.
  Schema edited(Schema schema) {
    List<List<Field>> fields = new ArrayList<>();
    schema.fields().forEach(it -> fields.add(new ArrayList<>(it)));
    List<Field> message = fields.get(random.nextInt(fields.size()));
    int at = random.nextInt(message.size());
    Field before = message.remove(at);
    Field after =
        switch (random.nextInt(6)) {
          case 0 -> before.renamed("" + "abcdef".charAt(random.nextInt(6)));
          case 1 -> before.numbered(1 + random.nextInt(6));
          case 2 ->
              new Field(
                  before.name(), before.number(), before.presence(), type(), before.key(), "");
          case 3 ->
              new Field(
                  before.name(),
                  before.number(),
                  Presence.values()[random.nextInt(Presence.values().length)],
                  before.type(),
                  before.key(),
                  before.option());
          case 4 -> field();
          default -> before;
        };
    add(message, after);
    if (message.isEmpty()) {
      message.add(before);
    }
    int[] symbols = random.nextInt(5) == 0 ? symbols() : schema.symbols();
    boolean proto2 = random.nextInt(12) == 0 ? !schema.proto2() : schema.proto2();
    return new Schema(proto2, fields, symbols);
  }
}

package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sets a message that was written beside what was read of it, and tells every field that both
/// declare, by number or by name, and that reads as another value or as none.
///
/// This is what "incompatible" means, said of one message; it knows nothing of the tables.
final class Observer {
  private final Encoding encoding;
  private final Pool writerPool;
  private final Pool readerPool;

  Observer(Encoding encoding, Pool writerPool, Pool readerPool) {
    this.encoding = encoding;
    this.writerPool = writerPool;
    this.readerPool = readerPool;
  }

  /// @param path of JSON names, with positions of items and keys of maps
  /// @param written of the writer's message
  /// @param taking the reader's field; its value was looked at
  /// @param set whether the writer set the field; otherwise its default is meant
  record Difference(
      List<String> path,
      FieldDescriptor written,
      Object before,
      FieldDescriptor taking,
      Object after,
      boolean set,
      boolean lost) {}

  List<Difference> differences(Message written, Message read) {
    List<Difference> found = new ArrayList<>();
    compare(written, read, List.of(), found);
    return found;
  }

  /// Whether a field that holds what it held in these two messages is the same on both sides.
  boolean sameField(FieldDescriptor writer, Message written, FieldDescriptor reader, Message read) {
    List<Difference> found = new ArrayList<>();
    field(writer, written, reader, read, List.of(), found);
    return found.isEmpty();
  }

  private void compare(Message written, Message read, List<String> path, List<Difference> found) {
    Encoding.Readers readers = encoding.readers(readerPool.fields(read.getDescriptorForType()));
    for (FieldDescriptor field : writerPool.fields(written.getDescriptorForType())) {
      if (!encoding.writes(field)) {
        continue;
      }
      List<String> here = then(path, field.getJsonName());
      readers.taking(field).ifPresent(it -> field(field, written, it, read, here, found));
      readers
          .missing(field)
          .filter(_ -> isSet(field, written))
          .filter(
              it ->
                  // A message that is there and empty is more than none.
                  written.getField(field) instanceof Message && !isSet(it, read)
                      || !alike(field, written.getField(field), it, read.getField(it)))
          .ifPresent(it -> add(field, written.getField(field), true, it, read, here, found));
    }
  }

  private static List<String> then(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private static boolean isSet(FieldDescriptor field, Message message) {
    return field.isRepeated() ? message.getRepeatedFieldCount(field) > 0 : message.hasField(field);
  }

  private void field(
      FieldDescriptor writer,
      Message written,
      FieldDescriptor reader,
      Message read,
      List<String> path,
      List<Difference> found) {
    Object before = written.getField(writer);
    Object after = read.getField(reader);
    Cardinality from = Cardinality.of(writer);
    Cardinality to = Cardinality.of(reader);
    boolean set = isSet(writer, written);
    if (from == Cardinality.ONE && to == Cardinality.ONE) {
      one(writer, before, set, reader, after, read, path, found);
    } else if (from == Cardinality.ONE && !set) {
      if (writer.hasDefaultValue() || isSet(reader, read)) {
        add(writer, before, false, reader, read, path, found);
      }
    } else if (from == Cardinality.MAP && to == Cardinality.MAP) {
      maps(writer, values(before), reader, values(after), read, path, found);
    } else {
      List<?> all = values(before);
      List<?> got = to == Cardinality.MAP ? lastOfEachKey(reader, values(after)) : values(after);
      if (all.isEmpty() ? isSet(reader, read) : all.size() != got.size()) {
        add(writer, before, set, reader, read, path, found);
        return;
      }
      for (int at = 0; at < all.size(); at++) {
        List<String> item = from == Cardinality.ONE ? path : then(path, "" + at);
        one(writer, all.get(at), true, reader, got.get(at), read, item, found);
      }
    }
  }

  /// A map has each key once, and the last entry wins; the library keeps them all.
  private List<?> lastOfEachKey(FieldDescriptor map, List<?> entries) {
    FieldDescriptor key = map.getMessageType().findFieldByNumber(1);
    Map<Object, Object> last = new LinkedHashMap<>();
    entries.forEach(it -> last.put(plain(key, ((Message) it).getField(key)), it));
    return List.copyOf(last.values());
  }

  private static List<?> values(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }

  private void one(
      FieldDescriptor writer,
      Object before,
      boolean set,
      FieldDescriptor reader,
      Object after,
      Message read,
      List<String> path,
      List<Difference> found) {
    boolean message = before instanceof Message;
    if (message && !set) {
      return;
    }
    if (message
        && after instanceof Message got
        && !encoding.isOneValue(((Message) before).getDescriptorForType())) {
      boolean gone = !reader.isRepeated() && !read.hasField(reader);
      if (gone) {
        add(writer, before, true, reader, read, path, found);
      } else {
        compare((Message) before, got, path, found);
      }
    } else if (!alike(writer, before, reader, after)) {
      add(writer, before, set, reader, read, path, found);
    }
  }

  private void maps(
      FieldDescriptor writer,
      List<?> before,
      FieldDescriptor reader,
      List<?> after,
      Message read,
      List<String> path,
      List<Difference> found) {
    FieldDescriptor key = writer.getMessageType().findFieldByNumber(1);
    FieldDescriptor value = writer.getMessageType().findFieldByNumber(2);
    FieldDescriptor keyRead = reader.getMessageType().findFieldByNumber(1);
    FieldDescriptor valueRead = reader.getMessageType().findFieldByNumber(2);
    Map<Object, Message> got = new HashMap<>();
    after.forEach(it -> got.put(plain(keyRead, ((Message) it).getField(keyRead)), (Message) it));
    for (Object one : before) {
      Message entry = (Message) one;
      Message same = got.get(plain(key, entry.getField(key)));
      List<String> item = then(path, entry.getField(key).toString());
      if (same == null) {
        add(writer, before, true, reader, read, item, found);
      } else {
        one(
            value,
            entry.getField(value),
            true,
            valueRead,
            same.getField(valueRead),
            same,
            item,
            found);
      }
    }
  }

  private static void add(
      FieldDescriptor writer,
      Object before,
      boolean set,
      FieldDescriptor reader,
      Message read,
      List<String> path,
      List<Difference> found) {
    boolean lost = set && !isSet(reader, read);
    found.add(new Difference(path, writer, before, reader, read.getField(reader), set, lost));
  }

  /// Whether two values are the same to those who hold them.
  private boolean alike(
      FieldDescriptor writer, Object before, FieldDescriptor reader, Object after) {
    if (before instanceof List<?> all && after instanceof List<?> got) {
      boolean same = all.size() == got.size();
      for (int at = 0; same && at < all.size(); at++) {
        same = alike(writer, all.get(at), reader, got.get(at));
      }
      return same;
    }
    if (before instanceof EnumValueDescriptor one && after instanceof EnumValueDescriptor other) {
      return sameSymbol(one, other);
    }
    if (before instanceof Message one) {
      return after instanceof ByteString bytes
          ? encoding == Encoding.BINARY && one.toByteString().equals(bytes)
          : after instanceof Message other && sameMessage(one, other);
    }
    return plain(writer, before).equals(plain(reader, after));
  }

  private boolean sameMessage(Message one, Message other) {
    return encoding.isOneValue(one.getDescriptorForType())
        ? one.toByteString().equals(other.toByteString())
        : differences(one, other).isEmpty();
  }

  /// In JSON a symbol is its name; in bytes its number, but where both sides give its name to
  /// different numbers.
  private boolean sameSymbol(EnumValueDescriptor written, EnumValueDescriptor read) {
    EnumValueDescriptor meant = read.getType().findValueByName(written.getName());
    boolean unknown = written.getIndex() < 0;
    if (encoding == Encoding.JSON && !unknown) {
      return meant != null && meant.getNumber() == read.getNumber();
    }
    int number = meant == null || unknown ? written.getNumber() : meant.getNumber();
    return number == read.getNumber();
  }

  /// A value without its type, so far as the encoding has none.
  private Object plain(FieldDescriptor field, Object value) {
    if (encoding == Encoding.JSON && value instanceof Boolean) {
      return value;
    }
    if (Numbers.isWhole(value)) {
      return new BigDecimal(Numbers.value(field, value)).stripTrailingZeros();
    }
    return switch (value) {
      case String text -> encoding == Encoding.BINARY ? ByteString.copyFromUtf8(text) : text;
      case Float number when Float.isFinite(number) -> decimal(number.toString());
      case Double number when Double.isFinite(number) -> decimal(number.toString());
      case Float number -> number.toString();
      default -> value instanceof Double ? value.toString() : value;
    };
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text).stripTrailingZeros();
  }
}

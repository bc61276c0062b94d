package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.schemadiff.compat.protobuf.Observer.Difference;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/// What was written beside what is read, in a few words.
final class Told {
  private static final int LONGEST = 60;

  private Told() {}

  static String of(Difference difference) {
    String field = difference.written().getName();
    String before = value(difference.written(), difference.before());
    String after = value(difference.taking(), difference.after());
    // What is a zero without presence is a value all the same.
    if (!difference.set() && difference.written().hasPresence()) {
      return field + " is not set: its writer takes it for " + before + ", its reader for " + after;
    }
    boolean renamed = !difference.taking().getName().equals(field);
    String reads = renamed ? "`" + difference.taking().getName() + "` is read as " : "is read as ";
    return difference.lost()
        ? field
            + " was written as "
            + before
            + " and is lost: "
            + (renamed ? "" : "it ")
            + reads
            + after
        : field + " was written as " + before + " and " + reads + after;
  }

  private static String value(FieldDescriptor field, Object value) {
    String text =
        switch (value) {
          case List<?> list ->
              list.stream().map(it -> value(field, it)).collect(Collectors.joining(", ", "[", "]"));
          case String string -> JsonNodeFactory.instance.stringNode(string).toString();
          case ByteString bytes ->
              "bytes \"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"";
          case EnumValueDescriptor symbol ->
              symbol.getIndex() < 0 ? "number " + symbol.getNumber() : symbol.getName();
          case Message message -> Codec.json(message).toString();
          default ->
              Numbers.isWhole(value) && !(value instanceof Boolean)
                  ? Numbers.value(field, value).toString()
                  : value.toString();
        };
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}

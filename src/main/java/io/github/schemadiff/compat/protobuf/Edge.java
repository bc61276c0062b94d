package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;

/// The way from one pair of messages to another: a field that holds the inner ones.
///
/// @param valueOfMap whether the inner messages are the values of a map, not its entries
record Edge(FieldDescriptor written, FieldDescriptor read, boolean valueOfMap, Pair target) {
  /// Puts the inner message into the outer one.
  void wrap(DynamicMessage inner, DynamicMessage.Builder outer) {
    put(written, valueOfMap ? entry(inner) : inner, outer);
  }

  private DynamicMessage entry(DynamicMessage value) {
    FieldDescriptor key = written.getMessageType().findFieldByNumber(1);
    return DynamicMessage.newBuilder(written.getMessageType())
        .setField(key, Samples.value(key))
        .setField(written.getMessageType().findFieldByNumber(2), value)
        .build();
  }

  /// Sets a field to one value, whatever its cardinality.
  static void put(FieldDescriptor field, Object value, DynamicMessage.Builder message) {
    if (field.isRepeated()) {
      message.clearField(field);
      message.addRepeatedField(field, value);
    } else {
      message.setField(field, value);
    }
  }
}

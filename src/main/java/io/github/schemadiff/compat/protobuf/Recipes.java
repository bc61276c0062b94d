package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Ways to fill a writer's message so that it shows what a field of it loses. None where the field
/// cannot be written, as its message requires itself.
final class Recipes {
  private Recipes() {}

  static List<Consumer<DynamicMessage.Builder>> each(FieldDescriptor field, List<Object> samples) {
    return samples.stream()
        .<Consumer<DynamicMessage.Builder>>map(
            sample -> message -> Edge.put(field, sample, message))
        .toList();
  }

  /// More values than a reader of one keeps, and two entries under one key.
  static List<Consumer<DynamicMessage.Builder>> several(FieldDescriptor field) {
    if (!field.isRepeated()) {
      return each(field, Samples.values(field));
    }
    List<Object> two = field.isMapField() ? entries(field) : Samples.two(field);
    if (two.isEmpty()) {
      return List.of();
    }
    return List.of(
        message -> {
          message.clearField(field);
          two.forEach(it -> message.addRepeatedField(field, it));
        },
        message -> Edge.put(field, two.getFirst(), message));
  }

  /// Two entries of a map; none where its values cannot be written.
  private static List<Object> entries(FieldDescriptor map) {
    FieldDescriptor key = map.getMessageType().findFieldByNumber(1);
    FieldDescriptor value = map.getMessageType().findFieldByNumber(2);
    List<Object> values = Samples.values(value);
    if (values.isEmpty()) {
      return List.of();
    }
    return Samples.two(key).stream()
        .<Object>map(
            it ->
                DynamicMessage.newBuilder(map.getMessageType())
                    .setField(key, it)
                    .setField(value, values.getFirst())
                    .build())
        .toList();
  }

  static List<Consumer<DynamicMessage.Builder>> entries(
      FieldDescriptor map, FieldDescriptor part, List<Object> samples) {
    FieldDescriptor key = map.getMessageType().findFieldByNumber(1);
    List<Object> entries = new ArrayList<>();
    for (Object sample : samples) {
      DynamicMessage.Builder entry = DynamicMessage.newBuilder(map.getMessageType());
      entry.setField(key, Samples.value(key));
      entry.setField(part, sample);
      entries.add(entry.build());
    }
    return each(map, entries);
  }
}

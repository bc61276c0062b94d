package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The smallest messages there are: with what is required and nothing else.
final class Specimens {
  private Specimens() {}

  /// Empty where no finite message exists, as what it requires requires itself.
  static Optional<DynamicMessage.Builder> of(Descriptor type) {
    return of(type, new HashSet<>());
  }

  /// The smallest value of a message field.
  static Optional<DynamicMessage> of(FieldDescriptor field) {
    return of(field.getMessageType()).map(DynamicMessage.Builder::build);
  }

  private static Optional<DynamicMessage.Builder> of(Descriptor type, Set<Descriptor> around) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    if (!around.add(type)) {
      return Optional.empty();
    }
    for (FieldDescriptor field : type.getFields()) {
      if (!field.isRequired() && !isMessageOfEntry(field)) {
        continue;
      }
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        Optional<DynamicMessage.Builder> inner = of(field.getMessageType(), around);
        if (inner.isEmpty()) {
          return Optional.empty();
        }
        message.setField(field, inner.get().build());
      } else {
        message.setField(field, Samples.value(field));
      }
    }
    around.remove(type);
    return Optional.of(message);
  }

  /// An entry of a map has a value, whether or not it is written: what that requires, it requires.
  private static boolean isMessageOfEntry(FieldDescriptor field) {
    return field.getContainingType().getOptions().getMapEntry()
        && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
  }
}

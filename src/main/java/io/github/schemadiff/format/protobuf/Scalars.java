package io.github.schemadiff.format.protobuf;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The scalar types of the language.
final class Scalars {
  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          Map.entry("double", Type.TYPE_DOUBLE),
          Map.entry("float", Type.TYPE_FLOAT),
          Map.entry("int64", Type.TYPE_INT64),
          Map.entry("uint64", Type.TYPE_UINT64),
          Map.entry("int32", Type.TYPE_INT32),
          Map.entry("fixed64", Type.TYPE_FIXED64),
          Map.entry("fixed32", Type.TYPE_FIXED32),
          Map.entry("bool", Type.TYPE_BOOL),
          Map.entry("string", Type.TYPE_STRING),
          Map.entry("bytes", Type.TYPE_BYTES),
          Map.entry("uint32", Type.TYPE_UINT32),
          Map.entry("sfixed32", Type.TYPE_SFIXED32),
          Map.entry("sfixed64", Type.TYPE_SFIXED64),
          Map.entry("sint32", Type.TYPE_SINT32),
          Map.entry("sint64", Type.TYPE_SINT64));

  /// A map's keys must be written alike wherever they are equal.
  private static final Set<String> NO_KEYS = Set.of("double", "float", "bytes");

  private static final Set<String> NOT_PACKED = Set.of("string", "bytes");

  private Scalars() {}

  static Optional<Type> type(String word) {
    return Optional.ofNullable(TYPES.get(word));
  }

  static boolean isScalar(String word) {
    return TYPES.containsKey(word);
  }

  static boolean isKey(String word) {
    return isScalar(word) && !NO_KEYS.contains(word);
  }

  /// Whether a repeated field of it may be packed.
  static boolean isPackable(String word) {
    return isScalar(word) && !NOT_PACKED.contains(word);
  }
}

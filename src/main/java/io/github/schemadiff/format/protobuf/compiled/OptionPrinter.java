package io.github.schemadiff.format.protobuf.compiled;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Options as assignments: `deprecated = true`, `(google.api.http) = { get: "/v1/rooms" }`.
final class OptionPrinter {
  /// Written by other means.
  private static final Set<String> ELSEWHERE = Set.of("map_entry", "uninterpreted_option");

  private OptionPrinter() {}

  static List<String> assignments(Message options) {
    List<String> assignments = new ArrayList<>();
    for (Map.Entry<FieldDescriptor, Object> entry : options.getAllFields().entrySet()) {
      FieldDescriptor field = entry.getKey();
      if (ELSEWHERE.contains(field.getName())) {
        continue;
      }
      String name = field.isExtension() ? "(" + field.getFullName() + ")" : field.getName();
      List<?> values = entry.getValue() instanceof List<?> list ? list : List.of(entry.getValue());
      for (Object value : values) {
        if (value instanceof FeatureSet features) {
          assignments(features).forEach(it -> assignments.add(name + "." + it));
        } else {
          assignments.add(name + " = " + value(value));
        }
      }
    }
    return assignments;
  }

  private static String value(Object value) {
    return switch (value) {
      case Message message ->
          "{ " + TextFormat.printer().emittingSingleLine(true).printToString(message) + " }";
      case EnumValueDescriptor symbol -> symbol.getName();
      case String text -> quoted(text);
      case ByteString bytes -> '"' + TextFormat.escapeBytes(bytes) + '"';
      default -> value.toString();
    };
  }

  static String quoted(String text) {
    return '"' + TextFormat.escapeDoubleQuotesAndBackslashes(text).replace("\n", "\\n") + '"';
  }
}

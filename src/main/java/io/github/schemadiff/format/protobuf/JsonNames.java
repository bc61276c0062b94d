package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Value;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What fields are called in JSON.
final class JsonNames {
  private JsonNames() {}

  static String of(FieldNode field) {
    return field.option("json_name").flatMap(JsonNames::text).orElseGet(() -> derived(field));
  }

  static Optional<String> text(OptionNode option) {
    return option.value() instanceof Value.Text text
        ? Optional.of(new String(text.bytes(), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /// `room_number` is `roomNumber`.
  static String derived(FieldNode field) {
    StringBuilder out = new StringBuilder();
    boolean upper = false;
    String name = field.name().text();
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c == '_') {
        upper = true;
      } else {
        out.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return out.toString();
  }
}

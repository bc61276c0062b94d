package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which message of a Protobuf text is the payload.
final class ProtoNames {
  /// As AsyncAPI's own tools have it: a word in a comment before the message.
  private static final Pattern MARKED =
      Pattern.compile("@RootNode\\b[^{]*?\\bmessage\\s+(\\w+)\\s*\\{");

  private ProtoNames() {}

  static boolean isCalled(EventType type, String name) {
    return type.contract() instanceof Contract.Protobuf(var _, var _, String fullName)
        && (fullName.equals(name) || fullName.endsWith("." + name));
  }

  /// The one that is marked, or else those that no other message uses.
  static List<EventType> root(SourceFile file, List<EventType> own, List<EventType> events) {
    Matcher marked = MARKED.matcher(new String(file.bytes(), StandardCharsets.UTF_8));
    if (marked.find()) {
      return own.stream().filter(type -> isCalled(type, marked.group(1))).toList();
    }
    return own.stream().filter(events::contains).toList();
  }
}

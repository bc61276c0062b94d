package io.github.schemadiff.format.container;

import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Whether a file is a document of a certain kind: its outermost object has the member that names
/// its version.
public final class RootKey {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> ENDINGS = Set.of("json", "yaml", "yml");

  private RootKey() {}

  /// A look at the text, without reading it as a whole: what is broken further down is no less such
  /// a document.
  public static boolean isIn(SourceFile file, Set<String> keys) {
    String name = file.path().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (name.lastIndexOf('.') > name.lastIndexOf('/') && !ENDINGS.contains(ending)) {
      return false;
    }
    return Tree.isYaml(file) ? inYaml(file.bytes(), keys) : inJson(file.bytes(), keys);
  }

  private static boolean inYaml(byte[] bytes, Set<String> keys) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.stripLeading().startsWith("{")) {
      return inJson(bytes, keys);
    }
    String words = String.join("|", keys);
    Matcher member =
        Pattern.compile("(?m)^(?:\\uFEFF)?[\"']?(?:" + words + ")[\"']?[ \\t]*:").matcher(text);
    return member.find();
  }

  private static boolean inJson(byte[] bytes, Set<String> keys) {
    if (!mayStand(bytes, keys)) {
      return false;
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        if (keys.contains(parser.currentName())) {
          return parser.nextToken() == JsonToken.VALUE_STRING;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (JacksonException broken) {
      return false;
    }
  }

  /// Whether one of the names is in the text at all; or may be, where characters are escaped or of
  /// two bytes. Large schemas without any of it are not read for this.
  private static boolean mayStand(byte[] bytes, Set<String> keys) {
    List<byte[]> names = keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
    for (int at = 0; at < bytes.length; at++) {
      boolean may =
          switch (bytes[at]) {
            case '"' -> standsAt(bytes, at + 1, names);
            case '\\' -> at + 1 < bytes.length && bytes[at + 1] == 'u';
            case 0 -> true;
            default -> false;
          };
      if (may) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAt(byte[] bytes, int at, List<byte[]> names) {
    for (byte[] name : names) {
      int end = at + name.length;
      if (end <= bytes.length && Arrays.equals(bytes, at, end, name, 0, name.length)) {
        return true;
      }
    }
    return false;
  }
}

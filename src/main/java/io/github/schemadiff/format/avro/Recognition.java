package io.github.schemadiff.format.avro;

import io.github.schemadiff.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which files are Avro: by their ending, data files by their first bytes, and other JSON where its
/// beginning says so.
final class Recognition {
  private static final Set<String> ENDINGS = Set.of("avsc", "avpr", "avdl", "avro");
  private static final Set<String> PLAIN = Set.of("json", "");

  /// How far a look goes.
  private static final int HEAD = 4096;

  private static final Pattern TYPE =
      Pattern.compile("\"type\"\\s*:\\s*\"(?:record|error|enum|fixed)\"");
  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"");
  private static final Pattern CONTENT = Pattern.compile("\"(?:fields|symbols|size)\"\\s*:");
  private static final Pattern PROTOCOL =
      Pattern.compile("^\\s*\\{(?s:.)*\"protocol\"\\s*:\\s*\"(?s:.)*\"(?:types|messages)\"\\s*:");

  private Recognition() {}

  static boolean isAvro(SourceFile file) {
    String ending = ending(file);
    return ENDINGS.contains(ending)
        || DataFile.isOne(file.bytes())
        || (PLAIN.contains(ending) && looksLikeAvro(file.bytes()));
  }

  static String ending(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return name.contains(".")
        ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
        : "";
  }

  /// A JSON Schema may say `"type": "record"` of a member that is called so, but not also the rest.
  private static boolean looksLikeAvro(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8).stripLeading();
    boolean json = head.startsWith("{") || head.startsWith("[");
    if (!json || head.contains("\"$schema\"")) {
      return false;
    }
    return TYPE.matcher(head).find() && NAME.matcher(head).find() && CONTENT.matcher(head).find()
        || PROTOCOL.matcher(head).find();
  }
}

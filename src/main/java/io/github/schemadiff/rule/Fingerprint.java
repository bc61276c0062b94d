package io.github.schemadiff.rule;

import io.github.schemadiff.schema.SchemaPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Short names that stay when lines move: 12 hex digits of SHA-256.
final class Fingerprint {
  private static final int BYTES = 6;

  private Fingerprint() {}

  static String of(List<String> parts) {
    // Lengths keep ("ab", "c") apart from ("a", "bc").
    String text =
        parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// A place in the schema: unlike the instance path it tells the branches of a union apart.
  static String place(List<SchemaPath.Step> steps) {
    return steps.stream()
        .map(
            step ->
                switch (step) {
                  case SchemaPath.Member(String name) -> "/" + name;
                  case SchemaPath.Each _ -> "/*";
                  case SchemaPath.Index(int position) -> "/#" + position;
                  case SchemaPath.Branch(String label) -> "/|" + label;
                })
        .collect(Collectors.joining());
  }
}

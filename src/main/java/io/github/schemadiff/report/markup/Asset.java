package io.github.schemadiff.report.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A text file of this program's own: only such a file may stand unescaped in a report.
public final class Asset {
  private final String text;

  private Asset(String text) {
    this.text = text;
  }

  /// @param path of a resource, from the root of the class path
  public static Asset resource(String path) {
    return new Asset(new String(bytes(path), StandardCharsets.UTF_8));
  }

  /// Puts bundled files into this one, as base64: `@@/fonts/a.woff2@@` becomes the file's bytes.
  public Asset withEmbedded(String... paths) {
    String filled = text;
    for (String path : paths) {
      String encoded = Base64.getEncoder().encodeToString(bytes(path));
      filled = filled.replace("@@" + path + "@@", encoded);
    }
    return new Asset(filled);
  }

  public String text() {
    return text;
  }

  /// The source expression by which a Content-Security-Policy allows exactly this text.
  public String policyHash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /// @throws IllegalStateException if the program was packaged without it
  public static byte[] bytes(String path) {
    try (InputStream in = Asset.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + path);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

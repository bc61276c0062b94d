package io.github.schemadiff.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Who wrote a report.
public final class Tool {
  public static final String NAME = "schema-diff";

  private Tool() {}

  /// As the build numbered it.
  public static String version() {
    try (InputStream in = Tool.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException("the program's own jar cannot be read", broken);
    }
  }
}

package io.github.schemadiff.compat.avro.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.avro.Schema;

/// The library's name and version, read from its own jar.
final class LibraryVersion {
  static final String NAME = "Avro Java " + read();

  private LibraryVersion() {}

  private static String read() {
    String path = "/META-INF/maven/org.apache.avro/avro/pom.properties";
    try (InputStream file = Schema.class.getResourceAsStream(path)) {
      Properties properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return properties.getProperty("version", "(version unknown)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

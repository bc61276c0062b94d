package io.github.schemadiff.compat.json.check;

import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which validator it is, as its own archive says.
final class ValidatorVersion {
  static final String NAME = read();

  private ValidatorVersion() {}

  private static String read() {
    String name = "networknt json-schema-validator";
    String entry = "/META-INF/maven/com.networknt/json-schema-validator/pom.properties";
    try (InputStream in = SchemaRegistry.class.getResourceAsStream(entry)) {
      if (in == null) {
        return name;
      }
      Properties properties = new Properties();
      properties.load(in);
      return name + " " + properties.getProperty("version");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

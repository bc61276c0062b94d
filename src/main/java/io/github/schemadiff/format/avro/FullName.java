package io.github.schemadiff.format.avro;

import java.util.Set;
import java.util.regex.Pattern;

/// Names and namespaces, by the rules of the specification's section *Names*.
final class FullName {
  static final Set<String> PRIMITIVES =
      Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

  /// Letters of any script: the specification has ASCII only, its readers do not insist.
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private FullName() {}

  /// The full name of a definition.
  ///
  /// @param definition with a `name`
  static String of(Part definition) {
    String name = definition.text("name").orElseThrow();
    return qualified(name, definition.text("namespace").orElse(definition.namespace()));
  }

  /// A name that may be short, in a namespace that may be empty.
  static String qualified(String name, String namespace) {
    return name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
  }

  static String simple(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  static String namespace(String fullName) {
    return fullName.contains(".") ? fullName.substring(0, fullName.lastIndexOf('.')) : "";
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static boolean isFullName(String name) {
    for (String part : name.split("\\.", -1)) {
      if (!isName(part)) {
        return false;
      }
    }
    return true;
  }
}

package io.github.schemadiff.format.protobuf;

import java.util.Set;

/// The options of a file that generated code depends on: its names and its form.
public final class CodeOptions {
  private static final Set<String> NAMES =
      Set.of(
          "java_package",
          "java_outer_classname",
          "java_multiple_files",
          "java_string_check_utf8",
          "java_generic_services",
          "csharp_namespace",
          "go_package",
          "objc_class_prefix",
          "php_class_prefix",
          "php_namespace",
          "php_metadata_namespace",
          "php_generic_services",
          "py_generic_services",
          "ruby_package",
          "swift_prefix",
          "optimize_for",
          "cc_enable_arenas",
          "cc_generic_services");

  private CodeOptions() {}

  /// @param option name of an option of a file
  public static boolean has(String option) {
    return NAMES.contains(option);
  }
}

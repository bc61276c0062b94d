package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Syntax;
import io.github.schemadiff.format.protobuf.syntax.Value;
import java.util.List;

/// What the language's version and the `features` options say of whatever stands below them.
///
/// proto2 and proto3 are two fixed sets of features, each edition is another, and options change
/// single ones for a file, a message, a oneof or a field and all within.
///
/// @param presence of singular scalar fields: `EXPLICIT`, `IMPLICIT` or `LEGACY_REQUIRED`
/// @param enumType `OPEN` or `CLOSED`
/// @param repeatedEncoding `PACKED` or `EXPANDED`
/// @param messageEncoding `LENGTH_PREFIXED` or `DELIMITED`
/// @param utf8 `VERIFY` or `NONE`
/// @param json `ALLOW` or `LEGACY_BEST_EFFORT`
record Features(
    String presence,
    String enumType,
    String repeatedEncoding,
    String messageEncoding,
    String utf8,
    String json) {
  private static final String PREFIX = "features.";

  static Features of(Syntax syntax) {
    return switch (syntax) {
      case PROTO2 ->
          new Features(
              "EXPLICIT", "CLOSED", "EXPANDED", "LENGTH_PREFIXED", "NONE", "LEGACY_BEST_EFFORT");
      case PROTO3 ->
          new Features("IMPLICIT", "OPEN", "PACKED", "LENGTH_PREFIXED", "VERIFY", "ALLOW");
      case EDITION_2023, EDITION_2024 ->
          new Features("EXPLICIT", "OPEN", "PACKED", "LENGTH_PREFIXED", "VERIFY", "ALLOW");
    };
  }

  /// With what these options say.
  Features with(List<OptionNode> options) {
    Features result = this;
    for (OptionNode option : options) {
      String name = option.name().text();
      if (name.startsWith(PREFIX) && option.value() instanceof Value.Name(var word)) {
        result = result.with(name.substring(PREFIX.length()), word.text());
      } else if (name.equals("features") && option.value() instanceof Value.Aggregate all) {
        for (Value.Entry entry : all.entries()) {
          if (entry.value() instanceof Value.Name(var word)) {
            result = result.with(entry.name(), word.text());
          }
        }
      }
    }
    return result;
  }

  private Features with(String feature, String value) {
    return switch (feature) {
      case "field_presence" ->
          new Features(value, enumType, repeatedEncoding, messageEncoding, utf8, json);
      case "enum_type" ->
          new Features(presence, value, repeatedEncoding, messageEncoding, utf8, json);
      case "repeated_field_encoding" ->
          new Features(presence, enumType, value, messageEncoding, utf8, json);
      case "message_encoding" ->
          new Features(presence, enumType, repeatedEncoding, value, utf8, json);
      case "utf8_validation" ->
          new Features(presence, enumType, repeatedEncoding, messageEncoding, value, json);
      case "json_format" ->
          new Features(presence, enumType, repeatedEncoding, messageEncoding, utf8, value);
      default -> this;
    };
  }

  boolean open() {
    return enumType.equals("OPEN");
  }

  boolean packed() {
    return repeatedEncoding.equals("PACKED");
  }

  boolean delimited() {
    return messageEncoding.equals("DELIMITED");
  }
}

package io.github.schemadiff.format.protobuf.compiled;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Fields as lines.
final class FieldPrinter {
  private final boolean proto2;

  FieldPrinter(FileDescriptorProto file) {
    this.proto2 =
        !file.hasEdition() && (file.getSyntax().isEmpty() || file.getSyntax().equals("proto2"));
  }

  String plain(FieldDescriptorProto field) {
    return label(field) + type(field) + " " + rest(field) + ";";
  }

  String map(FieldDescriptorProto field, DescriptorProto entry) {
    return "map<"
        + type(entry.getField(0))
        + ", "
        + type(entry.getField(1))
        + "> "
        + rest(field)
        + ";";
  }

  /// Up to its brace.
  String group(FieldDescriptorProto field, String type) {
    return label(field) + "group " + type + " = " + field.getNumber() + options(field);
  }

  private String label(FieldDescriptorProto field) {
    if (field.getLabel() == Label.LABEL_REPEATED) {
      return "repeated ";
    }
    if (field.getLabel() == Label.LABEL_REQUIRED) {
      return "required ";
    }
    boolean spoken = field.getProto3Optional() || proto2 && !field.hasOneofIndex();
    return spoken ? "optional " : "";
  }

  private static String type(FieldDescriptorProto field) {
    return field.hasTypeName() && !field.getTypeName().isEmpty()
        ? field.getTypeName()
        : field.getType().name().replace("TYPE_", "").toLowerCase(Locale.ROOT);
  }

  private static String rest(FieldDescriptorProto field) {
    return field.getName() + " = " + field.getNumber() + options(field);
  }

  private static String options(FieldDescriptorProto field) {
    List<String> all = new ArrayList<>();
    if (field.hasDefaultValue()) {
      all.add("default = " + defaultValue(field));
    }
    if (field.hasJsonName()
        && !field.hasExtendee()
        && !field.getJsonName().equals(derived(field.getName()))) {
      all.add("json_name = " + OptionPrinter.quoted(field.getJsonName()));
    }
    all.addAll(OptionPrinter.assignments(field.getOptions()));
    return all.isEmpty() ? "" : " [" + String.join(", ", all) + "]";
  }

  private static String derived(String name) {
    StringBuilder out = new StringBuilder();
    boolean upper = false;
    for (char c : name.toCharArray()) {
      if (c != '_') {
        out.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = c == '_';
    }
    return out.toString();
  }

  private static String defaultValue(FieldDescriptorProto field) {
    String value = field.getDefaultValue();
    if (field.getType() == Type.TYPE_STRING) {
      return OptionPrinter.quoted(value);
    }
    return field.getType() == Type.TYPE_BYTES ? '"' + value + '"' : value;
  }
}

package io.github.schemadiff.format.protobuf.compiled;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One compiled file as the text that says the same.
final class FilePrinter {
  private final FileDescriptorProto file;
  private final Lines out = new Lines();
  private final FieldPrinter fields;
  private final Map<List<Integer>, String> comments = new HashMap<>();

  FilePrinter(FileDescriptorProto file) {
    this.file = file;
    this.fields = new FieldPrinter(file);
    for (Location location : file.getSourceCodeInfo().getLocationList()) {
      String text = location.getLeadingComments() + location.getTrailingComments();
      comments.putIfAbsent(location.getPathList(), text);
    }
  }

  String print() {
    out.line(syntax());
    if (!file.getPackage().isEmpty()) {
      out.blank();
      out.line("package " + file.getPackage() + ";");
    }
    Set<Integer> publicly = new HashSet<>(file.getPublicDependencyList());
    if (file.getDependencyCount() > 0) {
      out.blank();
    }
    for (int at = 0; at < file.getDependencyCount(); at++) {
      String word = publicly.contains(at) ? "import public " : "import ";
      out.line(word + OptionPrinter.quoted(file.getDependency(at)) + ";");
    }
    options(file.getOptions(), true);
    for (int at = 0; at < file.getMessageTypeCount(); at++) {
      out.blank();
      message(file.getMessageType(at), path(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, at), "");
    }
    for (int at = 0; at < file.getEnumTypeCount(); at++) {
      out.blank();
      enumeration(file.getEnumType(at), path(FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, at));
    }
    for (FieldDescriptorProto extension : file.getExtensionList()) {
      out.blank();
      extension(extension);
    }
    for (ServiceDescriptorProto service : file.getServiceList()) {
      out.blank();
      service(service);
    }
    return out.toString();
  }

  private String syntax() {
    if (file.hasEdition()) {
      String edition = file.getEdition().name().replace("EDITION_", "");
      return "edition = \"" + (file.getEdition() == Edition.EDITION_UNKNOWN ? "" : edition) + "\";";
    }
    return "syntax = \"" + (file.getSyntax().isEmpty() ? "proto2" : file.getSyntax()) + "\";";
  }

  private static List<Integer> path(int... steps) {
    List<Integer> path = new ArrayList<>();
    for (int step : steps) {
      path.add(step);
    }
    return path;
  }

  private static List<Integer> then(List<Integer> path, int field, int at) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(field);
    longer.add(at);
    return longer;
  }

  private void comment(List<Integer> path) {
    out.comment(comments.getOrDefault(path, ""));
  }

  private void options(Message options, boolean apart) {
    List<String> all = OptionPrinter.assignments(options);
    if (apart && !all.isEmpty()) {
      out.blank();
    }
    all.forEach(it -> out.line("option " + it + ";"));
  }

  private void message(DescriptorProto message, List<Integer> path, String around) {
    comment(path);
    out.open("message " + message.getName());
    body(message, path, around + "." + message.getName());
    out.close();
  }

  private void body(DescriptorProto message, List<Integer> path, String name) {
    options(message.getOptions(), false);
    Map<String, DescriptorProto> inside = new HashMap<>();
    message.getNestedTypeList().forEach(it -> inside.put(it.getName(), it));
    Set<String> groups = new HashSet<>();
    int open = -1;
    for (int at = 0; at < message.getFieldCount(); at++) {
      FieldDescriptorProto field = message.getField(at);
      int oneof = field.hasOneofIndex() && !field.getProto3Optional() ? field.getOneofIndex() : -1;
      if (oneof != open) {
        if (open >= 0) {
          out.close();
        }
        if (oneof >= 0) {
          comment(then(path, DescriptorProto.ONEOF_DECL_FIELD_NUMBER, oneof));
          out.open("oneof " + message.getOneofDecl(oneof).getName());
          options(message.getOneofDecl(oneof).getOptions(), false);
        }
        open = oneof;
      }
      List<Integer> here = then(path, DescriptorProto.FIELD_FIELD_NUMBER, at);
      comment(here);
      field(field, inside, groups, here, name);
    }
    if (open >= 0) {
      out.close();
    }
    for (int at = 0; at < message.getNestedTypeCount(); at++) {
      DescriptorProto nested = message.getNestedType(at);
      if (!CompiledSet.isEntry(nested) && !groups.contains(nested.getName())) {
        message(nested, then(path, DescriptorProto.NESTED_TYPE_FIELD_NUMBER, at), name);
      }
    }
    for (int at = 0; at < message.getEnumTypeCount(); at++) {
      enumeration(message.getEnumType(at), then(path, DescriptorProto.ENUM_TYPE_FIELD_NUMBER, at));
    }
    message.getExtensionList().forEach(this::extension);
    for (DescriptorProto.ExtensionRange range : message.getExtensionRangeList()) {
      out.line("extensions " + range(range.getStart(), range.getEnd() - 1) + ";");
    }
    for (DescriptorProto.ReservedRange range : message.getReservedRangeList()) {
      out.line("reserved " + range(range.getStart(), range.getEnd() - 1) + ";");
    }
    message.getReservedNameList().forEach(this::reserved);
  }

  private void field(
      FieldDescriptorProto field,
      Map<String, DescriptorProto> inside,
      Set<String> groups,
      List<Integer> path,
      String around) {
    String type = field.getTypeName().substring(field.getTypeName().lastIndexOf('.') + 1);
    DescriptorProto nested = inside.get(type);
    boolean group = field.getType() == FieldDescriptorProto.Type.TYPE_GROUP && nested != null;
    if (group) {
      groups.add(type);
      out.open(fields.group(field, type));
      body(nested, path, around + "." + type);
      out.close();
    } else if (nested != null && CompiledSet.isEntry(nested)) {
      out.line(fields.map(field, nested));
    } else {
      out.line(fields.plain(field));
    }
  }

  private static String range(int first, int last) {
    return first == last ? "" + first : first + " to " + last;
  }

  private void reserved(String name) {
    out.line("reserved " + OptionPrinter.quoted(name) + ";");
  }

  private void enumeration(EnumDescriptorProto type, List<Integer> path) {
    comment(path);
    out.open("enum " + type.getName());
    options(type.getOptions(), false);
    for (int at = 0; at < type.getValueCount(); at++) {
      EnumValueDescriptorProto symbol = type.getValue(at);
      comment(then(path, EnumDescriptorProto.VALUE_FIELD_NUMBER, at));
      List<String> own = OptionPrinter.assignments(symbol.getOptions());
      String bracketed = own.isEmpty() ? "" : " [" + String.join(", ", own) + "]";
      out.line(symbol.getName() + " = " + symbol.getNumber() + bracketed + ";");
    }
    for (EnumDescriptorProto.EnumReservedRange range : type.getReservedRangeList()) {
      out.line("reserved " + range(range.getStart(), range.getEnd()) + ";");
    }
    type.getReservedNameList().forEach(this::reserved);
    out.close();
  }

  private void extension(FieldDescriptorProto extension) {
    out.open("extend " + extension.getExtendee());
    out.line(fields.plain(extension));
    out.close();
  }

  private void service(ServiceDescriptorProto service) {
    out.open("service " + service.getName());
    options(service.getOptions(), false);
    for (MethodDescriptorProto method : service.getMethodList()) {
      String signature =
          "rpc %s (%s%s) returns (%s%s)"
              .formatted(
                  method.getName(),
                  method.getClientStreaming() ? "stream " : "",
                  method.getInputType(),
                  method.getServerStreaming() ? "stream " : "",
                  method.getOutputType());
      if (OptionPrinter.assignments(method.getOptions()).isEmpty()) {
        out.line(signature + ";");
      } else {
        out.open(signature);
        options(method.getOptions(), false);
        out.close();
      }
    }
    out.close();
  }
}

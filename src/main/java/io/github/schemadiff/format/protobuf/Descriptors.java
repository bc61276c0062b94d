package io.github.schemadiff.format.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumOptions;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofOptions;
import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Label;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OneofNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RangeNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.SymbolNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The linked files as descriptors: what decoders work by, and nothing that they ignore. Files are
/// named by their paths, and definitions that something is wrong with are left out.
final class Descriptors {
  private final Links links;
  private final FieldDescriptors fields;
  private final Map<ProtoFile, List<Definition>> tops;

  /// Files that the file at hand needs.
  private final Set<ProtoFile> needed = new LinkedHashSet<>();

  private Descriptors(Links links, Map<ProtoFile, List<Definition>> tops) {
    this.links = links;
    this.fields = new FieldDescriptors(links);
    this.tops = tops;
  }

  /// @param tops the top-level definitions of each file
  static Contract.Descriptors of(
      Collection<ProtoFile> files, Map<ProtoFile, List<Definition>> tops, Links links) {
    Descriptors descriptors = new Descriptors(links, tops);
    Map<String, byte[]> written = new HashMap<>();
    files.forEach(file -> written.put(file.path(), descriptors.file(file).toByteArray()));
    return new Contract.Descriptors(written, extending(links));
  }

  private static Map<String, List<String>> extending(Links links) {
    Map<String, List<String>> extending = new HashMap<>();
    for (Links.Extension extension : links.extensions()) {
      List<String> files =
          extending.computeIfAbsent(extension.extendee().file().path(), _ -> new ArrayList<>(1));
      if (!files.contains(extension.file().path())) {
        files.add(extension.file().path());
      }
    }
    return extending;
  }

  private FileDescriptorProto file(ProtoFile file) {
    needed.clear();
    FileDescriptorProto.Builder out =
        FileDescriptorProto.newBuilder().setName(file.path()).setPackage(file.packageText());
    switch (file.syntax()) {
      case PROTO2 -> {}
      case PROTO3 -> out.setSyntax("proto3");
      case EDITION_2023 -> out.setSyntax("editions").setEdition(Edition.EDITION_2023);
      case EDITION_2024 -> out.setSyntax("editions").setEdition(Edition.EDITION_2024);
    }
    FeatureOptions.of(file.options())
        .ifPresent(it -> out.setOptions(FileOptions.newBuilder().setFeatures(it)));
    for (Definition top : tops.getOrDefault(file, List.of())) {
      if (top.wrong().isEmpty()) {
        top.message().ifPresent(it -> out.addMessageType(message(top, it)));
        top.enumeration().ifPresent(it -> out.addEnumType(enumeration(it)));
      }
    }
    for (Links.Extension extension : links.extensions()) {
      if (extension.file() == file && extension.scope().isEmpty()) {
        extension(extension).forEach(out::addExtension);
      }
    }
    needed.remove(file);
    needed.forEach(it -> out.addDependency(it.path()));
    return out.build();
  }

  private DescriptorProto message(Definition definition, MessageNode node) {
    DescriptorProto.Builder out = DescriptorProto.newBuilder().setName(node.name().text());
    Syntax syntax = definition.file().syntax();
    List<String> oneofs = new ArrayList<>();
    for (OneofNode oneof : node.oneofs()) {
      OneofDescriptorProto.Builder one =
          OneofDescriptorProto.newBuilder().setName(oneof.name().text());
      FeatureOptions.of(oneof.options())
          .ifPresent(it -> one.setOptions(OneofOptions.newBuilder().setFeatures(it)));
      out.addOneofDecl(one);
      oneofs.add(oneof.name().text());
    }
    for (FieldNode field : node.fields()) {
      FieldDescriptorProto.Builder one = fields.of(field, syntax);
      need(field);
      field.oneof().ifPresent(it -> one.setOneofIndex(oneofs.indexOf(it.text())));
      if (field.mapKey().isPresent()) {
        DescriptorProto entry = fields.mapEntry(field);
        one.setTypeName("." + definition.fullName() + "." + entry.getName());
        out.addNestedType(entry);
      }
      if (syntax == Syntax.PROTO3 && field.label() == Label.OPTIONAL) {
        one.setProto3Optional(true);
      }
      out.addField(one);
    }
    addSyntheticOneofs(out);
    for (Definition nested : definition.nested()) {
      nested.message().ifPresent(it -> out.addNestedType(message(nested, it)));
      nested.enumeration().ifPresent(it -> out.addEnumType(enumeration(it)));
    }
    for (Links.Extension extension : links.extensions()) {
      if (extension.scope().filter(it -> it == definition).isPresent()) {
        extension(extension).forEach(out::addExtension);
      }
    }
    for (RangeNode range : node.extensionRanges()) {
      out.addExtensionRange(
          DescriptorProto.ExtensionRange.newBuilder()
              .setStart(range.first())
              .setEnd(range.last() + 1));
    }
    MessageOptions.Builder options = MessageOptions.newBuilder();
    if (EnumChecks.isTrue(node.options(), "message_set_wire_format")) {
      options.setMessageSetWireFormat(true);
    }
    FeatureOptions.of(node.options()).ifPresent(options::setFeatures);
    return options.getAllFields().isEmpty() ? out.build() : out.setOptions(options).build();
  }

  /// An `optional` of proto3 is a oneof of its own, behind all real ones.
  private static void addSyntheticOneofs(DescriptorProto.Builder out) {
    for (int at = 0; at < out.getFieldCount(); at++) {
      if (out.getField(at).getProto3Optional()) {
        out.getFieldBuilder(at).setOneofIndex(out.getOneofDeclCount());
        out.addOneofDecl(
            OneofDescriptorProto.newBuilder().setName(free(out, "_" + out.getField(at).getName())));
      }
    }
  }

  private static String free(DescriptorProto.Builder message, String wanted) {
    boolean taken =
        message.getFieldList().stream().anyMatch(it -> it.getName().equals(wanted))
            || message.getOneofDeclList().stream().anyMatch(it -> it.getName().equals(wanted));
    return taken ? free(message, "X" + wanted) : wanted;
  }

  private List<FieldDescriptorProto> extension(Links.Extension extension) {
    Definition extendee = extension.extendee();
    boolean readable =
        extendee.wrong().isEmpty()
            && links.type(extension.field()).flatMap(Definition::wrong).isEmpty();
    if (!readable) {
      return List.of();
    }
    needed.add(extendee.file());
    need(extension.field());
    return List.of(
        fields
            .of(extension.field(), extension.file().syntax())
            .setExtendee("." + extendee.fullName())
            .build());
  }

  private void need(FieldNode field) {
    links.type(field).map(Definition::file).ifPresent(needed::add);
  }

  private static EnumDescriptorProto enumeration(EnumNode node) {
    EnumDescriptorProto.Builder out = EnumDescriptorProto.newBuilder().setName(node.name().text());
    for (SymbolNode symbol : node.symbols()) {
      out.addValueBuilder().setName(symbol.name().text()).setNumber(symbol.number());
    }
    EnumOptions.Builder options = EnumOptions.newBuilder();
    if (EnumChecks.isTrue(node.options(), "allow_alias")) {
      options.setAllowAlias(true);
    }
    FeatureOptions.of(node.options()).ifPresent(options::setFeatures);
    return options.getAllFields().isEmpty() ? out.build() : out.setOptions(options).build();
  }
}

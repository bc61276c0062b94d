package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.JavaFeaturesProto;
import io.github.schemadiff.catalog.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The descriptors of one side, linked when they are first asked for.
final class Pool {
  /// Holds an enum where there is no message that does.
  static final String CARRIED = "value";

  private final Map<String, FileDescriptorProto> protos = new HashMap<>();
  private final Map<String, FileDescriptor> files = new HashMap<>();

  /// Files that extend a message, by its full name with a leading dot.
  private final Map<String, List<String>> extending = new HashMap<>();

  private final Map<Descriptor, List<FieldDescriptor>> fields = new HashMap<>();
  private final ExtensionRegistry registry = ExtensionRegistry.newInstance();

  Pool(Contract.Descriptors set) {
    ExtensionRegistry features = ExtensionRegistry.newInstance();
    // Linked first: the classes of the library cannot be loaded in the other order.
    FileDescriptorSet.getDescriptor();
    JavaFeaturesProto.registerAllExtensions(features);
    try {
      for (FileDescriptorProto file :
          FileDescriptorSet.parseFrom(set.bytes(), features).getFileList()) {
        protos.put(file.getName(), file);
        extendees(file);
      }
    } catch (InvalidProtocolBufferException broken) {
      throw new IllegalStateException("the descriptor set was written by the program", broken);
    }
  }

  private void extendees(FileDescriptorProto file) {
    file.getExtensionList().forEach(it -> extendee(it, file));
    file.getMessageTypeList().forEach(it -> extendees(it, file));
  }

  private void extendees(DescriptorProto message, FileDescriptorProto file) {
    message.getExtensionList().forEach(it -> extendee(it, file));
    message.getNestedTypeList().forEach(it -> extendees(it, file));
  }

  private void extendee(FieldDescriptorProto extension, FileDescriptorProto file) {
    List<String> names = extending.computeIfAbsent(extension.getExtendee(), _ -> new ArrayList<>());
    if (!names.contains(file.getName())) {
      names.add(file.getName());
    }
  }

  /// The message that an event is; for an enum, one that holds nothing else.
  Descriptor message(Contract.Protobuf contract) {
    FileDescriptor file = file(contract.file());
    String prefix = file.getPackage().isEmpty() ? "" : file.getPackage() + ".";
    String name = contract.type().substring(prefix.length());
    Descriptor message = file.findMessageTypeByName(name);
    return message != null ? message : carrier(file.findEnumTypeByName(name));
  }

  private static Descriptor carrier(EnumDescriptor carried) {
    FileDescriptorProto.Builder file =
        FileDescriptorProto.newBuilder()
            .setName("carrier of " + carried.getFullName())
            .setSyntax("editions")
            .setEdition(Edition.EDITION_2023)
            .addDependency(carried.getFile().getName());
    file.addMessageTypeBuilder()
        .setName("Carrier")
        .addFieldBuilder()
        .setName(CARRIED)
        .setNumber(1)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
        .setType(FieldDescriptorProto.Type.TYPE_ENUM)
        .setTypeName("." + carried.getFullName());
    return link(file.build(), new FileDescriptor[] {carried.getFile()})
        .getMessageTypes()
        .getFirst();
  }

  /// Dependencies are linked first, with a stack of its own: chains of imports may be long.
  private FileDescriptor file(String name) {
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.getLast();
      List<String> missing =
          protos.get(next).getDependencyList().stream()
              .filter(it -> !files.containsKey(it))
              .toList();
      if (missing.isEmpty()) {
        files.computeIfAbsent(next, this::linked);
        open.removeLast();
      } else {
        open.addAll(missing);
      }
    }
    return files.get(name);
  }

  private FileDescriptor linked(String name) {
    FileDescriptorProto file = protos.get(name);
    FileDescriptor[] needed =
        file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
    return link(file, needed);
  }

  private static FileDescriptor link(FileDescriptorProto file, FileDescriptor[] needed) {
    try {
      return FileDescriptor.buildFrom(file, needed);
    } catch (DescriptorValidationException broken) {
      throw new UnreadableDescriptor(file.getName() + ": " + broken.getMessage());
    }
  }

  /// The fields of a message in the order of their numbers, with those that the set adds to it.
  List<FieldDescriptor> fields(Descriptor message) {
    return fields.computeIfAbsent(message, this::find);
  }

  private List<FieldDescriptor> find(Descriptor message) {
    List<FieldDescriptor> all = new ArrayList<>(message.getFields());
    for (String name : extending.getOrDefault("." + message.getFullName(), List.of())) {
      FileDescriptor file = file(name);
      file.getExtensions().forEach(it -> add(it, message, all));
      file.getMessageTypes().forEach(it -> nested(it, message, all));
    }
    all.sort((one, other) -> Integer.compare(one.getNumber(), other.getNumber()));
    return List.copyOf(all);
  }

  private void nested(Descriptor scope, Descriptor message, List<FieldDescriptor> all) {
    scope.getExtensions().forEach(it -> add(it, message, all));
    scope.getNestedTypes().forEach(it -> nested(it, message, all));
  }

  private void add(FieldDescriptor extension, Descriptor message, List<FieldDescriptor> all) {
    boolean taken = all.stream().anyMatch(it -> it.getNumber() == extension.getNumber());
    if (extension.getContainingType() == message && !taken) {
      all.add(extension);
      if (extension.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        registry.add(
            extension,
            com.google.protobuf.DynamicMessage.getDefaultInstance(extension.getMessageType()));
      } else {
        registry.add(extension);
      }
    }
  }

  /// Knows every extension that was asked for by [#fields].
  ExtensionRegistry registry() {
    return registry;
  }
}

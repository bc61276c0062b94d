package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.JavaFeaturesProto;
import io.github.schemadiff.catalog.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The descriptors of one side. Each file is read and linked when it is first asked for: of a large
/// set few may differ.
final class Pool {
  /// Holds an enum where there is no message that does.
  static final String CARRIED = "value";

  private static final ExtensionRegistry FEATURES = features();

  private final Contract.Descriptors set;
  private final Map<String, FileDescriptorProto> protos = new HashMap<>();
  private final Map<String, FileDescriptor> files = new HashMap<>();
  private final Map<Descriptor, List<FieldDescriptor>> fields = new HashMap<>();
  private final ExtensionRegistry registry = ExtensionRegistry.newInstance();

  Pool(Contract.Descriptors set) {
    this.set = set;
  }

  private static ExtensionRegistry features() {
    ExtensionRegistry features = ExtensionRegistry.newInstance();
    // Linked first: the classes of the library cannot be loaded in the other order.
    FileDescriptorProto.getDescriptor();
    JavaFeaturesProto.registerAllExtensions(features);
    return features.getUnmodifiable();
  }

  private FileDescriptorProto proto(String name) {
    return protos.computeIfAbsent(
        name,
        it -> {
          try {
            return FileDescriptorProto.parseFrom(set.files().get(it), FEATURES);
          } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("the descriptor was written by the program", broken);
          }
        });
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
    FileDescriptor known = files.get(name);
    if (known != null) {
      return known;
    }
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.getLast();
      List<String> missing =
          proto(next).getDependencyList().stream().filter(it -> !files.containsKey(it)).toList();
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
    FileDescriptorProto file = protos.remove(name);
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
    List<FieldDescriptor> known = fields.get(message);
    if (known == null) {
      known = find(message);
      fields.put(message, known);
    }
    return known;
  }

  private List<FieldDescriptor> find(Descriptor message) {
    List<FieldDescriptor> all = new ArrayList<>(message.getFields());
    if (message.isExtendable()) {
      for (String name : set.extending().getOrDefault(message.getFile().getName(), List.of())) {
        FileDescriptor file = file(name);
        file.getExtensions().forEach(it -> add(it, message, all));
        file.getMessageTypes().forEach(it -> nested(it, message, all));
      }
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
        registry.add(extension, DynamicMessage.getDefaultInstance(extension.getMessageType()));
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

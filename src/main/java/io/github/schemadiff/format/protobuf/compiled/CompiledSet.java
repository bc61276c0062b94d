package io.github.schemadiff.format.protobuf.compiled;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.JavaFeaturesProto;
import io.github.schemadiff.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A descriptor set as `protoc --descriptor_set_out` and `buf build` write it, turned back into the
/// texts that it was compiled from: what people can read, and find places in.
public final class CompiledSet {
  private CompiledSet() {}

  /// The texts, below the path of the set, in its order.
  ///
  /// @throws InvalidProtocolBufferException if the bytes are no descriptor set, or cut off
  public static List<SourceFile> texts(SourceFile set) throws InvalidProtocolBufferException {
    FileDescriptorSet compiled = parse(set.bytes());
    List<SourceFile> texts = new ArrayList<>();
    for (FileDescriptorProto file : compiled.getFileList()) {
      // A hostile name stays a name: nothing is ever read from or written to that path.
      String name = file.getName().replace("..", "_");
      byte[] text = new FilePrinter(file).print().getBytes(StandardCharsets.UTF_8);
      texts.add(new SourceFile(set.path() + "/" + name, text));
    }
    return texts;
  }

  /// With the options that the set itself declares, where it is whole.
  private static FileDescriptorSet parse(byte[] bytes) throws InvalidProtocolBufferException {
    FileDescriptorSet.getDescriptor();
    ExtensionRegistry features = ExtensionRegistry.newInstance();
    JavaFeaturesProto.registerAllExtensions(features);
    FileDescriptorSet plain = FileDescriptorSet.parseFrom(bytes, features);
    ExtensionRegistry registry = ExtensionRegistry.newInstance();
    Map<String, FileDescriptor> linked = new HashMap<>();
    for (FileDescriptorProto file : plain.getFileList()) {
      FileDescriptor[] needed =
          file.getDependencyList().stream()
              .map(linked::get)
              .filter(it -> it != null)
              .toArray(FileDescriptor[]::new);
      try {
        FileDescriptor descriptor = FileDescriptor.buildFrom(file, needed, true);
        linked.put(file.getName(), descriptor);
        register(descriptor, registry);
      } catch (DescriptorValidationException wrong) {
        // What is wrong is told where the text is read; only its own options stay unknown.
        linked.remove(file.getName());
      }
    }
    JavaFeaturesProto.registerAllExtensions(registry);
    return FileDescriptorSet.parseFrom(bytes, registry);
  }

  private static void register(FileDescriptor file, ExtensionRegistry registry) {
    file.getExtensions().forEach(it -> register(it, registry));
    file.getMessageTypes().forEach(it -> register(it, registry));
  }

  private static void register(Descriptor message, ExtensionRegistry registry) {
    message.getExtensions().forEach(it -> register(it, registry));
    message.getNestedTypes().forEach(it -> register(it, registry));
  }

  private static void register(FieldDescriptor extension, ExtensionRegistry registry) {
    boolean ofOptions =
        extension.getContainingType().getFullName().startsWith("google.protobuf.")
            && extension.getContainingType().getFullName().endsWith("Options");
    if (!ofOptions) {
      return;
    }
    if (extension.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      registry.add(extension, DynamicMessage.getDefaultInstance(extension.getMessageType()));
    } else {
      registry.add(extension);
    }
  }

  /// Whether bytes begin as those of a descriptor set do: with a file, the first field.
  public static boolean looksLike(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == (FileDescriptorSet.FILE_FIELD_NUMBER << 3 | 2);
  }

  /// Whether bytes are no text: a set that the user named, whatever its name.
  public static boolean isBinary(byte[] bytes) {
    for (int at = 0; at < Math.min(bytes.length, 512); at++) {
      if (bytes[at] == 0) {
        return true;
      }
    }
    return false;
  }

  /// The nested message that a map's entries are.
  static boolean isEntry(DescriptorProto message) {
    return message.getOptions().getMapEntry();
  }
}

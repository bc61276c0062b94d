package io.github.schemadiff.format.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.HttpProto;
import com.google.protobuf.Any;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Our descriptors beside those that `protoc` made of the very same files: every class that it
/// generates holds its own.
class DescriptorsAgreeTest {
  @Test
  void googlesCommonTypesAreReadAsTheirCompilerReadsThem() throws Exception {
    assertThat(compared(HttpProto.class)).isGreaterThan(40);
  }

  @Test
  void theTypesOfProtobufItselfAreReadAsTheirCompilerReadsThem() throws Exception {
    assertThat(compared(Any.class)).isGreaterThan(8);
  }

  /// @param published a class of the library whose files are compared
  /// @return how many files were
  private static int compared(Class<?> published) throws Exception {
    Map<String, FileDescriptorProto> ours = descriptors(jarOf(published));
    int compared = 0;
    for (FileDescriptorProto file : ours.values()) {
      Optional<FileDescriptor> theirs = generated(file.getName(), published);
      if (theirs.isPresent()) {
        assertThat(plain(file)).as(file.getName()).isEqualTo(plain(theirs.get().toProto()));
        compared++;
      }
    }
    return compared;
  }

  private static Path jarOf(Class<?> published) throws Exception {
    return Path.of(published.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Map<String, FileDescriptorProto> descriptors(Path jar) throws Exception {
    SourceSet set = open(jar);
    EventCatalog catalog = Formats.load(set, Optional.of("protobuf"));
    assertThat(catalog.problems()).isEmpty();
    Map<String, FileDescriptorProto> byName = new TreeMap<>();
    Protos.descriptors(catalog).getFileList().forEach(it -> byName.put(it.getName(), it));
    return byName;
  }

  private static SourceSet open(Path jar) throws SourceException {
    return Sources.open(jar.toString());
  }

  /// What the file's outer class holds; some files of a library have no classes.
  private static Optional<FileDescriptor> generated(String path, Class<?> published)
      throws Exception {
    Optional<SourceFile> source = open(jarOf(published)).file(path);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    String text = new String(source.get().bytes(), StandardCharsets.UTF_8);
    Optional<String> folder = option(text, "java_package");
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    String name = option(text, "java_outer_classname").orElseGet(() -> outer(path));
    try {
      Object descriptor =
          Class.forName(folder.get() + "." + name).getMethod("getDescriptor").invoke(null);
      return Optional.of((FileDescriptor) descriptor);
    } catch (ClassNotFoundException | NoSuchMethodException none) {
      return Optional.empty();
    } catch (InvocationTargetException broken) {
      throw new AssertionError(path, broken);
    }
  }

  private static Optional<String> option(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith("option " + name + " "))
        .map(line -> line.split("\"")[1])
        .findFirst();
  }

  private static String outer(String path) {
    StringBuilder name = new StringBuilder();
    String base = path.substring(path.lastIndexOf('/') + 1).replace(".proto", "");
    for (String word : base.split("_")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  /// What decoders work by: no options that they ignore, no services, no imports that are unused.
  private static FileDescriptorProto plain(FileDescriptorProto file) {
    FileDescriptorProto.Builder out = file.toBuilder();
    out.clearService()
        .clearDependency()
        .clearPublicDependency()
        .clearWeakDependency()
        .clearSourceCodeInfo();
    out.clearOptions();
    if (file.getOptions().hasFeatures()) {
      out.setOptions(FileOptions.newBuilder().setFeatures(file.getOptions().getFeatures()));
    }
    out.getMessageTypeBuilderList().forEach(DescriptorsAgreeTest::plain);
    out.getEnumTypeBuilderList().forEach(DescriptorsAgreeTest::plain);
    out.getExtensionBuilderList().forEach(DescriptorsAgreeTest::plain);
    return out.build();
  }

  private static void plain(DescriptorProto.Builder message) {
    message.clearReservedName().clearReservedRange();
    message.getExtensionRangeBuilderList().forEach(it -> it.clearOptions());
    MessageOptions options = message.getOptions();
    message.clearOptions();
    if (options.getMapEntry()) {
      message.setOptions(MessageOptions.newBuilder().setMapEntry(true));
    }
    // Entries of maps stand in no order that anyone asks for.
    List<DescriptorProto> nested =
        message.getNestedTypeList().stream()
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .toList();
    message.clearNestedType().addAllNestedType(nested);
    message.getNestedTypeBuilderList().forEach(DescriptorsAgreeTest::plain);
    message.getEnumTypeBuilderList().forEach(DescriptorsAgreeTest::plain);
    message.getFieldBuilderList().forEach(DescriptorsAgreeTest::plain);
    message.getExtensionBuilderList().forEach(DescriptorsAgreeTest::plain);
    message.getOneofDeclBuilderList().forEach(it -> it.clearOptions());
  }

  private static void plain(FieldDescriptorProto.Builder field) {
    FieldOptions options = field.getOptions();
    field.clearOptions();
    field.clearJsonName();
    FieldOptions.Builder kept = FieldOptions.newBuilder();
    if (options.hasPacked()) {
      kept.setPacked(options.getPacked());
    }
    if (options.hasFeatures()) {
      kept.setFeatures(options.getFeatures());
    }
    if (!kept.getAllFields().isEmpty()) {
      field.setOptions(kept);
    }
  }

  private static void plain(EnumDescriptorProto.Builder type) {
    boolean alias = type.getOptions().getAllowAlias();
    type.clearOptions().clearReservedName().clearReservedRange();
    if (alias) {
      type.getOptionsBuilder().setAllowAlias(true);
    }
    type.getValueBuilderList().forEach(it -> it.clearOptions());
  }
}

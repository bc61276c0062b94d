package io.github.schemadiff.format.protobuf;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Protobuf sets out of texts.
public final class Protos {
  private Protos() {}

  /// One file.
  public static EventCatalog of(String text) {
    return of(Map.of("test.proto", text));
  }

  public static EventCatalog of(Map<String, String> texts) {
    return Formats.load(set(texts), Optional.empty());
  }

  public static SourceSet set(Map<String, String> texts) {
    List<SourceFile> files = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach(
            (path, text) -> files.add(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8))));
    return new SourceSet("test", "test", false, files, List.of());
  }

  public static EventType event(EventCatalog catalog, String name) {
    return catalog.events().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + name + ": " + problems(catalog)));
  }

  /// What decoders work by, as one set.
  public static FileDescriptorSet descriptors(EventCatalog catalog) {
    FileDescriptorSet.Builder set = FileDescriptorSet.newBuilder();
    Contract.Protobuf contract = (Contract.Protobuf) catalog.events().getFirst().contract();
    for (byte[] file : contract.descriptors().files().values()) {
      try {
        set.addFile(FileDescriptorProto.parseFrom(file));
      } catch (InvalidProtocolBufferException broken) {
        throw new AssertionError(broken);
      }
    }
    return set.build();
  }

  public static List<String> problems(EventCatalog catalog) {
    return catalog.problems().stream().map(LoadProblem::display).toList();
  }
}

package io.github.schemadiff.format.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.HttpProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A set that was compiled says what its texts said.
class CompiledSetTest {
  private static final String EVERYTHING =
      """
      syntax = "proto2";
      package t;
      message Event {
        required int32 id = 1;
        optional string name = 2 [default = "a \\"b\\"\\n", json_name = "title"];
        repeated sint64 numbers = 3 [packed = true];
        map<string, Inner> inners = 4;
        oneof choice {
          bytes raw = 5 [default = "\\001\\377"];
          Kind kind = 6 [default = TWO];
        }
        optional group Part = 7 {
          optional double size = 1 [default = inf];
        }
        message Inner {
          optional Event parent = 1 [deprecated = true];
        }
        enum Kind {
          ONE = 1;
          TWO = 2;
          reserved 5 to 9;
        }
        extensions 100 to 199;
        reserved 50, 60 to 70;
        reserved "old";
      }
      extend Event {
        optional Event.Inner more = 100;
      }
      """;

  @Test
  void everyConstructSurvivesCompilation() throws Exception {
    EventCatalog texts = Protos.of(EVERYTHING);
    assertThat(texts.problems()).isEmpty();
    sameDescriptors(texts, compiled(texts));
  }

  @Test
  void editionsSurviveCompilation() throws Exception {
    EventCatalog texts =
        Protos.of(
            """
            edition = "2023";
            option features.field_presence = IMPLICIT;
            message Event {
              int32 a = 1 [features.field_presence = EXPLICIT];
              repeated int32 b = 2 [features.repeated_field_encoding = EXPANDED];
              Inner c = 3 [features.message_encoding = DELIMITED];
              message Inner { int32 x = 1 [features.field_presence = LEGACY_REQUIRED]; }
              enum E { option features.enum_type = CLOSED; A = 1; }
            }
            """);
    assertThat(texts.problems()).isEmpty();
    sameDescriptors(texts, compiled(texts));
  }

  @Test
  void googlesTypesSurviveCompilation() throws Exception {
    Path jar = Path.of(HttpProto.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    EventCatalog texts = Formats.load(Sources.open(jar.toString()), Optional.of("protobuf"));
    sameDescriptors(texts, compiled(texts));
  }

  @Test
  void importsThatWereCompiledInAreNoEvents() {
    EventCatalog texts =
        Protos.of(
            """
            syntax = "proto3";
            import "google/protobuf/struct.proto";
            message Event { google.protobuf.Struct more = 1; }
            """);
    EventCatalog compiled = compiled(texts);
    assertThat(compiled.events()).extracting(EventType::name).containsExactly("Event");
    assertThat(compiled.sharedTypes()).isEmpty();
  }

  @Test
  void aSetNamedByItselfStillKnowsTheNamesOfItsTexts() {
    SourceSet texts = Protos.set(Map.of("test.proto", "edition = \"2023\"; message Event {}"));
    SourceSet image = image(Formats.load(texts, Optional.empty()));
    assertThat(Comparer.compare(texts, image, Settings.DEFAULT, Progress.NONE).findings())
        .isEmpty();
  }

  @Test
  void placesStandInTheTextThatWasCompiled() {
    EventCatalog compiled = compiled(Protos.of(EVERYTHING));
    EventType event = compiled.events().getFirst();
    assertThat(event.where().file()).isEqualTo("image.binpb/test.proto");
    String text =
        new String(
            compiled.source().file("image.binpb/test.proto").orElseThrow().bytes(),
            StandardCharsets.UTF_8);
    String line = text.lines().toList().get(event.where().line() - 1);
    assertThat(line.substring(event.where().column() - 1)).startsWith("Event");
  }

  private static EventCatalog compiled(EventCatalog texts) {
    return Formats.load(image(texts), Optional.empty());
  }

  private static SourceSet image(EventCatalog texts) {
    SourceFile file = new SourceFile("image.binpb", bytes(texts));
    return new SourceSet("image", "image", true, List.of(file), List.of());
  }

  private static byte[] bytes(EventCatalog catalog) {
    return Protos.descriptors(catalog).toByteArray();
  }

  private static void sameDescriptors(EventCatalog texts, EventCatalog compiled) throws Exception {
    assertThat(compiled.problems()).isEmpty();
    Map<String, FileDescriptorProto> before = files(texts);
    Map<String, FileDescriptorProto> after = files(compiled);
    before.forEach(
        (name, file) ->
            Optional.ofNullable(after.get("image.binpb/" + name))
                .ifPresent(it -> assertThat(plain(it)).as(name).isEqualTo(plain(file))));
    assertThat(after.keySet()).anyMatch(it -> it.startsWith("image.binpb/"));
  }

  private static FileDescriptorProto plain(FileDescriptorProto file) {
    return file.toBuilder().clearName().clearDependency().build();
  }

  private static Map<String, FileDescriptorProto> files(EventCatalog catalog) throws Exception {
    Map<String, FileDescriptorProto> files = new TreeMap<>();
    Protos.descriptors(catalog).getFileList().forEach(it -> files.put(it.getName(), it));
    return files;
  }
}

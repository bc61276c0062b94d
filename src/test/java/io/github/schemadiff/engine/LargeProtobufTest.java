package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.format.protobuf.Protos;
import io.github.schemadiff.rule.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// Sets so large that several workers share them, and that most of them need no look.
class LargeProtobufTest {
  private static final int FILES = 40;
  private static final int MESSAGES = 10;

  /// Every fifth file has a message of which one field changes its type; all use a common one.
  private static Map<String, String> texts(boolean recent, String common) {
    Map<String, String> texts = new HashMap<>();
    texts.put("common.proto", "syntax = \"proto3\"; message Common { " + common + " at = 1; }");
    for (int file = 0; file < FILES; file++) {
      StringBuilder text =
          new StringBuilder(
              "syntax = \"proto3\"; import \"common.proto\"; package p" + file + "; ");
      for (int message = 0; message < MESSAGES; message++) {
        boolean other = recent && file % 5 == 0 && message == 3;
        text.append("message M%d_%d { Common common = 1; ".formatted(file, message))
            .append(other ? "double" : "int32")
            .append(" amount = 2; }\n");
      }
      texts.put("f" + file + ".proto", text.toString());
    }
    return texts;
  }

  private static Comparison compare(Map<String, String> old, Map<String, String> recent) {
    return Comparer.compare(Protos.set(old), Protos.set(recent), Settings.DEFAULT, Progress.NONE);
  }

  @Test
  void eachEventIsComparedOnceAndStandsInItsPlace() {
    Comparison compared = compare(texts(false, "int64"), texts(true, "int64"));
    List<String> names = compared.events().stream().map(it -> it.match().name()).toList();
    assertThat(names)
        .isEqualTo(compared.recent().events().stream().map(it -> it.name()).toList())
        .hasSize(FILES * MESSAGES);
    Set<String> broken = new HashSet<>();
    for (EventComparison event : compared.events()) {
      if (event.backward().word() == Word.INCOMPATIBLE) {
        broken.add(event.match().name());
        assertThat(event.findings()).extracting(Finding::check).contains("type-changed");
      } else {
        assertThat(event.findings()).isEmpty();
      }
    }
    assertThat(broken).hasSize(FILES / 5).contains("M0_3", "M35_3");
  }

  @Test
  void aFileThatIsTheSameIsNotWhenWhatItImportsChanged() {
    Comparison compared = compare(texts(false, "int64"), texts(false, "string"));
    assertThat(compared.events())
        .allSatisfy(it -> assertThat(it.backward().word()).isEqualTo(Word.INCOMPATIBLE));
  }

  @Test
  void aFileThatIsTheSameIsNotWhenAnotherExtendsItsMessages() {
    String event = "syntax = \"proto2\"; message Event { extensions 10 to 20; }";
    String extending =
        "syntax = \"proto2\"; import \"e.proto\"; extend Event { optional %s x = 10; }";
    Comparison compared =
        compare(
            Map.of("e.proto", event, "x.proto", extending.formatted("int32")),
            Map.of("e.proto", event, "x.proto", extending.formatted("string")));
    assertThat(compared.backward()).isEqualTo(Word.INCOMPATIBLE);
    assertThat(compared.forward()).isEqualTo(Word.INCOMPATIBLE);
  }

  @Test
  void whoeverCancelsEndsAllWorkers() {
    Progress impatient =
        (_, done, _) -> {
          if (done > 120) {
            throw new CancellationException("enough");
          }
        };
    Map<String, String> texts = texts(false, "int64");
    assertThatThrownBy(
            () ->
                Comparer.compare(Protos.set(texts), Protos.set(texts), Settings.DEFAULT, impatient))
        .isInstanceOf(CancellationException.class);
  }
}

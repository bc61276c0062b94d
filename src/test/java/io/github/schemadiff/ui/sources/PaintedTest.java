package io.github.schemadiff.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaintedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.proto | message LineItem {                        | LineItem",
        "a.proto | '  repeated .shop.v1.Item items = 4;'     | items",
        "a.proto | '  map<string, int32> counts = 4;'        | counts",
        "a.proto | '  rpc Place(PlaceRequest) returns (X);'  | Place",
        "a.proto | '  ROOM_SINGLE = 1;'                      | ROOM_SINGLE",
        "a.avdl  | '  union { null, string } phone = null;'  | phone",
        "a.avdl  | '  record Guest {'                        | Guest",
        "a.avdl  | '  array<string> companions;'             | companions",
        "a.yaml  | '  - name: value'                         | '  - name'",
        "a.json  | '\"message\": \"message body\"'           | '\"message\"'",
      })
  void namesStandOut(String file, String line, String name) {
    assertThat(styled(line, file, "name")).containsExactly(name);
  }

  @Test
  void commentsRecede() {
    assertThat(styled("  // message Old {", "a.proto", "comment"))
        .containsExactly("// message Old {");
    assertThat(styled("   * The message body;", "a.avdl", "comment"))
        .containsExactly("   * The message body;");
    assertThat(styled("/** A guest. */ string name;", "a.avdl", "comment"))
        .containsExactly("/** A guest. */");
  }

  @Test
  void nothingIsLost() {
    for (String line : List.of("a / b * c \" d", "\t\"open", "x: y # z", "/* a")) {
      for (String file : Set.of("a.proto", "a.json")) {
        String all =
            Painted.runs(line, Painted.tokens(file)).stream()
                .map(Painted.Run::text)
                .collect(Collectors.joining());
        assertThat(all).isEqualTo(line);
      }
    }
  }

  private static List<String> styled(String line, String file, String style) {
    return Painted.runs(line, Painted.tokens(file)).stream()
        .filter(run -> run.style().equals(style))
        .map(Painted.Run::text)
        .toList();
  }
}

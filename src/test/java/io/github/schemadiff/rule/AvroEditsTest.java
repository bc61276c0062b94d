package io.github.schemadiff.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Edits are written as the file is, and mend what they are about: made where they are told, the
/// new schema is compatible both ways.
class AvroEditsTest {
  private static final String RECORD = "{\"type\": \"record\", \"name\": \"E\", \"fields\": [%s]}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          required-field-added | {"name": "id", "type": "int"} | {"name": "id", "type": "int"}, {"name": "sku", "type": "string"} | {"name": "sku", "type": ["null", "string"], "default": null}
          required-field-added | {"name": "id", "type": "int"} | {"name": "id", "type": "int"}, {"name": "at", "type": [{"type": "long", "logicalType": "timestamp-millis"}, "null"]} | {"name": "at", "type": [{"type": "long", "logicalType": "timestamp-millis"}, "null"], "default": null}
          field-became-required | {"name": "a", "type": ["null", "int"]} | {"name": "a", "type": "int"} | {"name": "a", "type": ["null", "int"], "default": null}
          type-narrowed | {"name": "a", "type": "long"} | {"name": "a", "type": "int"} | {"name": "a", "type": "long"}
          type-changed | {"name": "a", "type": "string"} | {"name": "a", "type": {"type": "array", "items": "string"}} | {"name": "a", "type": "string"}
          decimal-changed | {"name": "a", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}} | {"name": "a", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 3}} | {"name": "a", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}}
          symbol-removed | {"name": "s", "type": {"type": "enum", "name": "S", "symbols": ["A", "B"]}} | {"name": "s", "type": {"type": "enum", "name": "S", "symbols": ["A"]}} | "symbols": ["A", "B"]
          type-renamed | {"name": "s", "type": {"type": "enum", "name": "S", "symbols": ["A"]}} | {"name": "s", "type": {"type": "enum", "name": "T", "symbols": ["A"]}} | "name": "S"
          default-changed | {"name": "a", "type": "int", "default": 1} | {"name": "a", "type": "int", "default": 2} | {"name": "a", "type": "int", "default": 1}
          """)
  void anEditOfASchemaMends(String check, String old, String recent, String added) {
    mends(check, "e.avsc", RECORD.formatted(old), RECORD.formatted(recent), added);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          required-field-added | int id; | int id; string sku; | union { null, string } sku = null;
          required-field-added | int id; | int id; array<timestamp_ms> at; | union { null, array<timestamp_ms> } at = null;
          type-changed | int n; | map<double> n; | int n;
          decimal-changed | decimal(9, 2) a; | decimal(9, 3) a; | decimal(9, 2) a;
          """)
  void anEditOfAnInterfaceDescriptionMends(String check, String old, String recent, String added) {
    String protocol = "protocol P { record E { %s } }";
    mends(check, "e.avdl", protocol.formatted(old), protocol.formatted(recent), added);
  }

  @Test
  void aRenamedFieldStandsBesideTheOldOneAndGivesUpItsAlias() {
    Finding.Edit edit =
        edit(
            "field-renamed",
            "e.avsc",
            RECORD.formatted("{\"name\": \"a\", \"type\": \"int\"}"),
            RECORD.formatted("{\"name\": \"b\", \"type\": \"int\", \"aliases\": [\"a\"]}"));
    assertThat(edit.removed())
        .containsExactly("{\"name\": \"b\", \"type\": \"int\", \"aliases\": [\"a\"]}");
    assertThat(edit.added())
        .containsExactly(
            "{\"name\": \"a\", \"type\": \"int\"}",
            "{\"name\": \"b\", \"type\": [\"null\", \"int\"], \"default\": null}");
  }

  @Test
  void aNewEnumGetsASymbolForTheUnknown() {
    String plain = "{\"name\": \"id\", \"type\": \"int\"}";
    String status =
        plain
            + ", {\"name\": \"s\", \"type\": {\"type\": \"enum\", \"name\": \"S\", \"symbols\":"
            + " [\"A\", %s]}, \"default\": \"A\"}";
    assertThat(
            edit(
                    "enum-default-missing",
                    "e.avsc",
                    RECORD.formatted(plain),
                    RECORD.formatted(status.formatted("\"B\"")))
                .added())
        .containsExactly("\"symbols\": [\"A\", \"B\", \"UNKNOWN\"],", "\"default\": \"UNKNOWN\"");
    assertThat(
            edit(
                    "enum-default-missing",
                    "e.avsc",
                    RECORD.formatted(plain),
                    RECORD.formatted(status.formatted("\"OTHER\"")))
                .added())
        .containsExactly("\"default\": \"OTHER\"");
  }

  private static void mends(String check, String file, String old, String recent, String added) {
    Finding.Edit edit = edit(check, file, old, recent);
    assertThat(edit.added()).containsExactly(added);
    assertThat(edit.removed()).hasSize(1).allMatch(recent::contains);
    String mended = recent.replace(edit.removed().getFirst(), edit.added().getFirst());
    Comparison after = compare(file, old, mended);
    assertThat(after.backward()).as(mended).isEqualTo(Word.COMPATIBLE);
    if (!check.equals("field-became-required")) {
      assertThat(after.forward()).as(mended).isEqualTo(Word.COMPATIBLE);
    }
  }

  private static Finding.Edit edit(String check, String file, String old, String recent) {
    Comparison comparison = compare(file, old, recent);
    return comparison.findings().stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError(comparison.findings().toString()))
        .edit()
        .orElseThrow();
  }

  private static Comparison compare(String file, String old, String recent) {
    return Comparer.compare(set(file, old), set(file, recent), Settings.DEFAULT, Progress.NONE);
  }

  private static SourceSet set(String file, String text) {
    SourceFile source = new SourceFile(file, text.getBytes(StandardCharsets.UTF_8));
    return new SourceSet("sets/" + file, file, true, List.of(source), List.of());
  }
}

package io.github.schemadiff.compat.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.Witness.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtobufCompatibilityTest {
  /// Bodies of a message of proto3, old and new.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the same
        "int32 a = 1;                   | int32 a = 1;                  | binary ✓/✓ JSON ✓/✓",
        // added, removed
        "int32 a = 1;                   | int32 a = 1; string b = 2;    | binary ✓/✓ JSON ✓/✓",
        "int32 a = 1; string b = 2;     | int32 a = 1; reserved 2;      | binary ✓/✓ JSON ✓/✓",
        // names and numbers
        "int32 a = 1;                   | int32 b = 1;                  | binary ✓/✓ JSON ✗/✗",
        "int32 a_b = 1;                 | int32 c = 1 [json_name=\"aB\"]; | binary ✓/✓ JSON ✓/✓",
        "int32 a = 1;                   | int32 a = 2;                  | binary ✗/✗ JSON ✓/✓",
        "int32 a = 1; int32 b = 2;      | int32 a = 2; int32 b = 1;     | binary ✗/✗ JSON ✓/✓",
        "string a = 1;                  | int32 b = 1;                  | binary ✗/✗ JSON ✗/✗",
        // whole numbers
        "bool a = 1;                    | int32 a = 1;                  | binary ✓/✗ JSON ✗/✗",
        "bool a = 1;                    | uint64 a = 1;                 | binary ✓/✗ JSON ✗/✗",
        "int32 a = 1;                   | int64 a = 1;                  | binary ✓/✗ JSON ✓/✗",
        "int32 a = 1;                   | uint32 a = 1;                 | binary ✗/✗ JSON ✗/✗",
        "uint32 a = 1;                  | uint64 a = 1;                 | binary ✓/✗ JSON ✓/✗",
        "uint32 a = 1;                  | int64 a = 1;                  | binary ✓/✗ JSON ✓/✗",
        "sint32 a = 1;                  | sint64 a = 1;                 | binary ✓/✗ JSON ✓/✗",
        "int32 a = 1;                   | sint32 a = 1;                 | binary ✗/✗ JSON ✓/✓",
        "fixed32 a = 1;                 | sfixed32 a = 1;               | binary ✗/✗ JSON ✗/✗",
        "fixed32 a = 1;                 | uint32 a = 1;                 | binary ✗/✗ JSON ✓/✓",
        "fixed32 a = 1;                 | fixed64 a = 1;                | binary ✗/✗ JSON ✓/✗",
        // others
        "int32 a = 1;                   | double a = 1;                 | binary ✗/✗ JSON ✓/✗",
        "int64 a = 1;                   | double a = 1;                 | binary ✗/✗ JSON ✗/✗",
        "float a = 1;                   | double a = 1;                 | binary ✗/✗ JSON ✓/✗",
        "string a = 1;                  | bytes a = 1;                  | binary ✓/✗ JSON ✗/✗",
        "M a = 1; message M {int32 x=1;}| bytes a = 1;                  | binary ✓/✗ JSON ✗/✗",
        "M a = 1; message M {int32 x=1;}| string a = 1;                 | binary ✗/✗ JSON ✗/✗",
        // cardinality
        "int32 a = 1;                   | repeated int32 a = 1;         | binary ✓/✗ JSON ✗/✗",
        "string a = 1;                  | repeated string a = 1;        | binary ✓/✗ JSON ✗/✗",
        "repeated int32 a = 1;          | repeated int32 a = 1 [packed=false]; | binary ✓/✓ JSON"
            + " ✓/✓",
        "repeated int32 a = 1;          | repeated int64 a = 1;         | binary ✓/✗ JSON ✓/✗",
        "repeated int32 a = 1;          | repeated string a = 1;        | binary ✗/✗ JSON ✗/✗",
        "map<string,int32> a = 1;       | map<string,int64> a = 1;      | binary ✓/✗ JSON ✓/✗",
        "map<int32,string> a = 1;       | map<int64,string> a = 1;      | binary ✓/✗ JSON ✓/✗",
        "map<string,int32> a = 1; | repeated E a = 1; message E {string key=1; int32 value=2;} |"
            + " binary ✓/✗ JSON ✗/✗",
        // presence
        "int32 a = 1;                   | optional int32 a = 1;         | binary ✓/✓ JSON ✓/✓",
        // oneofs
        "int32 a = 1;                   | oneof o { int32 a = 1; }      | binary ✓/✓ JSON ✓/✓",
        "oneof o { int32 a = 1; }       | oneof o { int32 a = 1; int32 b = 2; } | binary ✓/✓ JSON"
            + " ✓/✓",
        "int32 a = 1; int32 b = 2;      | oneof o { int32 a = 1; int32 b = 2; } | binary ✗/✓ JSON"
            + " ✗/✓",
        "int32 b = 2; oneof o {int32 a = 1;} | oneof o { int32 a = 1; int32 b = 2; } | binary ✗/✓"
            + " JSON ✗/✓",
        // enums
        "E a = 1; enum E {A=0;}         | E a = 1; enum E {A=0; B=1;}   | binary ✓/✓ JSON ✓/✗",
        "E a = 1; enum E {A=0; B=1;}    | E a = 1; enum E {A=0; C=1;}   | binary ✓/✓ JSON ✗/✗",
        "E a = 1; enum E {A=0; B=1; C=2;} | E a = 1; enum E {A=0; B=2; C=1;} | binary ✗/✗ JSON ✓/✓",
        "E a = 1; enum E {A=0; B=1;}    | int32 a = 1;                  | binary ✓/✓ JSON ✗/✓",
        // nested, recursive
        "M a = 1; message M {int32 x=1;}| M a = 1; message M {int64 x=1;} | binary ✓/✗ JSON ✓/✗",
        "M a = 1; message M {M m=1;}    | M a = 1; message M {M m=1; int32 x = 2;} | binary ✓/✓"
            + " JSON ✓/✓",
      })
  void decidesProto3(String old, String recent, String expected) {
    assertThat(Deciding.verdicts(proto3(old), proto3(recent), Options.DEFAULT))
        .isEqualTo(normal(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "optional int32 a = 1; | optional int32 a = 1; required int32 b = 2; | binary ✗/✓ JSON ✗/✓",
        "optional int32 a = 1; | required int32 a = 1;                | binary ✗/✓ JSON ✗/✓",
        "required int32 a = 1; | optional string z = 2;               | binary ✓/✗ JSON ✓/✗",
        "optional int32 a = 1; | optional int32 a = 1 [default = 5];  | binary ✗/✗ JSON ✗/✗",
        "optional int32 a = 1 [default = 5]; | optional int32 a = 1 [default = 6]; | binary ✗/✗"
            + " JSON ✗/✗",
        "optional int32 a = 1; | optional int32 a = 1 [default = 0];  | binary ✓/✓ JSON ✓/✓",
        "required int32 a = 1; | required int32 a = 1 [default = 5];  | binary ✓/✓ JSON ✓/✓",
        "optional E a = 1; enum E {A=0;}      | optional E a = 1; enum E {A=0; B=1;} | binary ✓/✗"
            + " JSON ✓/✗",
        "optional E a = 1; enum E {A=0; B=1;} | optional int32 a = 1;  | binary ✓/✗ JSON ✗/✗",
        "optional E a = 1; enum E {A=1; B=2;} | optional E a = 1; enum E {B=2; A=1;} | binary ✗/✗"
            + " JSON ✗/✗",
        "optional group G = 1 {optional int32 x = 1;} | optional M g = 1; message M {optional int32"
            + " x = 1;} | binary ✗/✗ JSON ✓/✓",
        "optional group G = 1 {optional int32 x = 1;} | optional group G = 1 {optional int64 x ="
            + " 1;} | binary ✓/✗ JSON ✓/✗",
        "repeated int32 a = 1; | repeated int32 a = 1 [packed = true]; | binary ✓/✓ JSON ✓/✓",
        "required R a = 1; message R {required R r = 1;} | optional int32 b = 1; | binary ✓/✗ JSON"
            + " ✓/✗",
      })
  void decidesProto2(String old, String recent, String expected) {
    assertThat(Deciding.verdicts(proto2(old), proto2(recent), Options.DEFAULT))
        .isEqualTo(normal(expected));
  }

  private static String normal(String expected) {
    return expected.strip();
  }

  private static String proto3(String body) {
    return "syntax = \"proto3\"; package t; message Event { " + body + " }";
  }

  private static String proto2(String body) {
    return "syntax = \"proto2\"; package t; message Event { " + body + " }";
  }

  @Test
  void anOpenEnumsWriterMayWriteAnyNumberOnlyUnderStrict() {
    String open = "edition = \"2023\"; message Event { E a = 1; } enum E { A = 0; B = 1; }";
    String closed =
        "edition = \"2023\"; message Event { E a = 1; }"
            + " enum E { option features.enum_type = CLOSED; A = 0; B = 1; }";
    assertThat(Deciding.verdicts(open, closed, Options.DEFAULT)).startsWith("binary ✓/✓");
    Options strict = new Options(Options.Content.STRICT, Options.Formats.ANNOTATION);
    assertThat(Deciding.verdicts(open, closed, strict)).startsWith("binary ✗/✓");
  }

  @Test
  void aSetOfEnumsIsDecidedAsTheFieldsThatWouldHoldThem() {
    String old = "syntax = \"proto3\"; enum E { A = 0; B = 1; C = 2; }";
    String swapped = "syntax = \"proto3\"; enum E { A = 0; B = 2; C = 1; }";
    assertThat(Deciding.verdicts(old, swapped, Options.DEFAULT)).isEqualTo("binary ✗/✗ JSON ✓/✓");
    Incompatibility first = Deciding.breaks(old, swapped).getFirst();
    assertThat(first.path().isRoot()).isTrue();
    assertThat(first.reader()).isEqualTo("test.proto#E");
  }

  @Test
  void aZeroThatIsAllThereIsIsLostOnlyWhereItsReaderHasAList() {
    String symbol = proto2("oneof o { E e = 3; } enum E { A = 0; }");
    assertThat(
            Deciding.verdicts(
                symbol, proto2("optional E e = 4; enum E { A = 0; }"), Options.DEFAULT))
        .startsWith("binary ✓");
    assertThat(
            Deciding.verdicts(
                symbol, proto2("repeated string f = 3; enum E { A = 0; }"), Options.DEFAULT))
        .isEqualTo("binary ✗/✗ JSON ✗/✗");
  }

  @Test
  void showsWhatIsMisread() {
    Incompatibility failure =
        Deciding.breaks(
                proto3("M m = 1; message M { int64 cents = 1; }"),
                proto3("M m = 1; message M { int32 cents = 1; }"))
            .getFirst();
    assertThat(failure.path()).hasToString("/m/cents");
    assertThat(failure.reader()).isEqualTo("test.proto#t.Event.M.cents");
    Witness witness = failure.witness().orElseThrow();
    assertThat(witness.effect()).isEqualTo(Effect.MISREAD);
    assertThat(witness.document()).hasToString("{\"m\":{\"cents\":\"2147483648\"}}");
    assertThat(witness.read().orElseThrow()).hasToString("{\"m\":{\"cents\":-2147483648}}");
    assertThat(witness.bytes().orElseThrow())
        .containsExactly(0x0a, 6, 0x08, 0x80, 0x80, 0x80, 0x80, 0x08);
    assertThat(witness.error())
        .isEqualTo("cents was written as 2147483648 and is read as -2147483648");
    assertThat(witness.checkedBy()).startsWith("protobuf-java 4.");
  }

  @Test
  void showsWhatIsLost() {
    Witness witness =
        Deciding.breaks(proto3("string guest_name = 1;"), proto3("string guest_name = 2;"))
            .getFirst()
            .witness()
            .orElseThrow();
    assertThat(witness.effect()).isEqualTo(Effect.LOST);
    assertThat(witness.failing()).hasToString("/guestName");
    assertThat(witness.read().orElseThrow()).hasToString("{}");
  }

  @Test
  void showsWhatIsRejected() {
    Incompatibility failure =
        Deciding.breaks(
                proto2("optional M m = 1; message M { optional int32 a = 1; }"),
                proto2("optional M m = 1; message M { required int32 b = 2; }"))
            .getFirst();
    assertThat(failure.aspect()).isEqualTo(Aspect.MISSING);
    assertThat(failure.member()).contains("b");
    assertThat(failure.path()).hasToString("/m/b");
    assertThat(failure.reader()).isEqualTo("test.proto#t.Event.M");
    assertThat(failure.witness().orElseThrow().error())
        .isEqualTo("Message missing required fields: m.b");
  }

  @Test
  void tellsEveryBreakOnceWithItsPlaces() {
    String old = "M one = 1; M two = 2; int32 n = 3; message M { int32 x = 1; }";
    String recent = "M one = 1; M two = 2; string n = 3; message M { float x = 1; }";
    List<Incompatibility> breaks = Deciding.breaks(proto3(old), proto3(recent));
    assertThat(breaks)
        .extracting(it -> it.path() + " " + it.places())
        .containsExactlyInAnyOrder("/n 1", "/one/x 2");
  }

  @Test
  void extensionsAreFieldsOfTheMessageThatTheyExtend() {
    String old =
        "syntax = \"proto2\"; message Event { extensions 100 to 200; }"
            + " extend Event { optional int32 note = 100; }";
    String recent =
        "syntax = \"proto2\"; message Event { extensions 100 to 200; }"
            + " extend Event { optional string note = 100; }";
    assertThat(Deciding.verdicts(old, recent, Options.DEFAULT)).startsWith("binary ✗/✗");
    String field = "syntax = \"proto2\"; message Event { optional int32 note = 100; }";
    assertThat(Deciding.verdicts(old, field, Options.DEFAULT)).startsWith("binary ✓/✓");
  }
}

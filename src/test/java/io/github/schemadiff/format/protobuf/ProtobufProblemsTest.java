package io.github.schemadiff.format.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtobufProblemsTest {
  /// Each problem stands in message `Bad`, on line 3; `Good` is compared all the same.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "int32 a = 1; int32 b = 1;     | 3:38 | The number 1 is taken by `a` on line 3",
        "int32 a = 1; int32 a = 2;     | 3:34 | `a` is declared twice in message `Bad`",
        "reserved 2 to 4; int32 a = 3; | 3:42 | The number 3 is reserved on line 3",
        "reserved \"a\"; int32 a = 3;  | 3:35 | The name `a` is reserved on line 3",
        "Gone a = 1;                   | 3:15 | `Gone` is not declared",
        "int32 a = 0;                  | 3:25 | 0 is no field number; expected 1 to 536870911",
        "int32 a = 19005;              | 3:25 | The numbers 19000 to 19999 belong to Protobuf"
            + " itself",
        "int32 a 1;                    | 3:23 | Expected `=` and a number after the field's name,"
            + " found `1`",
        "int32 = 1;                    | 3:21 | Expected the field's name, found `=`",
        "required int32 a = 1;         | 3:15 | Expected no `required`, which only proto2 has",
        "int32 a = 1 [default = 5];    | 3:28 | Expected no explicit default, which proto3 has not",
        "map<double, string> a = 1;    | 3:19 | Maps have whole numbers, `bool` or `string` as"
            + " keys",
        "E e = 1; enum E { A = 1; }    | 3:37 | The first symbol of an open enum stands for what is"
            + " not set",
        "E e = 1; enum E { A = 0; B = 0; } | 3:44 | The number 0 is taken by `A`",
        "oneof o { }                   | 3:21 | The oneof has no field",
        "int32 a_b = 1; int32 aB = 2;  | 3:36 | `aB` and `a_b` (line 3) are both `aB` in JSON",
        "string s = \"x;               | 3:26 | Expected the field's number, found a string that"
            + " does not end on its line",
      })
  void saysWhatIsWrongAndReadsTheRest(String body, String place, String message) {
    EventCatalog catalog =
        Protos.of(
            "syntax = \"proto3\";\nmessage Good { int32 a = 1; }\nmessage Bad { "
                + body
                + "\n}\nmessage Other { string b = 2; }\n");
    assertThat(Protos.problems(catalog))
        .anySatisfy(it -> assertThat(it).startsWith("test.proto:" + place + ": " + message));
    assertThat(catalog.events()).extracting(EventType::name).containsExactly("Good", "Other");
    assertThat(catalog.unread()).extracting(EventCatalog.Unread::name).contains("Bad");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "optional int32 a = 1 [default = \"x\"];      | The default is no `int32`",
        "optional uint32 a = 1 [default = -1];        | The default is no `uint32`",
        "optional int32 a = 1 [default = 2147483648]; | The default is no `int32`",
        "optional E a = 1 [default = C]; enum E {A = 0;} | The default is no symbol of `Bad.E`",
        "int32 a = 1;                                 | Expected `optional`, `required` or"
            + " `repeated`",
        "extensions 100 to 200; optional int32 a = 150; | The number 150 is kept for extensions",
      })
  void saysWhatIsWrongInProto2(String body, String message) {
    EventCatalog catalog = Protos.of("syntax = \"proto2\"; message Bad { " + body + " }");
    assertThat(Protos.problems(catalog)).anySatisfy(it -> assertThat(it).contains(message));
    assertThat(catalog.events()).isEmpty();
  }

  @Test
  void whatRefersToSomethingWrongIsNotReadEither() {
    EventCatalog catalog =
        Protos.of(
            """
            syntax = "proto3";
            message User { Bad bad = 1; }
            message Bad { int32 a = 1; int32 b = 1; }
            message Free { int32 a = 1; }
            """);
    assertThat(catalog.events()).extracting(EventType::name).containsExactly("Free");
    assertThat(catalog.unread())
        .extracting(EventCatalog.Unread::name)
        .containsExactlyInAnyOrder("User", "Bad");
  }

  @Test
  void aMissingImportIsAnErrorOnlyWhereSomethingNeedsIt() {
    String head = "syntax = \"proto3\"; import \"gone/x.proto\";\n";
    EventCatalog needed = Protos.of(head + "message A { gone.X x = 1; }");
    assertThat(Protos.problems(needed))
        .contains(
            "test.proto:1:27: The set has no file `gone/x.proto` to import; expected it anywhere"
                + " below the set, or one of google’s own.");
    EventCatalog options = Protos.of(head + "message A { int32 x = 1 [(gone.rule) = true]; }");
    assertThat(options.problems())
        .extracting(LoadProblem::severity)
        .containsExactly(LoadProblem.Kind.NOTE);
    assertThat(options.events()).hasSize(1);
  }

  @Test
  void aTypeThatIsNotImportedIsReadAndToldOf() {
    EventCatalog catalog =
        Protos.of(
            Map.of(
                "a.proto", "syntax = \"proto3\"; message A { B b = 1; }",
                "b.proto", "syntax = \"proto3\"; message B { int32 x = 1; }"));
    assertThat(Protos.problems(catalog))
        .containsExactly(
            "a.proto:1:32: `B` is declared in b.proto; expected an import of that file.");
  }

  @Test
  void importsInACircleAreToldOnceAndNotRead() {
    EventCatalog catalog =
        Protos.of(
            Map.of(
                "a.proto", "syntax = \"proto3\"; import \"b.proto\"; message A { B b = 1; }",
                "b.proto", "syntax = \"proto3\"; import \"a.proto\"; message B { int32 x = 1; }",
                "c.proto", "syntax = \"proto3\"; message C { int32 x = 1; }"));
    assertThat(Protos.problems(catalog))
        .singleElement()
        .asString()
        .contains("The import leads back to this file");
    assertThat(catalog.events()).extracting(EventType::name).containsExactly("C");
  }

  @Test
  void aTypeDeclaredTwiceIsToldWhereOneFileSeesBoth() {
    String first = "syntax = \"proto3\"; message M { int32 a = 1; }";
    String second = "syntax = \"proto3\"; message M { string a = 1; }";
    EventCatalog together =
        Protos.of(
            Map.of(
                "one.proto",
                first,
                "two.proto",
                second,
                "user.proto",
                "syntax = \"proto3\"; import \"one.proto\"; import \"two.proto\"; message U { M m ="
                    + " 1; }"));
    assertThat(Protos.problems(together))
        .containsExactly("two.proto:1:28: `M` is declared twice; first in one.proto:1.");
    EventCatalog apart = Protos.of(Map.of("one/m.proto", first, "two/m.proto", second));
    assertThat(apart.problems()).isEmpty();
    assertThat(apart.events()).hasSize(2);
  }

  @Test
  void aMissingBraceLosesNothingSilently() {
    EventCatalog catalog =
        Protos.of("syntax = \"proto3\"; message A { int32 a = 1; \nmessage B { int32 b = 1; }");
    assertThat(Protos.problems(catalog)).singleElement().asString().contains("Expected `}`");
    assertThat(catalog.unread()).extracting(EventCatalog.Unread::name).contains("A", "B");
  }

  @Test
  void aMisspeltKeywordLosesItsDeclarationOnly() {
    EventCatalog catalog =
        Protos.of("syntax = \"proto3\"; mesage A { int32 a = 1; } message B { int32 b = 1; }");
    assertThat(catalog.events()).extracting(EventType::name).containsExactly("B");
    assertThat(catalog.unread()).extracting(EventCatalog.Unread::name).containsExactly("A");
  }

  @Test
  void hostileNestingIsSurvived() {
    String deep = "message M { ".repeat(50_000);
    assertThat(Protos.of("syntax = \"proto3\"; " + deep).problems()).isNotEmpty();
    String value = "[(x) = " + "{ a: ".repeat(50_000);
    assertThat(Protos.of("syntax = \"proto3\"; message M { int32 a = 1 " + value).problems())
        .isNotEmpty();
  }

  @Test
  void aDescriptorSetThatIsCutOffIsToldOf() {
    byte[] cut = {10, 100, 10, 4, 'a', '.'};
    SourceFile file = new SourceFile("image.binpb", cut);
    SourceSet set = new SourceSet("image", "image", false, List.of(file), List.of());
    EventCatalog catalog = io.github.schemadiff.format.Formats.load(set, Optional.empty());
    assertThat(Protos.problems(catalog))
        .singleElement()
        .asString()
        .startsWith("image.binpb: The descriptor set is damaged or cut off");
  }
}

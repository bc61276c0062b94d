package io.github.schemadiff;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows between the packages, and who may know which library.
class ArchitectureTest {
  private static final String ROOT = "io.github.schemadiff";

  /// A package may use those before it, never one after it.
  private static final List<String> PACKAGES =
      List.of(
          "schema",
          "source",
          "catalog",
          "format",
          "match",
          "diff",
          "compat",
          "coupling",
          "rule",
          "review",
          "engine",
          "report",
          "cli",
          "ui");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void thereAreClassesToCheck() {
    assertThat(PRODUCT).hasSizeGreaterThan(50);
    assertThat(PRODUCT.contain(Main.class)).isTrue();
  }

  @Test
  void everyClassHasItsPlaceInTheList() {
    String[] known = PACKAGES.stream().map(ArchitectureTest::inside).toArray(String[]::new);
    classes()
        .that(resideOutsideOfPackages(known))
        .should()
        .haveNameMatching(Pattern.quote(Main.class.getName()) + "(\\$.*)?")
        .because("every other class belongs to one of " + PACKAGES)
        .check(PRODUCT);
  }

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyThoseBeforeThem() {
    return IntStream.range(0, PACKAGES.size() - 1)
        .mapToObj(
            at -> {
              String[] below =
                  PACKAGES.stream()
                      .skip(at + 1)
                      .map(ArchitectureTest::inside)
                      .toArray(String[]::new);
              return DynamicTest.dynamicTest(
                  PACKAGES.get(at),
                  () ->
                      noClasses()
                          .that(resideInAnyPackage(inside(PACKAGES.get(at))))
                          .should()
                          .dependOnClassesThat(
                              resideInAnyPackage(below).or(resideInAnyPackage(ROOT)))
                          .because("engines never judge, rules never walk, renderers never decide")
                          .allowEmptyShould(true)
                          .check(PRODUCT));
            });
  }

  @Test
  void theEngineOfJsonSchemaReadsThenSearchesThenShowsPlaces() {
    noClasses()
        .that(resideInAnyPackage(inside("compat.json.node")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(inside("compat.json.search"), inside("compat.json.place")))
        .check(PRODUCT);
    noClasses()
        .that(resideInAnyPackage(inside("compat.json.search")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(inside("compat.json.place")))
        .check(PRODUCT);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @TestFactory
  Stream<DynamicTest> librariesStayWhereTheyAreUsed() {
    return Stream.of(
            new Home(
                "the window",
                List.of("ui"),
                "javafx..",
                "com.sun.javafx..",
                "org.fxmisc..",
                "org.controlsfx..",
                "atlantafx..",
                "org.kordamp.."),
            new Home("command line", List.of("cli"), "picocli.."),
            new Home("archives", List.of("source"), "org.apache.commons.compress.."),
            new Home("repositories", List.of("source"), "org.eclipse.jgit.."),
            new Home("graphs", List.of("coupling"), "org.jgrapht.."),
            new Home("YAML", List.of("format"), "tools.jackson.dataformat..", "org.snakeyaml.."),
            new Home("JSON Schema validator", List.of("compat.json"), "com.networknt.."),
            new Home("Avro", List.of("format.avro", "compat.avro"), "org.apache.avro.."),
            new Home(
                "Protobuf",
                List.of("format.protobuf", "compat.protobuf"),
                "com.google.protobuf..",
                "com.squareup.wire.."),
            new Home(
                "documents",
                List.of("report"),
                "com.openhtmltopdf..",
                "org.apache.pdfbox..",
                "gg.jte.."))
        .map(home -> DynamicTest.dynamicTest(home.what, home::check));
  }

  @Test
  void onlyTheCommandLineSpeaksToTheTerminal() {
    noClasses()
        .that(resideOutsideOfPackages(inside("cli"), ROOT))
        .should(ACCESS_STANDARD_STREAMS)
        .because("everything else returns values that any output can show")
        .check(PRODUCT);
  }

  private static String inside(String name) {
    return ROOT + "." + name + "..";
  }

  private record Home(String what, List<String> packages, String... library) {
    void check() {
      String[] homes = packages.stream().map(ArchitectureTest::inside).toArray(String[]::new);
      noClasses()
          .that(resideOutsideOfPackages(homes))
          .should()
          .dependOnClassesThat(resideInAnyPackage(library))
          .because(Arrays.toString(library) + " must not leave " + packages)
          .check(PRODUCT);
    }
  }
}

package io.github.schemadiff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The exit codes of the contract, each by a run that earns it.
class ExitCodeTest {
  private static final String HOTEL = "sample-schemas/hotel/";

  @TempDir Path folder;

  @Test
  void nothingFoundIs0() throws Exception {
    Run same = Run.of("compare", HOTEL + "old", HOTEL + "old");
    assertThat(same.exit()).as(same.err()).isZero();
    assertThat(same.out()).contains("No rule is broken: no event changed.");
  }

  @Test
  void somethingFoundIs1() throws Exception {
    assertThat(Run.of("compare", HOTEL + "old", HOTEL + "new").exit()).isEqualTo(1);
  }

  @Test
  void neverMeansNever() throws Exception {
    Run run = Run.of("compare", HOTEL + "old", HOTEL + "new", "--fail-on", "never");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(" are broken, in ");
  }

  @Test
  void aWarningFailsOnlyWhereItIsAskedFor() throws Exception {
    // An optional field without a documented default is a warning.
    String old = schema("old.json", "\"a\": {\"type\": \"string\"}");
    String recent =
        schema("new.json", "\"a\": {\"type\": \"string\"}, \"b\": {\"type\": \"string\"}");
    assertThat(Run.of("compare", old, recent, "--fail-on", "violation").out())
        .contains("without a documented default");
    assertThat(Run.of("compare", old, recent, "--fail-on", "warning").exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare",
        "compare a",
        "compare a b c",
        "compare a b --policy lax",
        "compare a b --output pdf",
        "compare a b --report r.docx",
        "compare a b --date yesterday",
        "compare a b --as cobol",
        "compare a b --unknown",
        "explain no-such-rule",
        "batch",
        "nonsense"
      })
  void wrongUsageIs2AndSaysWhy(String line) throws Exception {
    Run run = Run.of(line.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("schema-diff: ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatCannotBeReadIs3AndWinsOver1() throws Exception {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("bad.schema.json"), "{\"type\": \"object\", ");
    schema("broken/good.schema.json", "\"a\": {\"type\": \"string\"}");
    Path before = Files.createDirectories(folder.resolve("before"));
    schema("before/good.schema.json", "\"a\": {\"type\": \"integer\"}");
    Run run = Run.of("compare", before.toString(), broken.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("bad.schema.json:1:");
    assertThat(run.out()).contains("from integer to string").contains("1 problem in the input");
  }

  @Test
  void aSideThatCannotBeReadAtAllIsNotCalledEmpty() throws Exception {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("bad.schema.json"), "{\"type\": \"object\", ");
    Path before = Files.createDirectories(folder.resolve("before"));
    schema("before/bad.schema.json", "\"a\": {\"type\": \"integer\"}");
    Run run = Run.of("compare", before.toString(), broken.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).contains("No event could be read on both sides");
  }

  @Test
  void bothSetsThatAreNotThereAreNamed() throws Exception {
    Run run = Run.of("compare", "no-such-old", "no-such-new");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("no-such-old").contains("no-such-new");
  }

  @Test
  void aBugIs70WithItsTrace() throws Exception {
    Comparing buggy =
        (_, _, _, _) -> {
          throw new IllegalStateException("a thought too few");
        };
    Run run = Run.with(buggy, "compare", HOTEL + "old", HOTEL + "new");
    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.err()).contains("a bug").contains("a thought too few").contains("\tat ");
  }

  @Test
  void anEndlessRecursionIsABugToo() throws Exception {
    Run run = Run.with(ExitCodeTest::forEver, "compare", HOTEL + "old", HOTEL + "new");
    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.err()).contains("StackOverflowError");
  }

  private static Comparison forEver(
      SourceSet old, SourceSet recent, Settings settings, Progress progress) {
    return forEver(recent, old, settings, progress);
  }

  private String schema(String name, String properties) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "{\"type\": \"object\", \"properties\": {" + properties + "}}");
    return file.toString();
  }
}

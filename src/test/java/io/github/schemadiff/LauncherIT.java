package io.github.schemadiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher of the finished distribution, as a shell starts it.
class LauncherIT {
  private static final Path LAUNCHER = Path.of("target/dist/bin/schema-diff").toAbsolutePath();
  private static final Path HOTEL = Path.of("sample-schemas/hotel").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void onlyWhereThereIsAShell() {
    assumeThat(Path.of("/bin/sh")).exists();
  }

  @Test
  void findsAJdkWhereverItIsStarted() throws Exception {
    Started run = start(LAUNCHER, Map.of(), "compare", HOTEL + "/old", HOTEL + "/old");
    assertThat(run.output).contains("No rule is broken");
    assertThat(run.exit).isZero();
  }

  @Test
  void aJdkThatIsTooOldIsPassedOver() throws Exception {
    Path old = jdk("jdk 17", "17.0.15");
    Started run = start(LAUNCHER, Map.of("JAVA_HOME", old.toString()), "--version");
    assertThat(run.output).startsWith("schema-diff ");
  }

  @Test
  void worksThroughLinksAndWithSpaces() throws Exception {
    Path link = Files.createDirectories(folder.resolve("a b/bin")).resolve("sd");
    Files.createSymbolicLink(link, LAUNCHER);
    Path relative = Files.createSymbolicLink(folder.resolve("again"), Path.of("a b/bin/sd"));
    Path set = Files.createDirectories(folder.resolve("my schemas"));
    Files.writeString(set.resolve("an event.schema.json"), "{\"type\": \"object\"}");
    Started run = start(relative, Map.of(), "compare", set.toString(), set.toString());
    assertThat(run.output).contains("No rule is broken");
  }

  @Test
  void namesOutsideAsciiSurviveAPlainLocale() throws Exception {
    Path set = Files.createDirectories(folder.resolve("übernachtung"));
    Files.writeString(set.resolve("gäste.schema.json"), "{\"type\": \"object\"}");
    Started run = start(LAUNCHER, Map.of("LC_ALL", "C"), "compare", set.toString(), set.toString());
    assertThat(run.output).contains("No rule is broken");
  }

  @Test
  void exitCodesComeThrough() throws Exception {
    assertThat(start(LAUNCHER, Map.of(), "compare", "none", "none").exit).isEqualTo(3);
    assertThat(start(LAUNCHER, Map.of(), "compare").exit).isEqualTo(2);
    assertThat(start(LAUNCHER, Map.of(), "compare", HOTEL + "/old", HOTEL + "/new").exit)
        .isEqualTo(1);
  }

  @Test
  void shortRunsLoadNothingOfTheWindow() throws Exception {
    Started run =
        start(
            LAUNCHER,
            Map.of("SCHEMA_DIFF_OPTS", "-Xlog:class+load:stdout"),
            "compare",
            HOTEL + "/old",
            HOTEL + "/new");
    assertThat(run.output).contains("io.github.schemadiff.cli.Cli ").doesNotContain(" javafx.");
  }

  /// Each library is paid for by those who use it.
  @Test
  void jsonAloneLoadsNeitherAvroNorProtobuf() throws Exception {
    Map<String, String> loading = Map.of("SCHEMA_DIFF_OPTS", "-Xlog:class+load:stdout");
    Started run = start(LAUNCHER, loading, "compare", HOTEL + "/old", HOTEL + "/new");
    assertThat(run.output)
        .contains(" io.github.schemadiff.compat.json.JsonCompatibility ")
        .doesNotContain(" org.apache.avro.", " com.google.protobuf.", " com.squareup.wire.");
    String avro = HOTEL + "-avro";
    assertThat(start(LAUNCHER, loading, "compare", avro + "/old", avro + "/new").output)
        .contains(" org.apache.avro.Schema ")
        .doesNotContain(" com.google.protobuf.", " com.squareup.wire.");
  }

  private record Started(int exit, String output) {}

  private Started start(Path program, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    builder.command().addAll(List.of(args));
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().putAll(environment);
    Process process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Started(process.waitFor(), Files.readString(output));
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}

package io.github.schemadiff.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
  @TempDir Path dir;

  @Test
  void aFolderIsReadToItsBottomInTheOrderOfPaths() throws Exception {
    write("set/b.json", "{}");
    write("set/a/z.json", "{}");
    write("set/a/deeper/c.yaml", "{}");

    assertThat(open("set").files())
        .extracting(SourceFile::path)
        .containsExactly("a/deeper/c.yaml", "a/z.json", "b.json");
  }

  @Test
  void whatIsNeverASchemaIsLeftOut() throws Exception {
    write("set/order.json", "{}");
    write("set/.git/config.json", "{}");
    write("set/.hidden.json", "{}");
    write("set/node_modules/x/x.json", "{}");
    write("set/target/x.json", "{}");
    write("set/logo.png", "x");

    SourceSet set = open("set");

    assertThat(set.files()).extracting(SourceFile::path).containsExactly("order.json");
    assertThat(set.problems()).isEmpty();
  }

  @Test
  void aLoopOfLinksEnds() throws Exception {
    write("set/a/order.json", "{}");
    Files.createSymbolicLink(dir.resolve("set/a/again"), dir.resolve("set"));
    Files.createSymbolicLink(dir.resolve("set/0-first"), dir.resolve("set/a"));

    assertThat(open("set").files()).extracting(SourceFile::path).containsExactly("a/order.json");
  }

  @Test
  void aLinkOutsideIsFollowedAndADeadOneIsAProblem() throws Exception {
    write("elsewhere/money.json", "{}");
    write("set/order.json", "{}");
    Files.createSymbolicLink(dir.resolve("set/shared"), dir.resolve("elsewhere"));
    Files.createSymbolicLink(dir.resolve("set/dead.json"), dir.resolve("nowhere.json"));

    SourceSet set = open("set");

    assertThat(set.files())
        .extracting(SourceFile::path)
        .containsExactly("order.json", "shared/money.json");
    assertThat(set.problems()).extracting(SourceProblem::path).containsExactly("dead.json");
  }

  @Test
  void oneFileIsASetOfOne() throws Exception {
    write("order.schema.json", "{\"type\":\"object\"}");

    SourceSet set = open("order.schema.json");

    assertThat(set.namedFile()).isTrue();
    assertThat(set.files()).extracting(SourceFile::path).containsExactly("order.schema.json");
    assertThat(new String(set.files().getFirst().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"type\":\"object\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.zip", "s.jar", "s.tar", "s.tgz", "s.tar.gz", "without-ending"})
  void anArchiveIsReadAsItsFolderWouldBe(String name) throws Exception {
    if (name.endsWith("ar") && !name.endsWith("jar")) {
      tar(name, false, "orders/a.json", "orders/b.json");
    } else if (name.endsWith("gz") || name.equals("without-ending")) {
      tar(name, true, "orders/a.json", "orders/b.json");
    } else {
      zip(name, "orders/a.json", "orders/b.json");
    }

    SourceSet set = open(name);

    assertThat(set.namedFile()).isFalse();
    assertThat(set.files())
        .extracting(SourceFile::path)
        .containsExactly("orders/a.json", "orders/b.json");
    assertThat(set.files().getFirst().bytes()).asString().isEqualTo("content of orders/a.json");
  }

  @Test
  void aFolderThatOnlyNamesTheVersionIsNoPartOfThePaths() throws Exception {
    tar("orders-1.2.3.tgz", true, "package/schema.json", "package/README.md");
    zip("orders-v2.zip", "orders-v2/schema.json", "orders-v2/more/x.json");
    zip("whole.zip", "whole/schema.json");

    assertThat(open("orders-1.2.3.tgz").file("schema.json")).isPresent();
    assertThat(open("orders-v2.zip").file("more/x.json")).isPresent();
    assertThat(open("whole.zip").file("schema.json")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.json", "/etc/evil.json", "a/../../evil.json", "C:\\evil.json"})
  void aNameThatLeadsOutOfTheArchiveIsRefused(String name) throws Exception {
    zip("s.zip", name, "good.json");

    SourceSet set = open("s.zip");

    assertThat(set.files()).extracting(SourceFile::path).containsExactly("good.json");
    assertThat(set.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("leads out of the archive"));
  }

  @Test
  void aLinkInAnArchiveIsNotFollowed() throws Exception {
    try (TarArchiveOutputStream tar = tarStream("s.tar", false)) {
      TarArchiveEntry link = new TarArchiveEntry("passwd.json", TarArchiveEntry.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      put(tar, "good.json");
    }

    SourceSet set = open("s.tar");

    assertThat(set.files()).extracting(SourceFile::path).containsExactly("good.json");
    assertThat(set.problems()).extracting(SourceProblem::path).containsExactly("passwd.json");
  }

  @Test
  void aZipBombIsNotUnpacked() throws Exception {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dir.resolve("b.zip")))) {
      zip.putNextEntry(new ZipEntry("a.json"));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("bomb.json"));
      zeros(zip, 50);
    }

    SourceSet set = open("b.zip");

    assertThat(set.files()).extracting(SourceFile::path).containsExactly("a.json");
    assertThat(set.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("bomb.json");
              assertThat(problem.message()).contains("200 times its packed size");
            });
  }

  @Test
  void aTarBombIsNotUnpacked() throws Exception {
    try (TarArchiveOutputStream tar = tarStream("b.tgz", true)) {
      put(tar, "a.json");
      TarArchiveEntry bomb = new TarArchiveEntry("bomb.json");
      bomb.setSize(50L << 20);
      tar.putArchiveEntry(bomb);
      zeros(tar, 50);
      tar.closeArchiveEntry();
    }

    SourceSet set = open("b.tgz");

    assertThat(set.files()).extracting(SourceFile::path).containsExactly("a.json");
    assertThat(set.problems())
        .extracting(SourceProblem::message)
        .singleElement()
        .asString()
        .contains("200 times its packed size");
  }

  @Test
  void limitsKeepWhatWasReadBeforeThem() throws Exception {
    for (int i = 0; i < 5; i++) {
      write("set/" + i + ".json", "0123456789");
    }
    write("set/9-large.json", "x".repeat(60));

    assertThat(limited(3, 50, 1000).files()).hasSize(3);
    assertThat(limited(3, 50, 1000).problems())
        .extracting(SourceProblem::message)
        .containsExactly("There are more than 3 files; the others were not read.");
    assertThat(limited(9, 50, 1000).problems())
        .extracting(SourceProblem::path)
        .containsExactly("9-large.json");
    assertThat(limited(9, 50, 25).files()).hasSize(2);
  }

  @Test
  void aDamagedArchiveKeepsWhatStandsBeforeTheDamage() throws Exception {
    tar("s.tar", false, "a.json", "b.json");
    byte[] all = Files.readAllBytes(dir.resolve("s.tar"));
    Files.write(dir.resolve("s.tar"), Arrays.copyOf(all, 1024 + 512 + 5));

    SourceSet set = open("s.tar");

    assertThat(set.files()).extracting(SourceFile::path).containsExactly("a.json");
    assertThat(set.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          missing.json            | There is no such file or folder.
          git:repo@v1             | Git revisions cannot be read yet; name a folder, a file or an archive.
          https://example.org/a   | Nothing is read from a network; name a folder, a file or an archive.
          empty                   | The folder holds no files that could be schemas.
          empty.zip               | The archive holds no files that could be schemas.
          """)
  void whatCannotBeReadAtAllSaysWhy(String location, String message) throws Exception {
    Files.createDirectories(dir.resolve("empty"));
    zip("empty.zip");
    String full = location.contains(":") ? location : dir.resolve(location).toString();

    assertThatThrownBy(() -> Sources.open(full))
        .isInstanceOfSatisfying(
            SourceException.class,
            failure -> {
              assertThat(failure).hasMessage(message);
              assertThat(failure.location()).isEqualTo(full);
            });
  }

  @Test
  void aBrokenArchiveSaysThatItCouldNotBeRead() throws Exception {
    Files.write(dir.resolve("s.tgz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4});

    assertThatThrownBy(() -> open("s.tgz"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("It could not be read");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          octokit-webhooks-schemas-4.1.0.tgz, 4.1.0
          orders/v2,                          v2
          orders/v2/,                         v2
          orders-v2.1.json,                   v2.1
          /srv/1.2.0-rc.1,                    1.2.0-rc.1
          events-2024-05-01.zip,              2024-05-01
          4.1.0/schema.json,                  4.1.0
          samples/hotel/old,                  the old version
          samples/hotel/new/,                 the new version
          pair/old.json,                      the old version
          orders/order-placed.schema.json,    order-placed
          C:\\work\\orders,                   orders
          orders,                             orders
          """)
  void theLabelIsTheVersionWhereThereIsOne(String location, String label) {
    assertThat(Labels.of(location)).isEqualTo(label);
  }

  private SourceSet open(String name) throws SourceException {
    return Sources.open(dir.resolve(name).toString());
  }

  private SourceSet limited(int files, long each, long total) throws SourceException {
    return Sources.open(dir.resolve("set").toString(), new Limits(files, each, total, 200));
  }

  private void write(String path, String text) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void zip(String name, String... entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dir.resolve(name)))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(("content of " + entry).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void tar(String name, boolean zipped, String... entries) throws IOException {
    try (TarArchiveOutputStream tar = tarStream(name, zipped)) {
      for (String entry : entries) {
        put(tar, entry);
      }
    }
  }

  private TarArchiveOutputStream tarStream(String name, boolean zipped) throws IOException {
    OutputStream file = Files.newOutputStream(dir.resolve(name));
    return new TarArchiveOutputStream(zipped ? new GZIPOutputStream(file) : file);
  }

  private static void put(TarArchiveOutputStream tar, String name) throws IOException {
    byte[] content = ("content of " + name).getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    byte[] zeros = new byte[1 << 20];
    for (int i = 0; i < megabytes; i++) {
      out.write(zeros);
    }
  }
}

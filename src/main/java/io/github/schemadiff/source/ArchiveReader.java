package io.github.schemadiff.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Reads the entries of an archive into memory. Nothing is written to disk, so a hostile name can
/// do no harm; it is refused all the same, as no honest archive has one.
final class ArchiveReader {
  private ArchiveReader() {}

  static Collected zip(Path file, Limits limits) throws IOException {
    Collected collected = new Collected(limits);
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      int entries = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (collected.full() || tooMany(++entries, collected)) {
          break;
        }
        Optional<String> path = safe(entry.getName(), entry.isDirectory(), collected);
        if (path.isEmpty()) {
          continue;
        }
        if (entry.isUnixSymlink()) {
          collected.problem(path.get(), LINK);
        } else if (!zip.canReadEntryData(entry)) {
          collected.problem(
              path.get(), "The entry is encrypted or packed in an unknown way; it was not read.");
        } else {
          read(zip, entry, path.get(), collected);
        }
      }
    }
    return collected;
  }

  private static void read(ZipFile zip, ZipArchiveEntry entry, String path, Collected collected) {
    try (InputStream in = zip.getInputStream(entry)) {
      Unpacking guarded = new Unpacking(in, entry::getCompressedSize, collected.limits());
      collected.add(path, guarded);
    } catch (Unpacking.BombException bomb) {
      collected.problem(path, bomb.getMessage());
    } catch (IOException broken) {
      collected.problem(path, "The entry is damaged: " + FolderReader.reason(broken) + ".");
    }
  }

  static Collected tar(Path file, boolean zipped, Limits limits) throws IOException {
    Collected collected = new Collected(limits);
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      Counting packed = new Counting(raw);
      InputStream plain =
          zipped
              ? new Unpacking(
                  GzipCompressorInputStream.builder()
                      .setInputStream(packed)
                      .setDecompressConcatenated(true)
                      .get(),
                  packed::count,
                  limits)
              : packed;
      TarArchiveInputStream tar = new TarArchiveInputStream(plain);
      readEntries(tar, collected);
    }
    return collected;
  }

  private static void readEntries(TarArchiveInputStream tar, Collected collected)
      throws IOException {
    int entries = 0;
    try {
      for (TarArchiveEntry entry = tar.getNextEntry();
          entry != null && !collected.full() && !tooMany(++entries, collected);
          entry = tar.getNextEntry()) {
        Optional<String> path = safe(entry.getName(), entry.isDirectory(), collected);
        if (path.isEmpty()) {
          continue;
        }
        if (entry.isSymbolicLink() || entry.isLink()) {
          collected.problem(path.get(), LINK);
        } else if (entry.isFile()) {
          collected.add(path.get(), tar);
        }
      }
    } catch (Unpacking.BombException bomb) {
      collected.stop(bomb.getMessage());
    } catch (IOException | IllegalArgumentException broken) {
      if (collected.isEmpty()) {
        throw broken instanceof IOException io ? io : new IOException(broken.getMessage(), broken);
      }
      collected.stop("The archive is damaged; what stands behind the damage was not read.");
    }
  }

  private static final String LINK = "The entry is a link; links in archives are not followed.";

  private static boolean tooMany(int entries, Collected collected) {
    if (entries > collected.limits().files()) {
      collected.stop(
          "The archive has more than %,d entries; the others were not read."
              .formatted(collected.limits().files()));
      return true;
    }
    return false;
  }

  /// The entry's path, if it is a file worth reading with a name that stays inside the archive.
  private static Optional<String> safe(String name, boolean folder, Collected collected) {
    String path = name.replace('\\', '/').replaceFirst("^(\\./)+", "");
    if (path.startsWith("/")
        || path.matches("^[A-Za-z]:.*")
        || path.indexOf('\0') >= 0
        || path.matches("(.*/)?\\.\\.(/.*)?")) {
      collected.problem("", "The entry `" + name + "` leads out of the archive; it was not read.");
      return Optional.empty();
    }
    return folder || path.isEmpty() || path.endsWith("/") || Skipped.path(path)
        ? Optional.empty()
        : Optional.of(path);
  }

  /// Counts what was read of the packed bytes.
  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = super.read(buffer, offset, length);
      count += Math.max(some, 0);
      return some;
    }
  }
}

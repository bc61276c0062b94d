package io.github.schemadiff.format.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The text of a file, and where its lines begin.
public final class SourceText {
  private final String text;
  private final int[] lineStarts;

  private SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /// Decodes UTF-8, or UTF-16 where a byte order mark or the first characters show it.
  ///
  /// @throws UnreadableException at the first byte that is no UTF-8
  public static SourceText decode(byte[] bytes) throws UnreadableException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static SourceText decode(byte[] bytes, int from, Charset charset)
      throws UnreadableException {
    String text = new String(bytes, from, bytes.length - from, charset);
    if (text.indexOf('\uFFFD') >= 0) {
      requireValid(bytes, from, charset);
    }
    return new SourceText(text);
  }

  /// The replacement character may really stand in the text; only a strict decoder can tell.
  private static void requireValid(byte[] bytes, int from, Charset charset)
      throws UnreadableException {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError()) {
      SourceText before = new SourceText(out.flip().toString());
      int at = before.text.length();
      throw new UnreadableException(
          before.line(at),
          before.column(at),
          "The byte 0x%02X is no %s; expected a text in UTF-8."
              .formatted(bytes[in.position()], charset.name()));
    }
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  public String text() {
    return text;
  }

  /// The line of an offset, from 1.
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The column of an offset in its line, from 1, in UTF-16 units.
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  UnreadableException problem(int offset, String message) {
    return new UnreadableException(line(offset), column(offset), message);
  }
}

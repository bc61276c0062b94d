package io.github.schemadiff.report.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/// Orders text that runs from right to left, by Java's own implementation of the Unicode algorithm.
///
/// The renderer's companion library brings a whole second one; a report needs names and values to
/// be legible, not typeset.
final class WritingDirection implements BidiSplitter, BidiReorderer {
  private static final String MIRRORED = "()[]{}<>«»‹›";

  private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
  private int[] order = {};

  /// Whether there is any text from right to left.
  static boolean matters(CharSequence text) {
    char[] characters = text.toString().toCharArray();
    return Bidi.requiresBidi(characters, 0, characters.length);
  }

  @Override
  public void setParagraph(String paragraph, byte base) {
    bidi =
        new Bidi(
            paragraph, base == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] visual = new Integer[runs];
    for (int run = 0; run < runs; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      visual[run] = run;
    }
    if (runs > 1) {
      Bidi.reorderVisually(levels, 0, visual, 0, runs);
    }
    order = IntStream.range(0, runs).map(at -> visual[at]).toArray();
  }

  @Override
  public int countTextRuns() {
    return order.length;
  }

  @Override
  public BidiTextRun getVisualRun(int at) {
    int run = order[at];
    int start = bidi.getRunStart(run);
    boolean leftwards = (bidi.getRunLevel(run) & 1) == 1;
    return new BidiTextRun(start, bidi.getRunLimit(run) - start, leftwards ? RTL : LTR);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    return LTR;
  }

  @Override
  public String reorderRTLTextToLTR(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder out = new StringBuilder(text.length());
    for (int at = points.length - 1; at >= 0; at--) {
      int mirror = points[at] < 0x10000 ? MIRRORED.indexOf(points[at]) : -1;
      out.appendCodePoint(mirror < 0 ? points[at] : MIRRORED.charAt(mirror ^ 1));
    }
    return out.toString();
  }

  @Override
  public String shapeText(String text) {
    return text;
  }

  @Override
  public String deshapeText(String text) {
    return text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}

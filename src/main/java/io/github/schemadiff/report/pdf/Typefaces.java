package io.github.schemadiff.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.github.schemadiff.report.markup.Asset;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The bundled fonts that a PDF embeds, each as the subset that it uses.
///
/// Fonts for scripts that Inter lacks are read only when the text has such characters.
final class Typefaces {
  private record Face(String file, String family, int weight) {}

  private record Fallback(String file, String family, Set<UnicodeScript> scripts) {}

  private static final List<Face> ALWAYS =
      List.of(
          new Face("/fonts/Inter-Regular.ttf", "Inter", 400),
          new Face("/fonts/Inter-SemiBold.ttf", "Inter", 600),
          new Face("/fonts/Inter-Bold.ttf", "Inter", 700),
          new Face("/fonts/JetBrainsMono-Regular.ttf", "JetBrains Mono", 400),
          new Face("/fonts/JetBrainsMono-Bold.ttf", "JetBrains Mono", 700));

  private static final List<Fallback> WHERE_NEEDED =
      List.of(
          new Fallback(
              "/report/fonts/NotoSansSC-Regular.ttf",
              "Noto Sans SC",
              Set.of(
                  UnicodeScript.HAN,
                  UnicodeScript.HIRAGANA,
                  UnicodeScript.KATAKANA,
                  UnicodeScript.BOPOMOFO)),
          new Fallback(
              "/report/fonts/NotoSansHebrew-Regular.ttf",
              "Noto Sans Hebrew",
              Set.of(UnicodeScript.HEBREW)),
          new Fallback(
              "/report/fonts/NotoSansArabic-Regular.ttf",
              "Noto Sans Arabic",
              Set.of(UnicodeScript.ARABIC)));

  private final PdfRendererBuilder builder;
  private final PDDocument document;

  private Typefaces(PdfRendererBuilder builder, PDDocument document) {
    this.builder = builder;
    this.document = document;
  }

  static void use(PdfRendererBuilder builder, PDDocument document, CharSequence text)
      throws IOException {
    Typefaces typefaces = new Typefaces(builder, document);
    for (Face face : ALWAYS) {
      PDFont font = typefaces.load(face.file());
      typefaces.add(font, face.family(), face.weight());
    }
    Set<UnicodeScript> scripts =
        text.codePoints()
            .filter(point -> point >= 0x0590)
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.toSet());
    for (Fallback fallback : WHERE_NEEDED) {
      if (fallback.scripts().stream().anyMatch(scripts::contains)) {
        PDFont font = typefaces.load(fallback.file());
        // One weight stands for all: a heading keeps its size.
        for (int weight : new int[] {400, 600, 700}) {
          typefaces.add(font, fallback.family(), weight);
        }
      }
    }
  }

  /// Without glyph substitution: in code, `!=` must stay two characters, and it is most of the time
  /// that a long report takes.
  private PDFont load(String file) throws IOException {
    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(Asset.bytes(file)));
    parsed.setEnableGsub(false);
    return PDType0Font.load(document, parsed, true);
  }

  private void add(PDFont font, String family, int weight) {
    builder.useFont(new PDFontSupplier(font), family, weight, FontStyle.NORMAL, true);
  }
}

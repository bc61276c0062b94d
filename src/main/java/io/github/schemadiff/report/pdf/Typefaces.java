package io.github.schemadiff.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.github.schemadiff.report.markup.Asset;
import java.io.ByteArrayInputStream;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The bundled fonts that a PDF embeds, each as the subset that it uses.
///
/// Fonts for scripts that Inter lacks are read only when the text has such characters.
final class Typefaces {
  private record Face(String file, String family, int weight, FontStyle style) {}

  private record Fallback(String file, String family, Set<UnicodeScript> scripts) {}

  private static final List<Face> ALWAYS =
      List.of(
          new Face("/fonts/Inter-Regular.ttf", "Inter", 400, FontStyle.NORMAL),
          new Face("/fonts/Inter-SemiBold.ttf", "Inter", 600, FontStyle.NORMAL),
          new Face("/fonts/Inter-Bold.ttf", "Inter", 700, FontStyle.NORMAL),
          new Face("/fonts/JetBrainsMono-Regular.ttf", "JetBrains Mono", 400, FontStyle.NORMAL),
          new Face("/fonts/JetBrainsMono-Bold.ttf", "JetBrains Mono", 700, FontStyle.NORMAL));

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

  private Typefaces() {}

  static void use(PdfRendererBuilder builder, CharSequence text) {
    for (Face face : ALWAYS) {
      add(builder, face);
    }
    Set<UnicodeScript> scripts =
        text.codePoints()
            .filter(point -> point >= 0x0590)
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.toSet());
    for (Fallback fallback : WHERE_NEEDED) {
      if (fallback.scripts().stream().anyMatch(scripts::contains)) {
        // One weight stands for both: a heading keeps its size.
        for (int weight : new int[] {400, 600, 700}) {
          add(builder, new Face(fallback.file(), fallback.family(), weight, FontStyle.NORMAL));
        }
      }
    }
  }

  private static void add(PdfRendererBuilder builder, Face face) {
    byte[] bytes = Asset.bytes(face.file());
    builder.useFont(
        () -> new ByteArrayInputStream(bytes), face.family(), face.weight(), face.style(), true);
  }
}

package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A text in another language that stands within a document, as a file to read.
///
/// In a block of YAML it stands line by line: the file then has the same lines at the same places
/// and nothing else, so that every place in it is one of the document. In quotes it does not; it
/// becomes a file of its own then, that people can look at.
final class InlineText {
  private static final Pattern SYNTAX = Pattern.compile("(?m)^\\s*(?:syntax|edition)\\s*=");
  private static final String THIRD = "syntax = \"proto3\";";

  private InlineText() {}

  /// @param third whether a text that does not say so itself is proto3
  static SourceFile of(Spot spot, SourceSet set, boolean third) {
    String text = spot.json().stringValue();
    boolean untold = third && !SYNTAX.matcher(text).find();
    String path = spot.file();
    return set.file(spot.file())
        .flatMap(file -> block(file, spot.value(), text, untold))
        .map(lines -> file(path, lines))
        .orElseGet(
            () ->
                file(
                    path + spot.pointer().replace("~1", "_") + ".proto",
                    untold ? THIRD + "\n" + text : text));
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Empty where the lines of the document do not say the text.
  private static Optional<String> block(
      SourceFile document, SourceSpan span, String text, boolean untold) {
    List<String> lines = new String(document.bytes(), StandardCharsets.UTF_8).lines().toList();
    StringBuilder out = new StringBuilder("\n".repeat(span.line() - 1));
    // The line that opens the block says nothing of the text.
    out.append(untold ? THIRD : "").append('\n');
    StringBuilder said = new StringBuilder();
    for (int at = span.line(); at < Math.min(span.endLine(), lines.size()); at++) {
      out.append(lines.get(at)).append('\n');
      said.append(lines.get(at).strip());
    }
    String wanted = text.lines().map(String::strip).reduce("", String::concat);
    return said.toString().equals(wanted) ? Optional.of(out.toString()) : Optional.empty();
  }
}

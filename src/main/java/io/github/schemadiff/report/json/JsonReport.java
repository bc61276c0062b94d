package io.github.schemadiff.report.json;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.ReportDetails;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The comparison as indented JSON, UTF-8.
public final class JsonReport implements Report {
  /// Witnesses may be as deep as the schemas that they come from.
  private static final int DEEPEST = 100_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .build())
          .build();

  @Override
  public String ending() {
    return ".json";
  }

  @Override
  public void write(Comparison comparison, ReportDetails details, OutputStream out)
      throws IOException {
    out.write((pretty(ComparisonJson.of(comparison)) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// The tree, indented.
  public static String pretty(JsonNode tree) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    return MAPPER.writer().with(printer).writeValueAsString(tree);
  }

  /// The tree on one line.
  public static String line(JsonNode tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /// The tree on one line, with a space after each comma and colon: it can be wrapped there.
  public static String spaced(JsonNode tree) {
    Separators separators =
        PrettyPrinter.DEFAULT_SEPARATORS
            .withRootSeparator("")
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withObjectEntrySpacing(Spacing.AFTER)
            .withArrayElementSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    PrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(NopIndenter.instance())
            .withArrayIndenter(NopIndenter.instance());
    return MAPPER.writer().with(printer).writeValueAsString(tree);
  }
}

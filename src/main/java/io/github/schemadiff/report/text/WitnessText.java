package io.github.schemadiff.report.text;

import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.report.json.JsonReport;
import io.github.schemadiff.schema.SchemaPath.Branch;
import io.github.schemadiff.schema.SchemaPath.Each;
import io.github.schemadiff.schema.SchemaPath.Index;
import io.github.schemadiff.schema.SchemaPath.Member;
import io.github.schemadiff.schema.SchemaPath.Step;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// A witness on a few lines: whole if it is short, else only the way to where the reader fails.
final class WitnessText {
  /// Enough for what people can take in at a glance.
  private static final int LONGEST = 300;

  /// What stands at the end of the way.
  private static final int LONGEST_VALUE = 160;

  private WitnessText() {}

  static String of(Witness witness) {
    String whole = JsonReport.spaced(witness.document());
    return whole.length() <= LONGEST
        ? whole
        : clipped(along(witness.failing().steps(), witness.document()), 2 * LONGEST);
  }

  static String clipped(String text) {
    return clipped(text, LONGEST);
  }

  private static String clipped(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  private static String along(List<Step> steps, JsonNode node) {
    if (steps.isEmpty()) {
      return clipped(JsonReport.spaced(node), LONGEST_VALUE);
    }
    List<Step> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case Member(String name) when node.has(name) ->
          "{" + more(node) + quoted(name) + ": " + along(rest, node.get(name)) + "}";
      case Index(int position) when node.has(position) ->
          "[" + more(node) + along(rest, node.get(position)) + "]";
      case Each _ when node.has(0) -> "[" + more(node) + along(rest, node.get(0)) + "]";
      case Branch _ -> along(rest, node);
      // A member that is missing: what is there instead.
      case Member _, Index _, Each _ -> clipped(JsonReport.spaced(node), LONGEST_VALUE);
    };
  }

  private static String more(JsonNode parent) {
    return parent.size() > 1 ? "…, " : "";
  }

  private static String quoted(String name) {
    return JsonReport.line(StringNode.valueOf(name));
  }
}

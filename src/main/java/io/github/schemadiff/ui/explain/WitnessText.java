package io.github.schemadiff.ui.explain;

import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A witness as lines to read: the way to the failing member in full, what stands beside it in
/// short.
public final class WitnessText {
  /// Neighbours that are shown beside the failing member, and farther out on the way to it.
  private static final int NEIGHBOURS = 3;

  private static final int FAR_NEIGHBOURS = 1;

  private static final int SHORT_VALUE = 36;

  private final List<Line> lines = new ArrayList<>();

  private WitnessText() {}

  /// @param kind how the line is set apart
  public record Line(String text, Kind kind) {}

  public enum Kind {
    PLAIN,
    /// The reader fails on this.
    FAILING,
    /// The reader fails because this is not there.
    MISSING,
    /// Stands for what is left out.
    ELIDED
  }

  /// @param failing where the reader fails; a member that the document does not have is missing
  public static List<Line> of(JsonNode document, SchemaPath failing) {
    WitnessText text = new WitnessText();
    text.value("", document, failing.steps(), 0, "");
    return List.copyOf(text.lines);
  }

  private void value(
      String label, JsonNode node, List<SchemaPath.Step> way, int depth, String comma) {
    if (!way.isEmpty() && way.getFirst() instanceof SchemaPath.Branch) {
      value(label, node, way.subList(1, way.size()), depth, comma);
    } else if (way.isEmpty()) {
      add(depth, label + shorten(node) + comma, depth == 0 ? Kind.PLAIN : Kind.FAILING);
    } else if (node.isObject()) {
      object(label, node, way, depth, comma);
    } else if (node.isArray()) {
      array(label, node, way, depth, comma);
    } else {
      add(depth, label + shorten(node) + comma, Kind.FAILING);
    }
  }

  private void object(
      String label, JsonNode node, List<SchemaPath.Step> way, int depth, String comma) {
    List<String> names = node.properties().stream().map(Map.Entry::getKey).toList();
    String wanted =
        switch (way.getFirst()) {
          case SchemaPath.Member(String name) -> name;
          case SchemaPath.Each _, SchemaPath.Index _, SchemaPath.Branch _ ->
              names.isEmpty() ? "" : names.getFirst();
        };
    add(depth, label + "{", Kind.PLAIN);
    int neighbours = way.size() == 1 ? NEIGHBOURS : FAR_NEIGHBOURS;
    int beside = 0;
    int left = 0;
    for (String name : names) {
      boolean onTheWay = name.equals(wanted);
      if (!onTheWay && ++beside > neighbours) {
        left++;
        continue;
      }
      String member = quote(name) + ": ";
      String end = name.equals(names.getLast()) ? "" : ",";
      if (onTheWay) {
        value(member, node.get(name), way.subList(1, way.size()), depth + 1, end);
      } else {
        add(depth + 1, member + shorten(node.get(name)) + end, Kind.PLAIN);
      }
    }
    if (!names.contains(wanted)) {
      add(depth + 1, quote(wanted) + " is missing", Kind.MISSING);
    }
    if (left > 0) {
      add(depth + 1, "… " + left + (left == 1 ? " more member" : " more members"), Kind.ELIDED);
    }
    add(depth, "}" + comma, Kind.PLAIN);
  }

  private void array(
      String label, JsonNode node, List<SchemaPath.Step> way, int depth, String comma) {
    int wanted = way.getFirst() instanceof SchemaPath.Index(int position) ? position : 0;
    add(depth, label + "[", Kind.PLAIN);
    if (wanted > 0) {
      add(depth + 1, "… " + wanted + (wanted == 1 ? " item before" : " items before"), Kind.ELIDED);
    }
    if (wanted < node.size()) {
      value("", node.get(wanted), way.subList(1, way.size()), depth + 1, "");
    }
    int after = node.size() - wanted - 1;
    if (after > 0) {
      add(depth + 1, "… " + after + (after == 1 ? " more item" : " more items"), Kind.ELIDED);
    }
    add(depth, "]" + comma, Kind.PLAIN);
  }

  private static String shorten(JsonNode node) {
    String text = node.toString();
    if (text.length() <= SHORT_VALUE) {
      return text;
    }
    if (node.isObject()) {
      return "{ … " + node.size() + (node.size() == 1 ? " member }" : " members }");
    }
    if (node.isArray()) {
      return "[ … " + node.size() + (node.size() == 1 ? " item ]" : " items ]");
    }
    return text.substring(0, SHORT_VALUE - 2) + "…" + (node.isString() ? "\"" : "");
  }

  private static String quote(String name) {
    return "\"" + name + "\"";
  }

  private void add(int depth, String text, Kind kind) {
    lines.add(new Line("  ".repeat(depth) + text, kind));
  }
}

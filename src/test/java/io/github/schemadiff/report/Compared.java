package io.github.schemadiff.report;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Real comparisons to report on.
public final class Compared {
  /// What an attacker would write into a schema.
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</style><img src=x onerror=alert(1)>",
          "\"onload=\"alert(1)",
          "]]>&lt;b&gt;",
          "'--><svg/onload=alert(1)>");

  public static final String OVERRIDE = "abc\u202Edcba";
  public static final String CHINESE = "房间号码";
  public static final String HEBREW = "חדר";

  private static final Comparison HOTEL =
      read("sample-schemas/hotel/old", "sample-schemas/hotel/new");

  private Compared() {}

  public static Comparison hotel() {
    return HOTEL;
  }

  /// Every kind of place that a text from a schema can reach: names, values, patterns, errors,
  /// files.
  public static Comparison hostile() {
    StringBuilder old = new StringBuilder();
    StringBuilder recent = new StringBuilder();
    int at = 0;
    for (String text : HOSTILE) {
      String name = json(text + at++);
      old.append(name).append(": {\"type\": \"string\"},\n");
      recent
          .append(name)
          .append(": {\"enum\": [")
          .append(json(text))
          .append("], \"default\": ")
          .append(json(text))
          .append("},\n");
    }
    return Comparer.compare(
        set("old", schema(old.toString(), "")),
        set("new", schema(recent.toString(), "\"" + CHINESE + "\", \"" + HEBREW + "\"")),
        Settings.DEFAULT,
        Progress.NONE);
  }

  public static Comparison same() {
    return Comparer.compare(
        set("v1", schema("", "")), set("v2", schema("", "")), Settings.DEFAULT, Progress.NONE);
  }

  /// More than a report tells in full: 25 events share a definition that gained three required
  /// members, and each gained a format and a required member of its own.
  public static Comparison large() {
    return Comparer.compare(large("v1", false), large("v2", true), Settings.DEFAULT, Progress.NONE);
  }

  private static SourceSet large(String label, boolean changed) {
    List<SourceFile> files = new ArrayList<>();
    String more = changed ? ", \"a\", \"b\", \"c\"" : "";
    String shared =
        """
        { "type": "object", "required": ["id"%s],
          "properties": { "id": { "type": "string" }, "a": %s, "b": %2$s, "c": %2$s } }
        """
            .formatted(more, "{ \"type\": \"string\" }");
    files.add(file("shared/Order.json", shared));
    for (int at = 1; at <= 25; at++) {
      String event =
          """
          { "title": "Event%d", "type": "object", "required": ["order"%s],
            "properties": { "order": { "$ref": "../shared/Order.json" },
              "at": { "type": "string"%s }, "own": { "type": "integer" } } }
          """
              .formatted(
                  at, changed ? ", \"own\"" : "", changed ? ", \"format\": \"date-time\"" : "");
      files.add(file("events/Event" + at + ".json", event));
    }
    return new SourceSet("orders/" + label, label, false, files, List.of());
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String schema(String members, String required) {
    return """
    {
      "title": %s,
      "type": "object",
      "properties": {
        %s
        %s: { "type": "integer" },
        %s: { "type": "string" },
        %s: { "type": "string", "const": "a\\u0001b" }
      },
      "required": [%s]
    }
    """
        .formatted(
            json(HOSTILE.getFirst()),
            members,
            json(CHINESE),
            json(HEBREW),
            json(OVERRIDE),
            required);
  }

  private static String json(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  private static SourceSet set(String label, String schema) {
    byte[] bytes = schema.getBytes(StandardCharsets.UTF_8);
    return new SourceSet(
        "<b>" + label, label, false, List.of(new SourceFile("<i>event.json", bytes)), List.of());
  }

  private static Comparison read(String old, String recent) {
    try {
      return Comparer.compare(
          Sources.open(old), Sources.open(recent), Settings.DEFAULT, Progress.NONE);
    } catch (SourceException missing) {
      throw new IllegalStateException("the samples are part of the project", missing);
    }
  }

  public static ReportDetails details() {
    return new ReportDetails(
        "", "Grace Hopper", "Design review", Optional.empty(), LocalDate.of(2026, 11, 23));
  }

  public static byte[] written(Report report, Comparison comparison) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.write(comparison, details(), out);
    return out.toByteArray();
  }
}

package io.github.schemadiff.compat.json.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of the values of `format`: realistic samples, and which formats include or exclude
/// each other.
public final class KnownFormats {
  private static final Map<String, List<String>> SAMPLES =
      Map.ofEntries(
          Map.entry("date", List.of("2026-03-14", "2026-12-31", "2024-02-29")),
          Map.entry(
              "date-time",
              List.of(
                  "2026-03-14T09:30:00Z", "2026-12-31T23:59:59.5+01:00", "2024-02-29T00:00:00Z")),
          Map.entry("time", List.of("09:30:00Z", "23:59:59.5+01:00", "00:00:00Z")),
          Map.entry("duration", List.of("P1D", "PT15M", "P2Y3M")),
          Map.entry("email", List.of("ada@example.com", "grace.hopper@example.org", "a@b.co")),
          Map.entry("idn-email", List.of("ada@example.com", "jürgen@example.de", "a@b.co")),
          Map.entry("hostname", List.of("example.com", "db-1.example.org", "localhost")),
          Map.entry("idn-hostname", List.of("example.com", "bücher.example", "localhost")),
          Map.entry("ipv4", List.of("192.0.2.1", "198.51.100.7", "203.0.113.254")),
          Map.entry("ipv6", List.of("2001:db8::1", "::1", "2001:db8:0:1::ff")),
          Map.entry(
              "uri",
              List.of(
                  "https://example.com/orders/42", "urn:example:item", "mailto:ada@example.com")),
          Map.entry(
              "uri-reference", List.of("/orders/42", "https://example.com/", "item?id=1#top")),
          Map.entry(
              "iri",
              List.of("https://example.com/bücher", "urn:example:item", "https://example.com/")),
          Map.entry("iri-reference", List.of("/orders/42", "/bücher", "https://example.com/")),
          Map.entry("uri-template", List.of("/orders/{id}", "/search{?q}", "https://example.com/")),
          Map.entry(
              "uuid",
              List.of(
                  "6f1d3c2a-8b4e-4d5f-9a6b-7c8d9e0f1a2b",
                  "00000000-0000-4000-8000-000000000001",
                  "123e4567-e89b-12d3-a456-426614174000")),
          Map.entry("json-pointer", List.of("/items/0/sku", "", "/a~1b")),
          Map.entry("relative-json-pointer", List.of("0", "1/items/0", "2#")),
          Map.entry("regex", List.of("^[a-z]+$", "a|b", ".*")),
          Map.entry("byte", List.of("aGVsbG8=", "AQID", "")),
          Map.entry("binary", List.of("hello", "", "0101")),
          Map.entry("password", List.of("correct horse", "s3cret", "battery staple")));

  private static final Map<String, Set<String>> WIDER =
      Map.of(
          "email", Set.of("idn-email"),
          "hostname", Set.of("idn-hostname"),
          "uri", Set.of("uri-reference", "iri", "iri-reference"),
          "uri-reference", Set.of("iri-reference"),
          "iri", Set.of("iri-reference"));

  /// Formats that people write and no draft of JSON Schema defines: validators ignore them.
  private static final Set<String> UNDEFINED = Set.of("byte", "binary", "password");

  private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";
  private static final String TIME = CLOCK + ":([0-5][0-9]|60)(\\.[0-9]+)?([zZ]|[-+]" + CLOCK + ")";
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String HEX = "[0-9A-Fa-f]";

  /// Patterns that every text of the format matches.
  private static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry("date", "^" + DAY + "$"),
          Map.entry("date-time", "^" + DAY + "[tT]" + TIME + "$"),
          Map.entry("time", "^" + TIME + "$"),
          Map.entry("duration", "^[pP][0-9a-zA-Z.,]{2,}$"),
          Map.entry("email", "^[^]+@[^]+$"),
          Map.entry("idn-email", "^[^]+@[^]+$"),
          Map.entry("hostname", "^[-.0-9A-Za-z]{1,255}$"),
          Map.entry("ipv4", "^" + BYTE + "(\\." + BYTE + "){3}$"),
          Map.entry("ipv6", "^[0-9A-Fa-f:.]{2,45}$"),
          Map.entry("uri", "^[A-Za-z][-+.0-9A-Za-z]*:"),
          Map.entry("iri", "^[A-Za-z][-+.0-9A-Za-z]*:"),
          Map.entry("uuid", "^" + HEX + "{8}(-" + HEX + "{4}){3}-" + HEX + "{12}$"),
          Map.entry("json-pointer", "^(/[^]*)?$"),
          Map.entry("relative-json-pointer", "^[0-9]+(#|/[^]*)?$"));

  /// Formats that are nothing but their shape.
  private static final Set<String> EXACT = Set.of("ipv4", "uuid");

  /// No text has two of these.
  private static final Set<String> APART =
      Set.of("date", "date-time", "time", "duration", "email", "ipv4", "ipv6", "uuid");

  private KnownFormats() {}

  /// Texts of this format, the most realistic one first; empty for formats of numbers and unknown
  /// ones.
  public static List<String> samples(String format) {
    return SAMPLES.getOrDefault(format, List.of());
  }

  /// Whether every text of the one format is surely of the other one as well.
  public static boolean isContained(String format, String other) {
    return format.equals(other) || WIDER.getOrDefault(format, Set.of()).contains(other);
  }

  /// Whether surely no text is of both formats.
  public static boolean areDisjoint(String format, String other) {
    return !format.equals(other) && APART.contains(format) && APART.contains(other);
  }

  /// Whether a draft of JSON Schema says what the format is.
  public static boolean isDefined(String format) {
    return SAMPLES.containsKey(format) && !UNDEFINED.contains(format);
  }

  /// A language that holds every text of the format: all texts where nothing better is known.
  public static TextLanguage shape(String format) {
    String shape = SHAPES.get(format);
    if (shape == null) {
      return TextLanguage.all();
    }
    try {
      return EcmaPattern.parse(shape).result() instanceof EcmaPattern.Regular(TextLanguage matches)
          ? matches
          : TextLanguage.all();
    } catch (PatternSyntaxProblem problem) {
      throw new IllegalStateException(shape, problem);
    }
  }

  /// Whether every text of the shape is of the format.
  public static boolean isExact(String format) {
    return EXACT.contains(format);
  }
}

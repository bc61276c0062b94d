package io.github.schemadiff.rule;

import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The small parts that sentences are made of. Names and values stand in backticks, as written.
public final class Phrase {
  private static final Pattern VERSIONED = Pattern.compile("(?i)(.*?[._-]?v)(\\d{1,6})");
  private static final Pattern PLAIN = Pattern.compile("[A-Z]\\w*");
  private static final int LISTED = 4;
  private static final int SHORT = 40;

  private Phrase() {}

  public static String code(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }

  /// A value as JSON, marked as code.
  public static String json(JsonNode value) {
    return code(value.toString());
  }

  /// A value within a sentence: as JSON where it is short, and otherwise by its size, which is what
  /// readers of long values usually fail on.
  public static String value(JsonNode value) {
    if (value.toString().length() <= SHORT) {
      return json(value);
    }
    return switch (value.getNodeType()) {
      case ARRAY -> counted(value.size(), "item");
      case OBJECT -> "an object of " + counted(value.size(), "member");
      case STRING ->
          counted(value.stringValue().codePointCount(0, value.stringValue().length()), "character");
      case NUMBER -> "a number of " + counted(value.toString().length(), "digit");
      case BOOLEAN, NULL, BINARY, MISSING, POJO -> json(value);
    };
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /// A symbol as people call it: without the quotes of a string.
  public static String symbol(JsonNode value) {
    return code(value.isString() ? value.stringValue() : value.toString());
  }

  /// An event's name: bare where it looks like one, and otherwise marked, so that it stays as
  /// written.
  public static String event(String name) {
    return PLAIN.matcher(name).matches() ? name : code(name);
  }

  /// The place as people call it; the event itself at its root.
  public static String place(String event, SchemaPath path) {
    String spoken = path.spoken();
    return spoken.isEmpty() ? event(event) : code(spoken);
  }

  /// "a", "a and b", "a, b and c", "a, b, c and 7 more".
  public static String list(List<String> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    if (parts.size() > LISTED) {
      int shown = LISTED - 1;
      return String.join(", ", parts.subList(0, shown))
          + " and "
          + (parts.size() - shown)
          + " more";
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /// "it" for one, "them" for several.
  public static String them(int count) {
    return count == 1 ? "it" : "them";
  }

  public static String eventsOf(String version) {
    return "events of " + version;
  }

  /// "a", "an": by the sound of the first letter, good enough for the type words.
  public static String a(String noun) {
    return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) < 0 ? "a " : "an ") + noun;
  }

  /// Begins with a capital unless it begins with code.
  public static String begun(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /// Begins with a capital unless it begins with code, and ends with a full stop.
  public static String sentence(String text) {
    String begun = begun(text);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  public static String sentences(String first, String second) {
    return sentence(first) + " " + sentence(second);
  }

  /// The name that the next version of an event would have: `RoomCleaned`, `RoomCleanedV2`,
  /// `RoomCleanedV3`.
  public static String successorOf(String event) {
    Matcher versioned = VERSIONED.matcher(event);
    if (versioned.matches()) {
      return versioned.group(1) + (Integer.parseInt(versioned.group(2)) + 1);
    }
    boolean dotted = event.contains(".");
    boolean dashed = event.contains("-");
    boolean scored = event.contains("_");
    return event + (dotted ? ".v2" : dashed ? "-v2" : scored ? "_v2" : "V2");
  }

  /// Rule 4's way out, in the words of this event.
  public static String publishBeside(String event) {
    return "publish " + event(successorOf(event)) + " beside " + event(event);
  }
}

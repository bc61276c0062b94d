package io.github.schemadiff.compat.json.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/// The character sets that ECMA-262 gives a name.
final class EcmaSets {
  static final CharSet DIGIT = CharSet.range('0', '9');
  static final CharSet WORD =
      CharSet.range('a', 'z').or(CharSet.range('A', 'Z')).or(DIGIT).or(CharSet.of('_'));
  // WhiteSpace and LineTerminator of ECMA-262.
  static final CharSet SPACE =
      CharSet.of("\t\n\u000B\f\r \u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF")
          .or(CharSet.range(0x2000, 0x200A));
  static final CharSet DOT = CharSet.of("\n\r\u2028\u2029").not();

  // Scanning all code points takes a few milliseconds; the names are few, so this cannot grow.
  private static final Map<String, Optional<CharSet>> PROPERTIES = new ConcurrentHashMap<>();

  private static final Map<String, Integer> CATEGORIES =
      Map.ofEntries(
          Map.entry("lu", 1 << Character.UPPERCASE_LETTER),
          Map.entry("ll", 1 << Character.LOWERCASE_LETTER),
          Map.entry("lt", 1 << Character.TITLECASE_LETTER),
          Map.entry("lm", 1 << Character.MODIFIER_LETTER),
          Map.entry("lo", 1 << Character.OTHER_LETTER),
          Map.entry("mn", 1 << Character.NON_SPACING_MARK),
          Map.entry("mc", 1 << Character.COMBINING_SPACING_MARK),
          Map.entry("me", 1 << Character.ENCLOSING_MARK),
          Map.entry("nd", 1 << Character.DECIMAL_DIGIT_NUMBER),
          Map.entry("nl", 1 << Character.LETTER_NUMBER),
          Map.entry("no", 1 << Character.OTHER_NUMBER),
          Map.entry("pc", 1 << Character.CONNECTOR_PUNCTUATION),
          Map.entry("pd", 1 << Character.DASH_PUNCTUATION),
          Map.entry("ps", 1 << Character.START_PUNCTUATION),
          Map.entry("pe", 1 << Character.END_PUNCTUATION),
          Map.entry("pi", 1 << Character.INITIAL_QUOTE_PUNCTUATION),
          Map.entry("pf", 1 << Character.FINAL_QUOTE_PUNCTUATION),
          Map.entry("po", 1 << Character.OTHER_PUNCTUATION),
          Map.entry("sm", 1 << Character.MATH_SYMBOL),
          Map.entry("sc", 1 << Character.CURRENCY_SYMBOL),
          Map.entry("sk", 1 << Character.MODIFIER_SYMBOL),
          Map.entry("so", 1 << Character.OTHER_SYMBOL),
          Map.entry("zs", 1 << Character.SPACE_SEPARATOR),
          Map.entry("zl", 1 << Character.LINE_SEPARATOR),
          Map.entry("zp", 1 << Character.PARAGRAPH_SEPARATOR),
          Map.entry("cc", 1 << Character.CONTROL),
          Map.entry("cf", 1 << Character.FORMAT),
          Map.entry("co", 1 << Character.PRIVATE_USE),
          Map.entry("cs", 1 << Character.SURROGATE),
          Map.entry("cn", 1));

  private static final Map<String, String> LONG_CATEGORIES =
      Map.ofEntries(
          Map.entry("Letter", "L"),
          Map.entry("Cased_Letter", "LC"),
          Map.entry("Uppercase_Letter", "Lu"),
          Map.entry("Lowercase_Letter", "Ll"),
          Map.entry("Titlecase_Letter", "Lt"),
          Map.entry("Modifier_Letter", "Lm"),
          Map.entry("Other_Letter", "Lo"),
          Map.entry("Mark", "M"),
          Map.entry("Combining_Mark", "M"),
          Map.entry("Nonspacing_Mark", "Mn"),
          Map.entry("Spacing_Mark", "Mc"),
          Map.entry("Enclosing_Mark", "Me"),
          Map.entry("Number", "N"),
          Map.entry("Decimal_Number", "Nd"),
          Map.entry("digit", "Nd"),
          Map.entry("Letter_Number", "Nl"),
          Map.entry("Other_Number", "No"),
          Map.entry("Punctuation", "P"),
          Map.entry("punct", "P"),
          Map.entry("Connector_Punctuation", "Pc"),
          Map.entry("Dash_Punctuation", "Pd"),
          Map.entry("Open_Punctuation", "Ps"),
          Map.entry("Close_Punctuation", "Pe"),
          Map.entry("Initial_Punctuation", "Pi"),
          Map.entry("Final_Punctuation", "Pf"),
          Map.entry("Other_Punctuation", "Po"),
          Map.entry("Symbol", "S"),
          Map.entry("Math_Symbol", "Sm"),
          Map.entry("Currency_Symbol", "Sc"),
          Map.entry("Modifier_Symbol", "Sk"),
          Map.entry("Other_Symbol", "So"),
          Map.entry("Separator", "Z"),
          Map.entry("Space_Separator", "Zs"),
          Map.entry("Line_Separator", "Zl"),
          Map.entry("Paragraph_Separator", "Zp"),
          Map.entry("Other", "C"),
          Map.entry("Control", "Cc"),
          Map.entry("cntrl", "Cc"),
          Map.entry("Format", "Cf"),
          Map.entry("Private_Use", "Co"),
          Map.entry("Surrogate", "Cs"),
          Map.entry("Unassigned", "Cn"));

  private EcmaSets() {}

  /// What stands between the braces of `\p{…}`; empty when the name is not known.
  static Optional<CharSet> property(String name) {
    Optional<CharSet> known = PROPERTIES.get(name);
    if (known == null) {
      known = test(name).map(CharSet::where);
      if (known.isPresent()) {
        PROPERTIES.put(name, known);
      }
    }
    return known;
  }

  private static Optional<IntPredicate> test(String name) {
    int equals = name.indexOf('=');
    if (equals >= 0) {
      String value = name.substring(equals + 1);
      return switch (name.substring(0, equals)) {
        case "General_Category", "gc" -> category(value);
        case "Script", "sc" -> script(value);
        default -> Optional.empty();
      };
    }
    return category(name).or(() -> Optional.ofNullable(binary(name)));
  }

  private static Optional<IntPredicate> category(String name) {
    String code = LONG_CATEGORIES.getOrDefault(name, name);
    if (code.length() > 2 || code.isEmpty() || !Character.isUpperCase(code.charAt(0))) {
      return Optional.empty();
    }
    int mask = 0;
    if (code.equals("LC")) {
      mask = CATEGORIES.get("lu") | CATEGORIES.get("ll") | CATEGORIES.get("lt");
    } else if (code.length() == 2 && Character.isUpperCase(code.charAt(1))) {
      return Optional.empty();
    } else {
      String prefix = code.toLowerCase(Locale.ROOT);
      for (Map.Entry<String, Integer> entry : CATEGORIES.entrySet()) {
        mask |= entry.getKey().startsWith(prefix) ? entry.getValue() : 0;
      }
    }
    int wanted = mask;
    return mask == 0
        ? Optional.empty()
        : Optional.of(codePoint -> (wanted >> Character.getType(codePoint) & 1) != 0);
  }

  private static Optional<IntPredicate> script(String name) {
    for (Character.UnicodeScript script : Character.UnicodeScript.values()) {
      if (script.name().equalsIgnoreCase(name)) {
        return Optional.of(codePoint -> Character.UnicodeScript.of(codePoint) == script);
      }
    }
    if (name.length() == 4) {
      try {
        Character.UnicodeScript script = Character.UnicodeScript.forName(name);
        return Optional.of(codePoint -> Character.UnicodeScript.of(codePoint) == script);
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static IntPredicate binary(String name) {
    return switch (name) {
      case "Any" -> codePoint -> true;
      case "ASCII" -> codePoint -> codePoint < 128;
      case "Assigned" -> codePoint -> Character.getType(codePoint) != Character.UNASSIGNED;
      case "Alphabetic", "Alpha" -> Character::isAlphabetic;
      case "Uppercase", "Upper" -> Character::isUpperCase;
      case "Lowercase", "Lower" -> Character::isLowerCase;
      case "Ideographic", "Ideo" -> Character::isIdeographic;
      case "White_Space", "space" -> EcmaSets::isWhiteSpace;
      case "ASCII_Hex_Digit", "AHex" ->
          codePoint -> codePoint < 128 && Character.digit(codePoint, 16) >= 0;
      case "ID_Start", "IDS" -> Character::isUnicodeIdentifierStart;
      case "ID_Continue", "IDC" ->
          codePoint ->
              Character.isUnicodeIdentifierPart(codePoint)
                  && !Character.isIdentifierIgnorable(codePoint);
      case "Emoji" -> Character::isEmoji;
      case "Emoji_Presentation", "EPres" -> Character::isEmojiPresentation;
      case "Emoji_Modifier", "EMod" -> Character::isEmojiModifier;
      case "Emoji_Modifier_Base", "EBase" -> Character::isEmojiModifierBase;
      case "Emoji_Component", "EComp" -> Character::isEmojiComponent;
      case "Extended_Pictographic", "ExtPict" -> Character::isExtendedPictographic;
      default -> null;
    };
  }

  // Unicode's White_Space differs from both of Java's ideas of it.
  private static boolean isWhiteSpace(int codePoint) {
    return codePoint >= 9 && codePoint <= 13
        || codePoint == 0x85
        || Character.isSpaceChar(codePoint);
  }
}

package io.github.schemadiff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What two names have in common when read as people read them: `roomNo`, `room_number` and
/// `RoomNumber` are the same two words.
public final class Names {
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{L}&&[^\\p{Lu}]]+|\\p{N}+");

  /// Short forms that are no subsequence of what they stand for.
  private static final Map<String, String> SHORT_FORMS =
      Map.of("no", "number", "dob", "birthdate", "uuid", "id", "guid", "id");

  private Names() {}

  /// The words of a name in lower case: `HTTPStatus_code2` is `http`, `status`, `code`, `2`.
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(name);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /// The name without case and separators.
  public static String plain(String name) {
    return String.join("", words(name));
  }

  /// How alike two names are, from 0 to 1: the Dice coefficient of their words, where a short form
  /// or a typing error counts a little less than the word itself.
  public static double similarity(String one, String other) {
    List<String> left = words(one);
    List<String> right = new ArrayList<>(words(other));
    int total = left.size() + right.size();
    if (total == 0) {
      return 0;
    }
    double common = 0;
    for (String word : left) {
      int best = -1;
      double most = 0;
      for (int at = 0; at < right.size(); at++) {
        double alike = wordSimilarity(word, right.get(at));
        if (alike > most) {
          most = alike;
          best = at;
        }
      }
      if (best >= 0) {
        right.remove(best);
        common += most;
      }
    }
    return 2 * common / total;
  }

  private static double wordSimilarity(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    if (longer.equals(shorter + "s") || longer.equals(SHORT_FORMS.get(shorter))) {
      return 0.95;
    }
    if (isShortForm(shorter, longer)) {
      return 0.9;
    }
    return shorter.length() >= 5 && isOneSlip(shorter, longer) ? 0.8 : 0;
  }

  /// `qty` for `quantity`, `desc` for `description`: same first letter, the others in order.
  private static boolean isShortForm(String shorter, String longer) {
    if (shorter.length() < 2
        || shorter.charAt(0) != longer.charAt(0)
        || Character.isDigit(shorter.charAt(0))) {
      return false;
    }
    if (longer.startsWith(shorter)) {
      return true;
    }
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length()
        && shorter.length() <= 4
        && longer.length() >= shorter.length() + 3;
  }

  /// One letter too many, too few, wrong, or two swapped.
  private static boolean isOneSlip(String shorter, String longer) {
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int from = 0;
    while (from < shorter.length() && shorter.charAt(from) == longer.charAt(from)) {
      from++;
    }
    String restOfShorter = shorter.substring(from);
    String restOfLonger = longer.substring(from);
    if (longer.length() > shorter.length()) {
      return restOfLonger.substring(1).equals(restOfShorter);
    }
    return restOfLonger.substring(1).equals(restOfShorter.substring(1))
        || (restOfLonger.length() > 1
            && restOfLonger.charAt(0) == restOfShorter.charAt(1)
            && restOfLonger.charAt(1) == restOfShorter.charAt(0)
            && restOfLonger.substring(2).equals(restOfShorter.substring(2)));
  }
}

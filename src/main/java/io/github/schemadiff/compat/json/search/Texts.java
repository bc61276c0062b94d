package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.json.check.FormatMembership;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Patterns;
import io.github.schemadiff.compat.json.node.Values;
import io.github.schemadiff.compat.json.text.EcmaPattern;
import io.github.schemadiff.compat.json.text.KnownFormats;
import io.github.schemadiff.compat.json.text.TextLanguage;
import io.github.schemadiff.compat.json.text.TooComplex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a branch says of a string: its length, patterns it must and must not match, formats it must
/// and must not have.
final class Texts {
  private int minLength;
  private int maxLength = Node.UNBOUNDED;
  private List<String> patterns = List.of();
  private List<String> notPatterns = List.of();
  private List<String> formats = List.of();
  private List<String> notFormats = List.of();

  Texts copy() {
    Texts copy = new Texts();
    copy.minLength = minLength;
    copy.maxLength = maxLength;
    copy.patterns = patterns;
    copy.notPatterns = notPatterns;
    copy.formats = formats;
    copy.notFormats = notFormats;
    return copy;
  }

  void longerOrEqual(int length) {
    minLength = Math.max(minLength, length);
  }

  void shorterOrEqual(int length) {
    maxLength = Math.min(maxLength, length);
  }

  void matching(String pattern, boolean positive) {
    if (positive) {
      patterns = Lists.plus(patterns, pattern);
    } else {
      notPatterns = Lists.plus(notPatterns, pattern);
    }
  }

  void having(String format, boolean positive) {
    if (positive) {
      formats = Lists.plus(formats, format);
    } else {
      notFormats = Lists.plus(notFormats, format);
    }
  }

  static boolean hasFormat(String format, String value) {
    return FormatMembership.accepts(Draft.DRAFT_2020_12, format, value);
  }

  /// Up to `wanted` strings, the shortest first, none of `excluded`.
  ///
  /// @param within a further language that they must belong to
  Answer solve(int wanted, Set<JsonNode> excluded, TextLanguage within) {
    if (minLength > maxLength
        || patterns.stream().anyMatch(notPatterns::contains)
        || formats.stream().anyMatch(notFormats::contains)) {
      return Answer.EMPTY;
    }
    if (formats.stream()
        .anyMatch(one -> formats.stream().anyMatch(two -> KnownFormats.areDisjoint(one, two)))) {
      return Answer.EMPTY;
    }
    for (String refused : notFormats) {
      if (formats.stream().anyMatch(format -> KnownFormats.isContained(format, refused))) {
        return Answer.EMPTY;
      }
    }
    Set<String> taken = new HashSet<>();
    excluded.stream().filter(JsonNode::isString).forEach(v -> taken.add(v.stringValue()));
    try {
      return exact(wanted, taken, within);
    } catch (TooComplex tooComplex) {
      return Answer.unknown(samples(wanted, taken, within), tooComplex.getMessage());
    }
  }

  private Answer exact(int wanted, Set<String> taken, TextLanguage within) {
    TextLanguage language = within;
    List<String> opaque = new ArrayList<>();
    for (String pattern : patterns) {
      language = language.and(language(pattern, opaque, true));
    }
    for (String pattern : notPatterns) {
      language = language.minus(language(pattern, opaque, false));
    }
    for (String format : formats) {
      language = language.and(KnownFormats.shape(format));
      inexact(format, opaque);
    }
    for (String format : notFormats) {
      language =
          KnownFormats.isExact(format) ? language.minus(KnownFormats.shape(format)) : language;
      inexact(format, opaque);
    }
    int most = maxLength == Node.UNBOUNDED ? -1 : maxLength;
    if (opaque.isEmpty()) {
      List<String> found = language.examples(wanted, minLength, most, taken);
      return new Answer(nodes(found), found.size() < wanted, Optional.empty());
    }
    if (language.examples(1, minLength, most, Set.of()).isEmpty()) {
      return Answer.EMPTY;
    }
    List<JsonNode> found = samples(wanted, taken, language);
    return found.size() >= wanted ? Answer.some(found) : Answer.unknown(found, opaque.getFirst());
  }

  private static void inexact(String format, List<String> opaque) {
    if (!KnownFormats.isExact(format)) {
      opaque.add("which texts have the format `" + format + "`");
    }
  }

  /// The language of a pattern; where it is none, what surely holds of it.
  private static TextLanguage language(String pattern, List<String> opaque, boolean positive) {
    return switch (Patterns.parse(pattern).result()) {
      case EcmaPattern.Regular regular -> regular.matches();
      case EcmaPattern.Opaque some -> {
        opaque.add(doubt(pattern, some.reason()));
        yield positive ? some.perhaps() : some.surely();
      }
    };
  }

  private static String doubt(String pattern, String reason) {
    return "which texts match the pattern `%s`, for %s".formatted(pattern, reason);
  }

  /// Candidates that are tried one by one where no exact answer is to be had.
  private List<JsonNode> samples(int wanted, Set<String> taken, TextLanguage within) {
    Set<String> candidates = new LinkedHashSet<>();
    formats.forEach(format -> candidates.addAll(KnownFormats.samples(format)));
    try {
      candidates.addAll(
          within.examples(40, minLength, maxLength == Node.UNBOUNDED ? -1 : maxLength, taken));
    } catch (TooComplex _) {
      // The others may do.
    }
    candidates.addAll(List.of("", "a", "aa", "ab", "A", "0", "1", "10", "abc", "-", " ", "a b"));
    List<String> found =
        candidates.stream()
            .filter(text -> !taken.contains(text) && admits(text) && within.contains(text))
            .limit(wanted)
            .toList();
    return nodes(found);
  }

  private boolean admits(String text) {
    int length = Values.length(text);
    return length >= minLength
        && length <= maxLength
        && patterns.stream().allMatch(pattern -> Patterns.find(pattern, text))
        && notPatterns.stream().noneMatch(pattern -> Patterns.find(pattern, text))
        && formats.stream().allMatch(format -> hasFormat(format, text))
        && notFormats.stream().noneMatch(format -> hasFormat(format, text));
  }

  private static List<JsonNode> nodes(List<String> texts) {
    return texts.stream().<JsonNode>map(Values.MAKE::stringNode).toList();
  }
}

package io.github.schemadiff.compat.json.text;

import java.util.LinkedHashMap;
import java.util.Map;

/// A regular expression as JSON Schema means it: ECMA-262 with the flag `u`, found anywhere in the
/// text; what only Annex B admits is read as Annex B reads it.
///
/// Values are immutable and may be shared between threads.
public final class EcmaPattern {
  private static final int CACHED = 2_000;
  private static final Map<String, EcmaPattern> CACHE =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EcmaPattern> eldest) {
          return size() > CACHED;
        }
      };

  /// What the pattern could be compiled to.
  public sealed interface Result {}

  /// @param matches the texts in which the pattern is found
  public record Regular(TextLanguage matches) implements Result {}

  /// An automaton cannot say it, or not within the budget.
  ///
  /// @param reason a noun phrase: "a back-reference"
  /// @param surely texts in which the pattern is found
  /// @param perhaps all texts in which it may be found
  public record Opaque(String reason, TextLanguage surely, TextLanguage perhaps)
      implements Result {}

  private final String source;
  private final Result result;

  private EcmaPattern(String source, Result result) {
    this.source = source;
    this.result = result;
  }

  /// Parses and compiles. Compiled patterns are kept.
  public static EcmaPattern parse(String source) throws PatternSyntaxProblem {
    synchronized (CACHE) {
      EcmaPattern known = CACHE.get(source);
      if (known != null) {
        return known;
      }
    }
    EcmaPattern pattern = new EcmaPattern(source, compile(source));
    synchronized (CACHE) {
      CACHE.put(source, pattern);
    }
    return pattern;
  }

  private static Result compile(String source) throws PatternSyntaxProblem {
    Regex regex;
    try {
      regex = BackReferences.resolved(new EcmaParser(source).parse());
    } catch (TooComplex problem) {
      return new Opaque(problem.getMessage(), TextLanguage.none(), TextLanguage.all());
    }
    try {
      return new Regular(new TextLanguage(Program.finding(regex)));
    } catch (TooComplex | Program.NotRegular problem) {
      return new Opaque(
          problem.getMessage(),
          approximately(Approximation.below(regex), TextLanguage.none()),
          approximately(Approximation.above(regex), TextLanguage.all()));
    }
  }

  private static TextLanguage approximately(Regex regex, TextLanguage otherwise) {
    try {
      return new TextLanguage(Program.finding(regex));
    } catch (TooComplex | Program.NotRegular _) {
      return otherwise;
    }
  }

  public String source() {
    return source;
  }

  public Result result() {
    return result;
  }

  /// Whether the pattern is found in the text. For an opaque pattern this asks `java.util.regex`,
  /// which may differ from ECMA-262 in rare corners of back-references; it is empty-handed (false)
  /// where that cannot read the pattern.
  public boolean find(String text) {
    return switch (result) {
      case Regular(TextLanguage matches) -> matches.contains(text);
      case Opaque _ -> EcmaToJava.translate(source).map(search -> search.find(text)).orElse(false);
    };
  }

  @Override
  public String toString() {
    return source;
  }
}

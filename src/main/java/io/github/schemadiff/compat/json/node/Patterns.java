package io.github.schemadiff.compat.json.node;

import io.github.schemadiff.compat.json.text.EcmaPattern;
import io.github.schemadiff.compat.json.text.PatternSyntaxProblem;

/// Regular expressions as schemas write them.
public final class Patterns {
  private Patterns() {}

  /// @throws Undecidable if it is none
  public static EcmaPattern parse(String pattern) {
    try {
      return EcmaPattern.parse(pattern);
    } catch (PatternSyntaxProblem problem) {
      throw new Undecidable(
          "`%s` is no regular expression: %s".formatted(pattern, problem.getMessage()));
    }
  }

  public static boolean find(String pattern, String text) {
    return parse(pattern).find(text);
  }
}

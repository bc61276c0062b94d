package io.github.schemadiff.compat.json.text;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// A regular set of Unicode strings. Strings with lone surrogates are in none.
///
/// Immutable. Equal languages are equal values. Operations are exact; where one would cost too much
/// it throws [TooComplex]. Lengths are counted in code points, as JSON Schema counts them.
public final class TextLanguage {
  private static final TextLanguage ALL = new TextLanguage(Dfa.ALL);
  private static final TextLanguage NONE = new TextLanguage(Dfa.NONE);

  private final Dfa automaton;

  TextLanguage(Dfa automaton) {
    this.automaton = automaton;
  }

  public static TextLanguage all() {
    return ALL;
  }

  public static TextLanguage none() {
    return NONE;
  }

  public static TextLanguage of(String exact) {
    return new TextLanguage(Dfa.of(exact));
  }

  public TextLanguage and(TextLanguage other) {
    if (isAll() || other.isEmpty()) {
      return other;
    }
    if (other.isAll() || isEmpty() || equals(other)) {
      return this;
    }
    return new TextLanguage(automaton.combine(Dfa.Operation.AND, other.automaton));
  }

  public TextLanguage or(TextLanguage other) {
    return not().and(other.not()).not();
  }

  public TextLanguage minus(TextLanguage other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    return isAll()
        ? other.not()
        : new TextLanguage(automaton.combine(Dfa.Operation.MINUS, other.automaton));
  }

  public TextLanguage not() {
    return new TextLanguage(automaton.not());
  }

  public boolean isEmpty() {
    return automaton.isDead(0);
  }

  public boolean isAll() {
    return automaton.isUniversal(0);
  }

  public boolean contains(String text) {
    return automaton.accepts(text);
  }

  public boolean containedIn(TextLanguage other) {
    return isEmpty() || other.isAll() || equals(other) || automaton.isContainedIn(other.automaton);
  }

  /// Whether there is a member of such a length.
  ///
  /// @param maxLength negative: unbounded
  public boolean hasMember(int minLength, int maxLength) {
    return !examples(1, minLength, maxLength, Set.of()).isEmpty();
  }

  /// Members, shortest first, among equally long ones those of letters and digits first.
  ///
  /// @param count how many are wanted; fewer come back only when there are no more
  /// @param minLength of each, in code points
  /// @param maxLength of each; negative: unbounded
  /// @param excluded texts that must not come back
  public List<String> examples(int count, int minLength, int maxLength, Set<String> excluded) {
    return new Members(automaton).shortest(count, minLength, maxLength, excluded);
  }

  /// How many members of such a length there are; empty when there are infinitely many or more than
  /// a million.
  public OptionalLong size(int minLength, int maxLength) {
    return new Members(automaton).count(minLength, maxLength);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextLanguage language && automaton.equals(language.automaton);
  }

  @Override
  public int hashCode() {
    return automaton.hashCode();
  }
}
